package io.bankspec.codegen.lint;

import static io.bankspec.codegen.lint.SpecText.clean;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParameterRulesTest {
    private static final String LIST = "$.paths['/users'].get";

    private static SpecText with(String parameter) {
        return clean().add("parameters", "- {" + parameter + ", description: Words., example: a}");
    }

    @Test
    void parameterHasDescription() {
        clean().add("parameters", "- {name: q, in: query, schema: {type: string}, example: a}")
                .breaks("parameter-description", LIST + ".parameters[1]", "name: q");
    }

    @Test
    void parameterHasExample() {
        clean().add("parameters", "- {name: q, in: query, description: Words., schema: {type: string}}")
                .breaks("parameter-example", LIST + ".parameters[1]", "name: q");
    }

    @Test
    void exampleOfTheSchemaServesTheParameter() {
        clean().add("parameters", "- {name: q, in: query, description: Words., schema: {type: string, example: a}}")
                .isClean();
    }

    @Test
    void parameterOfThePathIsInThePath() {
        with("name: idd, in: path, required: true, schema: {type: string}")
                .breaks("parameter-path", LIST + ".parameters[1].name", "name: idd");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Accept", "content-type", "AUTHORIZATION"})
    void headerIsNoneThatOpenApiIgnores(String name) {
        with("name: " + name + ", in: header, schema: {type: string}")
                .breaks("parameter-header", LIST + ".parameters[1].name", "name: " + name);
    }

    @ParameterizedTest
    @CsvSource({"query, matrix", "header, form", "cookie, simple", "query, simple", "header, deepObject"})
    void styleFitsThePlace(String in, String style) {
        with("name: q, in: " + in + ", style: " + style + ", schema: {type: string}")
                .breaks("parameter-style", LIST + ".parameters[1].style", "style: " + style);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "in: header, schema: {$ref: '#/components/schemas/UserPage'}",
                "in: cookie, schema: {$ref: '#/components/schemas/UserPage'}",
                "in: query, explode: false, schema: {$ref: '#/components/schemas/UserPage'}",
                "in: query, explode: false, schema: {type: array, items: {$ref: '#/components/schemas/User'}}",
                "in: query, style: pipeDelimited, schema: {type: array, items: {type: array, items: {type: string}}}"
            })
    void whatLiesInsideAnotherHasAForm(String parameter) {
        with("name: q, " + parameter).has("parameter-style", LIST + ".parameters[1].schema", "name: q");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "in: query, style: deepObject, schema: {$ref: '#/components/schemas/UserPage'}",
                "in: query, schema: {type: array, items: {$ref: '#/components/schemas/User'}}",
                "in: header, schema: {$ref: '#/components/schemas/Paging'}",
                "in: query, explode: false, schema: {type: array, items: {type: string}}"
            })
    void flatObjectsAndListsHaveAFormAndSoHasWhatIsInBrackets(String parameter) {
        // What the example lacks is another rule's business.
        assertThat(with("name: q, " + parameter).violations())
                .noneMatch(one -> one.rule().startsWith("parameter-"));
    }
}
