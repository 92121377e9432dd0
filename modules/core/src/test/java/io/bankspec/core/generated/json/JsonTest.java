package io.bankspec.core.generated.json;

import static io.bankspec.core.generated.json.ScalarsTest.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bankspec.core.InvalidFieldException;
import java.io.EOFException;
import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " ", "canary", "<html>canary</html>", "{\"name\": \"canary", "{\"name\": \"canary\"", "{\"name\"",
                        "{name: \"canary\"}",
                "{'name': 'canary'}", "{\"name\": \"canary\",}", "{\"name\": \"canary\"} x", "{} {}", "{}}", "[",
                        "\"canary\"", "[1]",
                "{\"balance\": NaNcanary}", "{NaN: 1}", "{\"x\": canary}", "{\"x\": \"\\ucana\"}", "{\"x\": 01canary}",
                        "// canary\n{}", "true"
            })
    void whatIsNoJsonOfTheTypeIsRefusedWithoutBeingQuoted(String text) {
        assertThatThrownBy(() -> read(Member.ADAPTER, text))
                .isInstanceOf(JsonFormatException.class)
                .hasNoCause()
                .message()
                .startsWith("$")
                .doesNotContain("cana");
    }

    @Test
    void aSecondValueIsRefused() {
        assertThatThrownBy(() -> read(Scalars.TEXT, "\"a\" \"b\"")).isInstanceOf(JsonFormatException.class);
        assertThatThrownBy(() -> read(Scalars.ANY, "{}]")).isInstanceOf(JsonFormatException.class);
    }

    @Test
    void blanksAndAByteOrderMarkAreNoSecondValue() throws IOException {
        assertThat(read(Member.ADAPTER, "\uFEFF {\"name\": \"Anna\"}\r\n\t ")).isEqualTo(Member.named("Anna"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":"})
    void deepNestingIsRefused(String open) {
        assertThatThrownBy(() -> read(Scalars.ANY, open.repeat(100_000))).isInstanceOf(JsonFormatException.class);
        assertThatThrownBy(() -> read(Member.ADAPTER, "{\"x\":" + open.repeat(100_000)))
                .isInstanceOf(JsonFormatException.class);
    }

    @Test
    void twoHundredLevelsAreRead() throws IOException {
        String json = "[".repeat(200) + "]".repeat(200);
        assertThat(Json.toJson(read(Scalars.ANY, json), Scalars.ANY)).isEqualTo(json);
    }

    @Test
    void aFailureOfTheSourceIsNoFaultOfTheJson() {
        EOFException broken = new EOFException("connection ended");
        Reader source = new Reader() {
            @Override
            public int read(char[] buffer, int offset, int length) throws IOException {
                throw broken;
            }

            @Override
            public void close() {}
        };
        assertThatThrownBy(() -> Json.read(source, Member.ADAPTER)).isSameAs(broken);
    }

    @Test
    void modelsAreReadFromTextAndNullIsNone() {
        assertThat(Json.fromJson("{\"name\": \"Anna\"}", Member.ADAPTER)).isEqualTo(Member.named("Anna"));
        assertThatIllegalArgumentException().isThrownBy(() -> Json.fromJson("null", Member.ADAPTER));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Json.fromJson("[\"canary\"]", Member.ADAPTER))
                .withMessage("$: expected an object but found a list")
                .havingCause()
                .withNoCause()
                .withMessageNotContaining("canary");
    }

    @Test
    void whatOnlyOtherLanguagesCallNumbersIsKept() {
        String json =
                "{\"name\":\"NaN \\\" Infinity\",\"balance\":NaN,\"x\":[Infinity,-Infinity,{\"NaN\":1}],\"y\":\"NaN\"}";
        Member member = Json.fromJson(json, Member.ADAPTER);
        assertThat(member.name()).isEqualTo("NaN \" Infinity");
        assertThatThrownBy(member::balance)
                .isInstanceOf(InvalidFieldException.class)
                .hasMessage(
                        "Member has no valid value for balance: expected a decimal number but found another number");
        List<?> others = (List<?>) member.getAdditionalProperties().get("x");
        assertThatThrownBy(() -> others.get(1))
                .hasMessageStartingWith("Member has no valid value for additionalProperties[*][1]: expected");
        assertThat(others.get(2)).isEqualTo(Map.of("NaN", BigDecimal.ONE));
        assertThat(member.getAdditionalProperties()).containsEntry("y", "NaN");
        assertThat(Json.toJson(member, Member.ADAPTER)).isEqualTo(json);
        assertThat(Member.ADAPTER.fromJsonTree(Member.ADAPTER.toJsonTree(member)))
                .isEqualTo(member);
    }

    @Test
    void htmlIsNotEscapedAndTextIsKept() {
        assertThat(Json.toJson("<a href='x'>&\u2028\"\n€", Scalars.TEXT)).isEqualTo("\"<a href='x'>&\\u2028\\\"\\n€\"");
    }
}
