package io.bankspec.codegen.operation;

import io.bankspec.codegen.document.Schemas;
import io.bankspec.codegen.model.Types;
import io.bankspec.codegen.source.Texts;
import io.bankspec.codegen.view.JavaType;
import io.bankspec.codegen.view.JavaType.Kind;
import io.bankspec.codegen.view.OperationView.BodyView;
import io.bankspec.codegen.view.OperationView.FieldStyleView;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Encoding;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.parameters.RequestBody;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The request body of one operation, in the media type that the client will send.
 *
 * @param parts of a multipart body
 */
record Body(
        String mediaType,
        JavaType type,
        boolean required,
        List<MultipartPart> parts,
        @Nullable String description,
        MediaType media) {

    private static final JavaType RAW = new JavaType("RequestBody", "", Kind.SCALAR, false);
    private static final JavaType TEXT = new JavaType("String", "Scalars.TEXT", Kind.SCALAR, false);

    static @Nullable Body of(@Nullable RequestBody body, Types types, Schemas schemas) {
        if (body == null || body.getContent() == null || body.getContent().isEmpty()) return null;
        Content content = body.getContent();
        String name = preferred(content);
        MediaType media = content.get(name);
        boolean required = Boolean.TRUE.equals(body.getRequired());
        if (name.startsWith("multipart/")) {
            List<MultipartPart> parts = MultipartPart.of(media.getSchema(), schemas);
            return new Body(name, RAW, required, parts, body.getDescription(), media);
        }
        JavaType type = type(name, media, types);
        String sent = !name.contains("*") ? name : type == TEXT ? "text/plain" : "application/json";
        return new Body(sent, type, required, List.of(), body.getDescription(), media);
    }

    private static JavaType type(String name, MediaType media, Types types) {
        // What is raw has the media type that the caller gives it.
        if (MultipartPart.isBinary(media.getSchema())) return RAW;
        if (MediaTypes.isJson(name) || MediaTypes.isForm(name)) return types.of(media.getSchema());
        return name.startsWith("text/") ? TEXT : RAW;
    }

    static String preferred(Content content) {
        return content.keySet().stream()
                .filter(MediaTypes::isJson)
                .findFirst()
                .or(() -> content.keySet().stream().filter(MediaTypes::isForm).findFirst())
                .or(() -> content.keySet().stream()
                        .filter(name -> name.startsWith("multipart/"))
                        .findFirst())
                .orElseGet(() -> content.keySet().iterator().next());
    }

    boolean multipart() {
        return !parts.isEmpty();
    }

    /** How many of the last parts a call may do without. One is always there, as a body of none is none. */
    int optionalParts() {
        long required = parts.stream().filter(MultipartPart::required).count();
        return parts.size() - Math.max(1, (int) required);
    }

    BodyView view() {
        List<String> missing = parts.stream()
                .filter(MultipartPart::required)
                .map(part -> Texts.literal(part.wire()))
                .toList();
        return new BodyView(MediaTypes.isForm(mediaType) ? fields() : List.of(), missing);
    }

    private List<FieldStyleView> fields() {
        List<FieldStyleView> fields = new ArrayList<>();
        Map<String, Encoding> encodings = media.getEncoding() == null ? Map.of() : media.getEncoding();
        encodings.forEach((name, encoding) -> {
            String style = style(encoding);
            if (style != null) fields.add(new FieldStyleView(Texts.literal(name), style));
        });
        return fields;
    }

    /** A constant of the runtime's {@code FieldStyle}, null for the default. */
    private static @Nullable String style(Encoding encoding) {
        if (encoding.getContentType() != null && MediaTypes.isJson(encoding.getContentType())) return "JSON";
        if (encoding.getStyle() == null && encoding.getExplode() == null) return null;
        String style =
                encoding.getStyle() == null ? "form" : encoding.getStyle().toString();
        boolean isForm = style.equals("form");
        if (encoding.getExplode() == null ? isForm : encoding.getExplode()) return isForm ? "EXPLODED" : null;
        return switch (style) {
            case "spaceDelimited" -> "SPACED";
            case "pipeDelimited" -> "PIPED";
            case "form" -> "JOINED";
            default -> null;
        };
    }
}
