package io.bankspec.codegen.lint;

import static io.bankspec.codegen.lint.SpecText.clean;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeviationRulesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "x-deviation: {lacks: {GET /banks: 'for partners only', '* /admin/*': 'not for clients'}}",
                "x-deviation: {adds: {GET /users: 'withdrawn, but in use'}}"
            })
    void rootSaysWhichOperationsDiffer(String line) {
        clean().add("root", line).isClean();
    }

    @Test
    void elementsSayWhatIsDifferentAboutThem() {
        String age =
                "age: {type: integer, format: int32, description: In years., x-deviation: {type: 'arrives as a number'}}";
        clean().add("properties", age)
                .add("list", "x-deviation: {security: 'the token is not asked for'}")
                .isClean();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{type: ''}",
                "{type: ' '}",
                "{colour: 'never seen'}",
                "{}",
                "{lacks: 'never seen'}",
                "'never seen'"
            })
    void eachHasAReasonAndAWordThatIsKnown(String value) {
        String age = "age: {type: integer, format: int32, description: In years., x-deviation: " + value + "}";
        assertThat(clean().add("properties", age).violations()).singleElement().satisfies(violation -> {
            assertThat(violation.rule()).isEqualTo("extension");
            assertThat(violation.path()).startsWith("$.components.schemas.User.properties.age['x-deviation']");
        });
    }

    @Test
    void whatIsLackingIsNotThere() {
        clean().add("root", "x-deviation: {lacks: {GET /users: 'for partners only'}}")
                .breaks("deviation", "$['x-deviation'].lacks['GET /users']", "x-deviation");
    }

    @Test
    void whatIsAddedIsThere() {
        clean().add("root", "x-deviation: {adds: {GET /banks: 'withdrawn'}}")
                .breaks("deviation", "$['x-deviation'].adds['GET /banks']", "x-deviation");
    }
}
