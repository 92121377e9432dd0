package io.bankspec.core.internal.flow;

import com.google.gson.JsonElement;
import io.bankspec.core.internal.wire.JsonPaths;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an answer has to hold.
 *
 * @param values from a path to the values of which one has to be there, as text; {@code *} is any, an empty list included,
 *     {@code null} none
 */
record Condition(Map<String, List<String>> values) {
    private static final String ANY = "*";
    private static final String NONE = "null";

    /** What it asks of each item that a path leads to. */
    Condition below(String path) {
        Map<String, List<String>> own = new LinkedHashMap<>();
        values.forEach((whole, wanted) -> {
            if (whole.startsWith(path + '.')) own.put(whole.substring(path.length() + 1), wanted);
        });
        return new Condition(own);
    }

    boolean holds(@Nullable JsonElement answer) {
        return values.entrySet().stream().allMatch(entry -> holds(answer, entry.getKey(), entry.getValue()));
    }

    /** Whether there is anything that it asks for. */
    boolean leadsInto(@Nullable JsonElement answer) {
        return values.keySet().stream().anyMatch(path -> JsonPaths.leads(answer, path));
    }

    private static boolean holds(@Nullable JsonElement answer, String path, List<String> wanted) {
        if (!JsonPaths.leads(answer, path)) return wanted.contains(NONE);
        return wanted.contains(ANY)
                || JsonPaths.find(answer, path).stream()
                        .anyMatch(one -> one.isJsonPrimitive() && wanted.contains(one.getAsString()));
    }
}
