package io.bankspec.core.internal.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import io.bankspec.core.generated.spec.FlowValues.MissingValueException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bodies that carry answers. */
class TemplatesTest {
    private static final Templates TWO = new Templates(
            List.of(json("{\"id\": 1, \"name\": \"a\"}"), json("{\"id\": 2, \"name\": \"b\"}")),
            List.of("red", "blue"),
            expression -> expression.equals("$request.body.bank") ? new JsonPrimitive("b7") : null);

    private static JsonElement json(String text) {
        return JsonParser.parseString(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "text"                                     | "text"
            7                                          | 7
            {"answer": "$answer"}                      | {"answer": "red"}
            {"bank": "$request.body.bank", "no": "$x"} | {"bank": "b7"}
            {"$prompt.name": "$answer"}                | {"a": "red", "b": "blue"}
            ["$answer"]                                | ["red", "blue"]
            [{"id": "$prompt.id", "v": "$answer"}]     | [{"id": 1, "v": "red"}, {"id": 2, "v": "blue"}]
            [{"id": "$prompt.id"}]                     | [{"id": 1}, {"id": 2}]
            ["$request.body.bank", "$x", "text"]       | ["b7", "text"]
            {"deep": {"list": [{"a": "$answer"}]}}     | {"deep": {"list": [{"a": "red"}, {"a": "blue"}]}}
            """)
    void whatIsOfAPromptIsRepeatedForEach(String template, String body) {
        assertThat(TWO.fill(json(template))).isEqualTo(json(body));
    }

    @Test
    void promptsNeedNamesOfTheirOwn() {
        assertThatThrownBy(() -> TWO.fill(json("{\"$prompt.label\": \"$answer\"}")))
                .isInstanceOf(MissingValueException.class);
        Templates same = new Templates(
                List.of(json("{\"name\": \"a\"}"), json("{\"name\": \"a\"}")), List.of("1", "2"), expression -> null);
        assertThatThrownBy(() -> same.fill(json("{\"$prompt.name\": \"$answer\"}")))
                .isInstanceOf(MissingValueException.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"response": "$answer"}          | true
            {"a": {"response": "$answer"}}   | true
            {"$prompt.name": "$answer"}      | false
            {"a": {"$prompt.name": "$answer"}} | false
            {"response": "text"}             | false
            ["$answer"]                      | false
            """)
    void anAnswerThatStandsAloneIsForOnePrompt(String template, boolean isForOne) {
        assertThat(Templates.isForOnePrompt(json(template))).isEqualTo(isForOne);
    }

    @Test
    void answersAreInNoText() {
        assertThat(TWO).hasToString("Templates{***}");
    }
}
