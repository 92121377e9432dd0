package io.bankspec.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;

/** A spec, for Swagger UI to show. A browser reads no file from a file system, so it comes as a script. */
final class Reference {
    private final JsonNode spec;

    Reference(Path file) throws IOException {
        spec = new YAMLMapper().readTree(file.toFile());
    }

    String title() {
        return spec.at("/info/title").asText();
    }

    String script() throws JsonProcessingException {
        return "const spec = " + new ObjectMapper().writeValueAsString(spec) + ";\n";
    }
}
