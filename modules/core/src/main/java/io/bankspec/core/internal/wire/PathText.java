package io.bankspec.core.internal.wire;

import io.bankspec.core.generated.json.Json;
import io.bankspec.core.generated.json.Surrogates;
import io.bankspec.core.generated.spec.PathStyle;
import io.bankspec.core.generated.spec.PathStyle.Style;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Arguments in a path, expanded and encoded by RFC 6570, so that they can be nothing but a part of their segment. */
public final class PathText {
    private PathText() {}

    /**
     * The encoded text.
     *
     * @param style null for the default
     * @throws IllegalArgumentException the argument is empty, or has the segment {@code .} or {@code ..}
     */
    public static String of(Object value, String placeholder, @Nullable PathStyle style) {
        String name = "path argument " + placeholder;
        if (style != null && style.value() == Style.JSON) return PercentEncoding.encode(json(value, name));
        Parts parts = Parts.of(value, name);
        // All of these can end up at another operation: some gateways decode what was encoded, and then look for dots.
        if (parts.values().stream().allMatch(String::isEmpty)) throw new IllegalArgumentException(name + " is empty");
        parts.values().forEach(part -> refuseDots(part, name));
        String text = style == null ? parts.joined(",", false, PercentEncoding::encode) : expanded(parts, style);
        refuseDots(text, name);
        return text;
    }

    private static String json(Object value, String name) {
        return Surrogates.checked(Json.toJson(JsonTrees.of(value)), name);
    }

    private static String expanded(Parts parts, PathStyle style) {
        boolean explode = style.explode();
        if (style.value() == Style.SIMPLE) return parts.joined(",", explode, PercentEncoding::encode);
        if (style.value() == Style.LABEL)
            return '.' + parts.joined(explode ? "." : ",", explode, PercentEncoding::encode);
        if (!explode) return matrix(style.name(), parts.joined(",", false, PercentEncoding::encode));
        return parts.pairs(style.name())
                .map(pair -> matrix(pair.name(), PercentEncoding.encode(pair.value())))
                .collect(Collectors.joining());
    }

    private static String matrix(String name, String encoded) {
        return ';' + PercentEncoding.encode(name) + (encoded.isEmpty() ? "" : '=' + encoded);
    }

    private static void refuseDots(String text, String name) {
        for (String part : text.split("[/\\\\]", -1)) {
            if (part.equals(".") || part.equals(".."))
                throw new IllegalArgumentException(name + " has the segment . or ..");
        }
    }
}
