package io.bankspec.codegen;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;

/** What stands in {@code components} under the name that a reference ends with. */
final class References {
    private References() {}

    /**
     * Follows a reference, and the reference that it may lead to. One that leads nowhere, or out of {@code components},
     * yields {@code fallback}: the rest of the document is still worth a client.
     */
    static <T> T resolve(T start, Function<T, String> reference, Map<String, T> components, T fallback) {
        T current = start;
        for (int hops = 0; reference.apply(current) != null; hops++) {
            String name = name(reference.apply(current));
            if (components == null || !components.containsKey(name) || hops > 50) return fallback;
            current = components.get(name);
        }
        return current;
    }

    static String name(String reference) {
        String last = reference.substring(reference.lastIndexOf('/') + 1);
        return URLDecoder.decode(last.replace("+", "%2B"), StandardCharsets.UTF_8)
                .replace("~1", "/")
                .replace("~0", "~");
    }
}
