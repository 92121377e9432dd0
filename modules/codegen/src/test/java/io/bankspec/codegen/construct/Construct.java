package io.bankspec.codegen.construct;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * A construct of OpenAPI, with a sample of it and what is said of it.
 *
 * @param owner object that has it
 * @param said entry of {@code constructs.yaml}: {@code is}, a value; {@code in}, the version that has it, both by default; {@code by},
 *     name of the test that holds what is made of it; {@code waived}, why nothing is. Of schemas besides {@code with}, what stands
 *     beside it, a text by default, and {@code example}
 */
record Construct(String owner, String name, JsonNode said) {
    private static final List<String> VERSIONS = List.of("3.0", "3.1");

    List<String> versions() {
        return said.has("in") ? List.of(said.path("in").asText()) : VERSIONS;
    }

    JsonNode value() {
        return said.path("is");
    }

    String waived() {
        return said.path("waived").asText();
    }

    String test() {
        return said.path("by").asText();
    }

    @Override
    public String toString() {
        return owner + ' ' + name;
    }
}
