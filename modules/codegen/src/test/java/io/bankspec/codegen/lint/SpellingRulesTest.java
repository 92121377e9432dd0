package io.bankspec.codegen.lint;

import static io.bankspec.codegen.lint.SpecText.clean;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingRulesTest {
    @ParameterizedTest
    @ValueSource(strings = {"no", "Yes", "off", "null", "~", "1.0", "010", "1e3", "true"})
    void nameOfAPropertyIsTextForYaml(String name) {
        clean().add("properties", name + ": {type: string, description: Colour.}")
                .breaks("unquoted", Node.child("$.components.schemas.User.properties", name), name + ": {");
        clean().add("properties", "'" + name + "': {type: string, description: Colour.}")
                .isClean();
    }

    @Test
    void otherNamesAreTextForYamlToo() {
        clean().replace("name: page\n", "name: off\n")
                .has("unquoted", "$.paths['/users'].get.parameters[0].name", "name: off");
        clean().replace("required: [id]", "required: [id, 1.0]")
                .has("unquoted", "$.components.schemas.User.required[1]", "required: [id, 1.0]");
    }

    @ParameterizedTest
    @CsvSource({"4O0", "40", "600", "4xx"})
    void statusIsOne(String status) {
        clean().replace("'201':", status + ": {description: No body.}\n        '201':")
                .has("status", Node.child("$.paths['/users'].post.responses", status), status + ": {");
    }

    @Test
    void mediaTypeHasTwoParts() {
        clean().replace(
                        "true\n        content:\n          application/json:",
                        "true\n        content:\n          json:")
                .breaks("media-type", "$.paths['/users'].post.requestBody.content.json", "          json:\n");
    }

    @Test
    void pathsDifferInMoreThanTheNameOfAParameter() {
        clean().add("paths", "/a/{x}/b: {}\n/a/{y}/b: {}\n/a/{y}/c: {}")
                .has("same-path", "$.paths['/a/{y}/b']", "/a/{y}/b");
    }
}
