package io.bankspec.core.internal.wire;

import io.bankspec.core.generated.json.Json;
import io.bankspec.core.generated.json.Surrogates;
import io.bankspec.core.generated.style.PathStyle;
import io.bankspec.core.generated.style.PathStyle.Style;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Arguments in a path, expanded and encoded by RFC 6570, so that they can be nothing but a part of their segment. */
public final class PathText {
    private PathText() {}

    /** For interfaces that leave the encoding to Retrofit, which keeps more characters as they are. */
    public static String plain(Object value, String placeholder) {
        String name = "path argument " + placeholder;
        return whole(checked(value, name).joined(",", false, part -> part), name);
    }

    /**
     * The encoded text.
     *
     * @param style null for the default
     * @throws IllegalArgumentException the argument is empty, or has the segment {@code .} or {@code ..}
     */
    public static String encoded(Object value, String placeholder, @Nullable PathStyle style) {
        String name = "path argument " + placeholder;
        if (style == null && value instanceof String text) return single(text, name);
        if (style != null && style.value() == Style.JSON) return PercentEncoding.encode(json(value, name));
        Parts parts = checked(value, name);
        return whole(style == null ? parts.joined(",", false, PercentEncoding::encode) : expanded(parts, style), name);
    }

    /** Most are this, and a first call waits for each class. */
    private static String single(String text, String name) {
        if (text.isEmpty()) throw new IllegalArgumentException(name + " is empty");
        return PercentEncoding.encode(whole(Surrogates.checked(text, name), name));
    }

    private static Parts checked(Object value, String name) {
        Parts parts = Parts.of(value, name);
        parts.values().forEach(part -> whole(part, name));
        if (parts.values().stream().allMatch(String::isEmpty)) throw new IllegalArgumentException(name + " is empty");
        return parts;
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

    /** What can end up at another operation is refused: some gateways decode what was encoded, and then look for dots. */
    private static String whole(String text, String name) {
        if (text.indexOf('.') < 0) return text;
        for (String part : text.split("[/\\\\]", -1)) {
            if (part.equals(".") || part.equals(".."))
                throw new IllegalArgumentException(name + " has the segment . or ..");
        }
        return text;
    }
}
