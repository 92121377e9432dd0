package io.bankspec.codegen.operation;

import io.bankspec.codegen.document.MergedSchema;
import io.bankspec.codegen.document.Schemas;
import io.bankspec.codegen.naming.Names;
import io.bankspec.codegen.source.Texts;
import io.bankspec.codegen.view.OperationView.ArgumentView;
import io.bankspec.codegen.view.OperationView.ParameterView;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One property of a multipart body: a part, or a list of parts with the same name, which Retrofit writes itself. Those that must not be
 * missing come first.
 */
record MultipartPart(
        String wire,
        boolean file,
        boolean repeated,
        boolean required,
        @Nullable String text) {

    static List<MultipartPart> of(@Nullable Schema<?> schema, Schemas schemas) {
        List<MultipartPart> parts = new ArrayList<>();
        if (schema != null) {
            MergedSchema merged = schemas.merge(schemas.target(schema));
            merged.properties()
                    .forEach((wire, property) ->
                            parts.add(of(wire, property, merged.required().contains(wire), schemas)));
        }
        if (parts.isEmpty()) parts.add(new MultipartPart("file", true, false, false, "The file."));
        parts.sort(Comparator.comparing(part -> !part.required));
        return parts;
    }

    private static MultipartPart of(String wire, Schema<?> property, boolean required, Schemas schemas) {
        Schema<?> target = schemas.target(property);
        Schema<?> items = target.getItems();
        boolean isFile = isBinary(items == null ? target : schemas.target(items));
        return new MultipartPart(wire, isFile, items != null, required, property.getDescription());
    }

    static boolean isBinary(@Nullable Schema<?> schema) {
        return schema != null
                && ("binary".equals(schema.getFormat()) || "file".equals(schema.getType()) || isBinaryMedia(schema));
    }

    /** How OpenAPI 3.1 writes it: a media type, and no encoding that would make a text of it. */
    private static boolean isBinaryMedia(Schema<?> schema) {
        String media = schema.getContentMediaType();
        return media != null
                && schema.getContentEncoding() == null
                && !MediaTypes.isJson(media)
                && !MediaTypes.isText(media);
    }

    String name() {
        return Names.member(wire);
    }

    ArgumentView argument(String unique) {
        List<String> doc = Texts.javadoc(text == null ? "part `" + wire + "`" : text);
        // A part that is a file brings its name along.
        String placeholder = file ? null : Texts.literal(wire);
        return new ArgumentView("Part", placeholder, type(), unique, wire, doc, null);
    }

    ParameterView row(String unique) {
        String type = type().replace("@Nullable ", "");
        return new ParameterView(
                unique,
                "part " + Texts.span(wire),
                type,
                Parameters.marks(required, false, false),
                text == null ? "" : Texts.cell(text));
    }

    private String type() {
        if (repeated)
            return (required ? "" : "@Nullable ") + "List<" + (file ? "MultipartBody.Part" : "RequestBody") + ">";
        if (file) return required ? "MultipartBody.Part" : "MultipartBody.@Nullable Part";
        return required ? "RequestBody" : "@Nullable RequestBody";
    }
}
