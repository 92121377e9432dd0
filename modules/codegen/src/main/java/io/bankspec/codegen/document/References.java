package io.bankspec.codegen.document;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What stands in {@code components} under the name that a reference ends with. */
public final class References {
    private References() {}

    /**
     * Follows a reference, and the reference that it may lead to. Nothing comes of one that leads nowhere, or out of
     * {@code components}: the rest of the document is still worth a client.
     */
    public static <T> Optional<T> resolve(
            T start, Function<T, @Nullable String> reference, @Nullable Map<String, T> components) {
        T current = start;
        for (int hops = 0; reference.apply(current) != null; hops++) {
            String name = name(reference.apply(current));
            if (components == null || !components.containsKey(name) || hops > 50) return Optional.empty();
            current = components.get(name);
        }
        return Optional.of(current);
    }

    public static String name(String reference) {
        String last = reference.substring(reference.lastIndexOf('/') + 1);
        return URLDecoder.decode(last.replace("+", "%2B"), StandardCharsets.UTF_8)
                .replace("~1", "/")
                .replace("~0", "~");
    }
}
