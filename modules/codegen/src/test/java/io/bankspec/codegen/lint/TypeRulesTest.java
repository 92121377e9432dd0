package io.bankspec.codegen.lint;

import static io.bankspec.codegen.lint.SpecText.clean;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypeRulesTest {
    private static final String SUM = "$.components.schemas.User.properties.sum";

    @Test
    void typeIsOneOfJson() {
        sum("type: text").breaks("schema-type", SUM + ".type", "sum:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"properties: {}", "items: {}", "enum: [a]"})
    void typeIsStated(String keyword) {
        sum(keyword).breaks("schema-type", SUM, "sum:");
    }

    @Test
    void anyJsonHasNoType() {
        sum("nullable: true").isClean();
    }

    @ParameterizedTest
    @ValueSource(strings = {"double", "float", "decimal"})
    void numberHasNoFormat(String format) {
        sum("type: number, format: " + format).breaks("schema-format", SUM + ".format", "sum:");
    }

    @Test
    void integerHasFormat() {
        sum("type: integer").breaks("schema-format", SUM, "sum:");
    }

    @ParameterizedTest
    @CsvSource({"string,uuidv9", "string,int32", "integer,date", "object,password"})
    void formatIsOneOfTheTable(String type, String format) {
        sum("type: " + type + ", format: " + format).breaks("schema-format", SUM + ".format", "sum:");
    }

    @ParameterizedTest
    @CsvSource({
        "string,decimal",
        "string,local-date-time",
        "string,sql-timestamp",
        "string,epoch-seconds",
        "string,uri",
        "string,uuid",
        "string,time",
        "string,duration",
        "integer,epoch-seconds",
        "integer,int64"
    })
    void formatOfTheTableIsAccepted(String type, String format) {
        sum("type: " + type + ", format: " + format).isClean();
    }

    @Test
    void enumHasValues() {
        sum("type: string, enum: []").breaks("enum-values", SUM + ".enum", "sum:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "a", "NO"})
    void enumValueIsAnotherText(String value) {
        sum("type: string, enum: [a, " + value + "]").breaks("enum-values", SUM + ".enum[1]", "sum:");
    }

    @ParameterizedTest
    @CsvSource({"integer, int32, 3000000000", "integer, int64, 9223372036854775808", "integer, int32, 1.5"})
    void enumValueFitsItsType(String type, String format, String value) {
        sum("type: " + type + ", format: " + format + ", enum: [1, " + value + "]")
                .breaks("enum-values", SUM + ".enum[1]", "sum:");
    }

    @Test
    void of31AListOfTypesAndAConstantAreAccepted() {
        sum("type: [string, 'null'], const: a").in31().isClean();
        sum("type: [string, 'null']").breaks("invalid", SUM + ".type", "sum:");
    }

    @Test
    void patternIsARegularExpression() {
        clean().replace("maxLength: 20", "pattern: '['")
                .breaks("schema-pattern", "$.components.schemas.UserCreate.properties.name.pattern", "pattern:");
    }

    private static SpecText sum(String schema) {
        return clean().add("properties", "sum: {description: In euros., " + schema + "}");
    }
}
