package io.bankspec.codegen.lint;

import static io.bankspec.codegen.lint.SpecText.clean;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExampleRuleTest {
    private static final String EXAMPLE = "$.paths['/users'].post.responses['201'].content['application/json'].example";
    private static final String WRITTEN = "example: {id: u1, state: new}";

    @Test
    void valueHasTheTypeOfItsSchema() {
        example("{id: 7}").breaks("example", EXAMPLE + ".id", "{id: 7}");
    }

    @Test
    void requiredPropertyIsThere() {
        example("{state: old}").breaks("example", EXAMPLE, "{state: old}");
    }

    @Test
    void valueIsAKnownValueOfTheEnum() {
        example("{id: a, state: ne}").breaks("example", EXAMPLE + ".state", "state: ne");
    }

    @Test
    void nullIsForNullableProperties() {
        example("{id: a, state: null, friend: null}").isClean();
        example("{id: null}").breaks("example", EXAMPLE + ".id", "{id: null}");
    }

    @Test
    void nullableReferenceIsChecked() {
        example("{id: a, friend: {id: b}}").isClean();
        example("{id: a, friend: {id: 7}}").breaks("example", EXAMPLE + ".friend.id", "friend: {id: 7}");
    }

    @Test
    void fieldIsAProperty() {
        example("{id: a, friend: {id: b, nmae: c}}").breaks("example-field", EXAMPLE + ".friend.nmae", "nmae");
    }

    @Test
    void fieldOfAMapHasAnyName() {
        String map = "by: {type: object, description: By name., additionalProperties: {type: boolean}}";
        example("{id: a, by: {jane: true}}").add("properties", map).isClean();
        example("{id: a, by: {jane: 1}}").add("properties", map).breaks("example", EXAMPLE + ".by.jane", "jane: 1");
    }

    @Test
    void everyNamedExampleIsChecked() {
        clean().replace(WRITTEN, "examples: {one: {value: {id: a}}, two: {value: {id: 2}}}")
                .breaks("example", EXAMPLE + "s.two.value.id", "examples: {");
    }

    @Test
    void exampleOfAParameterIsChecked() {
        clean().replace("example: 2", "example: two")
                .breaks("example", "$.paths['/users'].get.parameters[0].example", "example: two");
    }

    @Test
    void exampleOfAPropertyIsChecked() {
        clean().add("properties", "age: {type: integer, format: int32, description: In years., example: old}")
                .breaks("example", "$.components.schemas.User.properties.age.example", "age: {");
    }

    @ParameterizedTest
    @CsvSource({
        "date,2016-11-11,2016-11-11T00:00:00",
        "date-time,2016-10-13T17:57:38+00:00,2016-10-13T17:57:38",
        "local-date-time,2016-11-11T21:31:36,2016-11-11T21:31:36Z",
        "sql-timestamp,2018-01-01 12:30:00.000,2018-01-01T12:30:00",
        "decimal,'-12.50','12,50'",
        "epoch-seconds,1471269600,2016-08-15"
    })
    void textHasTheFormOfItsFormat(String format, String good, String bad) {
        String at = "{type: string, format: " + format + ", description: Odd., example: '%s'}";
        clean().add("properties", "at: " + at.formatted(good)).isClean();
        clean().add("properties", "at: " + at.formatted(bad))
                .breaks("example", "$.components.schemas.User.properties.at.example", "at: {");
    }

    @Test
    void int32HasItsRange() {
        clean().replace("example: 2", "example: 3000000000")
                .breaks("example", "$.paths['/users'].get.parameters[0].example", "3000000000");
    }

    private static SpecText example(String value) {
        return clean().replace(WRITTEN, "example: " + value);
    }
}
