package io.bankspec.apidiff.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.bankspec.codegen.lint.SpecLint;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.parser.converter.SwaggerConverter;
import java.nio.file.Path;

/** Reads OpenAPI 3.0, 3.1 and Swagger 2.0, in YAML or JSON, with what the document refers to in files beside it. */
public final class OpenApiFile {
    private static final ObjectMapper MAPPER =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private OpenApiFile() {}

    /**
     * The document in one piece, in the words of OpenAPI 3.
     *
     * @throws IllegalArgumentException it is no such document; the message names file, line, path and remedy
     */
    public static JsonNode read(Path file) {
        String text = SpecLint.document(file);
        JsonNode root = parse(text);
        return root.has("swagger") ? converted(file, text) : root;
    }

    /** @throws IllegalArgumentException this is no JSON */
    static JsonNode parse(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static JsonNode converted(Path file, String text) {
        OpenAPI api = new SwaggerConverter().readContents(text, null, null).getOpenAPI();
        if (api == null) throw new IllegalArgumentException(file + ": Swagger 2.0 that cannot be converted");
        try {
            return parse(Json.mapper().writeValueAsString(api));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(file + ": " + e.getOriginalMessage(), e);
        }
    }
}
