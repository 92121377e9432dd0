package io.bankspec.codegen.lint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonNodePath;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaException;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.nio.file.Path;

/** Every extension is on an element that takes it and has its shape, as specs/extensions.schema.json says. */
final class ExtensionRule implements Rule {
    private static final String DEFAULT_REMEDY =
            "only the extensions of specs/README.md are allowed, each on its element";

    private final JsonNode definitions;
    private final JsonSchema schema;

    private ExtensionRule(JsonNode schema) {
        this.definitions = schema.path("$defs");
        this.schema =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema);
    }

    static ExtensionRule read(Path file) throws UnsoundException {
        try {
            JsonNode schema = new ObjectMapper().readTree(SpecReader.text(file));
            if (schema.isObject()) return new ExtensionRule(schema);
            throw UnsoundException.unreadable(0, "this is no JSON Schema", "put extensions.schema.json there");
        } catch (JsonSchemaException e) {
            throw UnsoundException.unreadable(0, e.getMessage(), "mend the schema");
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw UnsoundException.unreadable(line, e.getOriginalMessage(), "mend the JSON");
        }
    }

    @Override
    public void check(Spec spec, Report report) {
        for (ValidationMessage found : schema.validate(spec.root().json())) {
            JsonNodePath place = found.getInstanceLocation();
            String extension = extension(place);
            String remedy = definitions.path(extension).path("description").asText(DEFAULT_REMEDY);
            report.add(Locations.at(spec.root(), place, 0), "extension", message(found, extension), remedy);
        }
    }

    private static String message(ValidationMessage found, String extension) {
        boolean isRefused = "false".equals(found.getType());
        return isRefused ? extension + " is not known here" : extension + ": " + found.getError();
    }

    /** The outermost name on the way that starts with x-. */
    private static String extension(JsonNodePath place) {
        for (int i = 0; i < place.getNameCount(); i++) {
            if (String.valueOf(place.getElement(i)).startsWith("x-")) return place.getName(i);
        }
        return "extension";
    }
}
