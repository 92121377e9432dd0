package io.bankspec.core.internal.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionTest {
    private static boolean holds(String when, String answer) {
        JsonElement tree = JsonParser.parseString(answer);
        return Rules.condition(JsonParser.parseString(when).getAsJsonObject()).holds(tree);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"a.b": ["x", "y"]} | {"a": {"b": "y"}}            | true
                    {"a.b": ["x", "y"]} | {"a": {"b": "z"}}            | false
                    {"a.b": "x"}        | {"a": [{"b": "z"}, {"b": "x"}]} | true
                    {"a.b": "x"}        | {"a": "text"}                | false
                    {"a": [187]}        | {"a": "187"}                 | true
                    {"a": ["187"]}      | {"a": 187}                   | true
                    {"a": [true]}       | {"a": true}                  | true
                    {"a": [true]}       | {"a": null}                  | false
                    {"a": [null]}       | {"a": null}                  | true
                    {"a": [null]}       | {}                           | true
                    {"a": [null, "x"]}  | {"a": "x"}                   | true
                    {"a": [null]}       | {"a": "x"}                   | false
                    {"a": ["*"]}        | {"a": {"b": 1}}              | true
                    {"a": ["*"]}        | {"a": []}                    | true
                    {"a": ["*"]}        | {"a": null}                  | false
                    {"a.b": ["*"]}      | {"a": [{}, {"b": []}]}       | true
                    {"a.b": ["*"]}      | {}                           | false
                    {"a": "x", "b": "y"} | {"a": "x", "b": "y"}        | true
                    {"a": "x", "b": "y"} | {"a": "x"}                  | false
                    {}                  | {"a": "x"}                   | true
                    """)
    void aConditionHoldsWhenEveryPathLeadsToOneOfItsValues(String when, String answer, boolean expected) {
        assertThat(holds(when, answer)).isEqualTo(expected);
    }

    @Test
    void noBodyHoldsNothingButItsAbsence() {
        assertThat(Rules.condition(JsonParser.parseString("{\"a\": \"*\"}").getAsJsonObject())
                        .holds(null))
                .isFalse();
        assertThat(Rules.condition(JsonParser.parseString("{\"a\": [null]}").getAsJsonObject())
                        .holds(null))
                .isTrue();
    }
}
