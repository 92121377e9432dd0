package io.bankspec.core.internal.flow;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.bankspec.core.internal.wire.JsonPaths;
import java.util.LinkedHashSet;
import java.util.Set;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/** Expressions of {@code arguments} and {@code body} in a spec, in the manner of OpenAPI's runtime expressions. */
final class Expressions {
    private static final String HEADER = ".header.";
    private static final String BODY = ".body.";

    private Expressions() {}

    /** All that occur in these rules. */
    static Set<String> of(Rules rules) {
        Set<String> found = new LinkedHashSet<>();
        if (rules.poll() != null) {
            found.addAll(rules.poll().arguments().values());
            if (rules.poll().item() != null)
                found.addAll(rules.poll().item().where().values());
        }
        if (rules.answer() != null) {
            found.addAll(rules.answer().arguments().values());
            collect(rules.answer().body(), found);
        }
        return found;
    }

    private static void collect(@Nullable JsonElement template, Set<String> found) {
        if (template instanceof JsonObject object) object.asMap().values().forEach(value -> collect(value, found));
        else if (template instanceof JsonArray list) list.forEach(item -> collect(item, found));
        else if (template instanceof JsonPrimitive text && text.getAsString().startsWith("$"))
            found.add(text.getAsString());
    }

    /** The value of the rest of an expression: a header, or what a path leads to in the body. */
    static @Nullable JsonElement value(String rest, @Nullable JsonElement body, Headers headers) {
        if (rest.startsWith(HEADER)) {
            String header = headers.get(rest.substring(HEADER.length()));
            return header == null ? null : new JsonPrimitive(header);
        }
        return rest.startsWith(BODY) ? JsonPaths.at(body, rest.substring(BODY.length())) : null;
    }
}
