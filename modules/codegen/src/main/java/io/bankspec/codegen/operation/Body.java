package io.bankspec.codegen.operation;

import io.bankspec.codegen.document.Shapes;
import io.bankspec.codegen.model.Types;
import io.bankspec.codegen.naming.Names;
import io.bankspec.codegen.source.Texts;
import io.bankspec.codegen.view.JavaType;
import io.bankspec.codegen.view.JavaType.Kind;
import io.bankspec.codegen.view.OperationView.ArgumentView;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The request body of one operation, in the media type that the client will send. */
record Body(
        String mediaType,
        JavaType type,
        boolean required,
        boolean multipart,
        List<PartArgument> parts,
        @Nullable String description,
        MediaType media) {

    private static final JavaType RAW = new JavaType("RequestBody", "", Kind.SCALAR, false);
    private static final JavaType TEXT = new JavaType("String", "Scalars.TEXT", Kind.SCALAR, false);

    static @Nullable Body of(@Nullable RequestBody body, Types types, OpenAPI api) {
        if (body == null || body.getContent() == null || body.getContent().isEmpty()) return null;
        Content content = body.getContent();
        String name = preferred(content);
        MediaType media = content.get(name);
        boolean required = Boolean.TRUE.equals(body.getRequired());
        if (name.startsWith("multipart/")) {
            return new Body(name, RAW, required, true, parts(media, api), body.getDescription(), media);
        }
        String sent = name.contains("*") ? "application/json" : name;
        return new Body(sent, type(name, media, types), required, false, List.of(), body.getDescription(), media);
    }

    private static JavaType type(String name, MediaType media, Types types) {
        if (MediaTypes.isJson(name) || MediaTypes.isForm(name)) return types.of(media.getSchema());
        return name.startsWith("text/") ? TEXT : RAW;
    }

    private static String preferred(Content content) {
        return content.keySet().stream()
                .filter(MediaTypes::isJson)
                .findFirst()
                .or(() -> content.keySet().stream().filter(MediaTypes::isForm).findFirst())
                .or(() -> content.keySet().stream()
                        .filter(name -> name.startsWith("multipart/"))
                        .findFirst())
                .orElseGet(() -> content.keySet().iterator().next());
    }

    /** One part of a multipart body, which Retrofit writes itself. */
    record PartArgument(
            String wire,
            String name,
            boolean file,
            @Nullable String text) {
        ArgumentView argument(String unique) {
            List<String> doc = Texts.javadoc(text == null ? "part `" + wire + "`" : text);
            return file
                    ? new ArgumentView("Part", null, "MultipartBody.@Nullable Part", unique, wire, doc)
                    : new ArgumentView("Part", Texts.literal(wire), "@Nullable RequestBody", unique, wire, doc);
        }
    }

    @SuppressWarnings("rawtypes")
    private static List<PartArgument> parts(MediaType media, OpenAPI api) {
        List<PartArgument> parts = new ArrayList<>();
        Schema<?> schema = media.getSchema();
        if (schema != null && schema.get$ref() != null) {
            schema = api.getComponents().getSchemas().get(Shapes.refName(schema));
        } else if (schema != null && Shapes.parts(schema).size() == 1) {
            schema = api.getComponents()
                    .getSchemas()
                    .get(Shapes.refName(Shapes.parts(schema).get(0)));
        }
        Map<String, Schema> properties = schema == null ? null : schema.getProperties();
        if (properties != null) {
            properties.forEach((wire, property) -> parts.add(new PartArgument(
                    wire, Names.member(wire), "binary".equals(property.getFormat()), property.getDescription())));
        }
        if (parts.isEmpty()) parts.add(new PartArgument("file", "file", true, "The file."));
        return parts;
    }
}
