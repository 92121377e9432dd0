package io.bankspec.codegen.lint;

import static io.bankspec.codegen.lint.SpecText.clean;

import org.junit.jupiter.api.Test;

class SchemaRulesTest {
    private static final String PROPERTIES = "$.components.schemas.User.properties.";

    @Test
    void schemaHasDescription() {
        clean().replace("      description: A person.\n", "")
                .breaks("schema-description", "$.components.schemas.User", "User:\n");
    }

    @Test
    void propertyHasDescription() {
        clean().add("properties", "age: {type: integer, format: int32}")
                .breaks("schema-description", PROPERTIES + "age", "age: {type: integer");
    }

    @Test
    void propertyOfAnInlineObjectHasDescription() {
        clean().add("properties", "home: {type: object, description: Address., properties: {town: {type: string}}}")
                .breaks("schema-description", PROPERTIES + "home.properties.town", "home:");
    }

    @Test
    void propertyHasNoDefault() {
        clean().add("properties", "age: {type: integer, format: int32, description: In years., default: 18}")
                .breaks("schema-default", PROPERTIES + "age.default", "default: 18");
    }

    @Test
    void requiredNamesAProperty() {
        String home = "home: {type: object, description: Address., required: [town], properties: {}}";
        clean().add("properties", home).breaks("required-property", PROPERTIES + "home.required[0]", "home:");
    }

    @Test
    void memberMayRequireWhatAnotherMemberHas() {
        String lines = """
            boss:
              description: The superior.
              allOf:
                - {$ref: '#/components/schemas/User'}
                - {type: object, required: [id]}
            """;
        clean().add("properties", lines).isClean();
    }

    @Test
    void answerHasNoPattern() {
        clean().add("properties", "shade: {type: string, description: Shade of a colour., pattern: '[0-9]+'}")
                .breaks("answer-limits", PROPERTIES + "shade.pattern", "shade:");
    }

    @Test
    void answerHasNoMaximumLength() {
        clean().add("properties", "shade: {type: string, description: Shade of a colour., maxLength: 5}")
                .breaks("answer-limits", PROPERTIES + "shade.maxLength", "shade:");
    }

    @Test
    void singleItemIsForArrays() {
        clean().add("properties", "shade: {type: string, description: Shade of a colour., x-tolerate: [single-item]}")
                .breaks("tolerate", PROPERTIES + "shade['x-tolerate'][0]", "shade:");
    }

    @Test
    void bareItemIsForPropertiesWhoseItemsRequireSomething() {
        clean().add("properties", "shade: {type: string, description: Shade of a colour., x-tolerate: [bare-item]}")
                .breaks("tolerate", PROPERTIES + "shade['x-tolerate'][0]", "shade:");
        String list =
                "homes: {type: array, description: All., x-tolerate: [bare-item], items: {type: object, properties: {}}}";
        clean().add("properties", list).breaks("tolerate", PROPERTIES + "homes['x-tolerate'][0]", "homes:");
    }

    @Test
    void emptyTextIsForProperties() {
        clean().replace("description: A person.", "description: A person.\n      x-tolerate: [object-as-null]")
                .breaks("tolerate", "$.components.schemas.User['x-tolerate'][0]", "x-tolerate");
    }

    @Test
    void membersMayRequireWhatTheWholeHas() {
        String person = "description: A person.\n";
        clean().replace(person, person + "      anyOf: [{required: [id]}, {required: [state]}]\n")
                .isClean();
        clean().replace(person, person + "      anyOf: [{required: [id]}, {required: [none]}]\n")
                .breaks("required-property", "$.components.schemas.User.anyOf[1].required[0]", "anyOf:");
    }
}
