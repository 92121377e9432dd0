package io.bankspec.core.generated.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.google.gson.TypeAdapter;
import io.bankspec.core.InvalidFieldException;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScalarsTest {
    private static final String HUNDRED_ZEROS =
            "0000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000";

    static <T> @Nullable T read(TypeAdapter<@Nullable T> adapter, String json) throws IOException {
        return Json.read(() -> new StringReader(json), adapter);
    }

    /** The canary stands for a secret: it must be in no message of the whole chain. All else is there, and so is what came. */
    static void refuses(TypeAdapter<?> adapter, String value, String canary, String expected) {
        String json = "{\"a\":[null," + value + "],\"b\":[]}";
        TypeAdapter<? extends @Nullable Map<String, ? extends List<?>>> lists = Adapters.map(Adapters.list(adapter));
        Map<String, ? extends List<?>> map = Json.fromJson(json, lists);
        assertThat(map.get("a").get(0)).isNull();
        assertThat(map.get("b")).isEmpty();
        assertThatThrownBy(() -> map.get("a").get(1))
                .isInstanceOfSatisfying(
                        InvalidFieldException.class, e -> assertThat(e.fields()).containsExactly("[*][1]"))
                .hasMessageStartingWith("$ has no valid value for [*][1]: expected " + expected)
                .hasNoCause()
                .message()
                .doesNotContain(canary);
        assertThat(written(map, lists)).isEqualTo(json.replace("\": ", "\":"));
        assertThatThrownBy(() -> read(adapter, value))
                .isInstanceOf(JsonFormatException.class)
                .hasMessageStartingWith("$: expected " + expected);
    }

    @SuppressWarnings("unchecked")
    static String written(Object value, TypeAdapter<?> adapter) {
        return Json.toJson(value, (TypeAdapter<Object>) adapter);
    }

    @Test
    void everyScalarReadsNullAsNull() throws IOException {
        assertThat(read(Scalars.TEXT, "null")).isNull();
        assertThat(read(Scalars.DECIMAL, "null")).isNull();
        assertThat(read(Scalars.EPOCH_SECONDS, "null")).isNull();
        assertThat(Json.toJson(null, Scalars.TEXT)).isEqualTo("null");
    }

    @ParameterizedTest
    @CsvSource({"'\"07\"', 07", "1.50, 1.50", "12345678901234567890, 12345678901234567890", "true, true", "'\"\"', ''"})
    void textIsReadAsItStandsQuotedOrNot(String json, String text) throws IOException {
        assertThat(read(Scalars.TEXT, json)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"true, true", "false, false", "'\"TRUE\"', true", "'\"false\"', false", "1, true", "'\"0\"', false"})
    void booleansAreWordsOrBits(String json, boolean value) throws IOException {
        assertThat(read(Scalars.BOOLEAN, json)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "2147483647, 2147483647",
        "-2147483648, -2147483648",
        "'\"42\"', 42",
        "12.0, 12",
        "1e3, 1000",
        "-0, 0",
        "'\"1E2\"', 100"
    })
    void wholeNumbersMayBeWrittenAsDecimals(String json, int value) throws IOException {
        assertThat(read(Scalars.INT32, json)).isEqualTo(value);
        assertThat(read(Scalars.INT64, json)).isEqualTo((long) value);
    }

    @Test
    void int64ReachesItsBounds() throws IOException {
        assertThat(read(Scalars.INT64, "9223372036854775807")).isEqualTo(Long.MAX_VALUE);
        assertThat(read(Scalars.INT64, "\"-9223372036854775808\"")).isEqualTo(Long.MIN_VALUE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2147483648",
                "-2147483649",
                "12.5",
                "1e10",
                "\"\"",
                "\"4 2\"",
                "true",
                "{}",
                "[]",
                "\"0x1F\"",
                "1e-1"
            })
    void int32RefusesWhatDoesNotFit(String json) {
        refuses(Scalars.INT32, json, "canary", "a whole number of 32 bits");
    }

    @ParameterizedTest
    @ValueSource(strings = {"9223372036854775808", "\"-9223372036854775809\"", "1e19", "0.1"})
    void int64RefusesWhatDoesNotFit(String json) {
        refuses(Scalars.INT64, json, json.replace("\"", ""), "a whole number of 64 bits");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "1e-999999999", "1e99999999999", "\"-9E+2147483647\"", "1e1001"})
    void exponentBombsAreRefusedByEveryNumber(String json) {
        refuses(Scalars.INT32, json, "99999", "a whole number");
        refuses(Scalars.INT64, json, "99999", "a whole number");
        refuses(Scalars.EPOCH_SECONDS, json, "99999", "seconds");
        refuses(Scalars.DECIMAL, json, "99999", "a decimal number");
        refuses(Scalars.DECIMAL_TEXT, json, "99999", "a decimal number");
    }

    @Test
    void numbersWithMoreDigitsThanAnyAmountAreRefused() {
        refuses(Scalars.DECIMAL, '"' + "7".repeat(1_000_000) + '"', "777", "a decimal number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.50", "-0.01", "100", "1234567890123456789.123456789", "0.1"})
    void moneyKeepsEveryDigitAndItsScale(String number) throws IOException {
        BigDecimal value = new BigDecimal(number);
        assertThat(read(Scalars.DECIMAL, number)).isEqualTo(value);
        assertThat(read(Scalars.DECIMAL_TEXT, '"' + number + '"')).isEqualTo(value);
        assertThat(Json.toJson(value, Scalars.DECIMAL)).isEqualTo(number);
        assertThat(Json.toJson(value, Scalars.DECIMAL_TEXT)).isEqualTo('"' + number + '"');
    }

    @ParameterizedTest
    @CsvSource({
        "1E+3, 1000",
        "1E-8, 0.00000001",
        "-12E-9, -0.000000012",
        "0E-7, 0.0000000",
        "1E+100, 1" + HUNDRED_ZEROS,
        "1E+101, 1E+101",
        "1E-101, 1E-101"
    })
    void decimalsOfTheProgramHaveAnExponentOnlyBeyondAHundredPlaces(BigDecimal value, String text) {
        assertThat(Json.toJson(value, Scalars.DECIMAL)).isEqualTo(text);
        assertThat(Json.toJson(value, Scalars.DECIMAL_TEXT)).isEqualTo('"' + text + '"');
        assertThat(Json.toJson(value, Scalars.ANY)).isEqualTo(text);
        assertThat(ScalarText.of(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E+1001", "1E-1001"})
    void aParameterHasAScaleOfAThousandAtMost(BigDecimal value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScalarText.of(value))
                .withMessage("a number with a scale beyond 1000");
        assertThat(Json.toJson(value, Scalars.DECIMAL)).isEqualTo(value.toString());
    }

    static Stream<Arguments> spellings() {
        return Stream.of(
                arguments(Scalars.INT32, 1, "\"00000001\"|1.0|1e0|\" 1 \"|\"+1\"|10E-1"),
                arguments(Scalars.INT64, -7L, "\"-7\"|-7.0|\"-007\""),
                arguments(Scalars.INT64, 0L, "-0|\"0\"|0.00"),
                arguments(
                        Scalars.DECIMAL,
                        new BigDecimal("12.50"),
                        "\"12.50\"|\"0012.50\"|1250e-2|\"+12.50\"|\"\\t12.50 \""),
                arguments(Scalars.DECIMAL_TEXT, new BigDecimal("12.50"), "12.50|\"0012.50\"|\" 12.50 \"|\"1250E-2\""),
                arguments(Scalars.DECIMAL, new BigDecimal("1E-8"), "1E-8|0.00000001|1e-8|0.1e-7"),
                arguments(Scalars.DECIMAL, new BigDecimal("0.00"), "-0.00|0.00|\".00\""),
                arguments(Scalars.ANY, new BigDecimal("1E-8"), "1E-8|0.00000001"),
                arguments(Scalars.TEXT, "7", "7"),
                arguments(Scalars.TEXT, "1.50", "1.50"),
                arguments(Scalars.TEXT, "true", "true"),
                arguments(Scalars.BOOLEAN, true, "\"true\"|\"TRUE\"|1|\"1\"|\" true \""),
                arguments(Scalars.EPOCH_SECONDS, Instant.ofEpochSecond(3600), "\"3600\"|3600.0|3.6e3|\" 3600 \""),
                arguments(Scalars.EPOCH_SECONDS_TEXT, Instant.ofEpochSecond(3600), "3600|\"03600\""));
    }

    @ParameterizedTest
    @MethodSource("spellings")
    void whatIsUnderstoodIsWrittenAsItCame(TypeAdapter<?> adapter, Object value, String spellings) {
        for (String json : spellings.split("[|]")) isWrittenAsItCame(adapter, value, json);
    }

    static void isWrittenAsItCame(TypeAdapter<?> adapter, Object value, String json) {
        TypeAdapter<? extends @Nullable List<?>> lists = Adapters.list(adapter);
        List<?> list = Json.fromJson('[' + json + ']', lists);
        assertThat(list.get(0)).as(json).isEqualTo(value);
        assertThat(written(list, lists)).isEqualTo('[' + json + ']');
        assertThat(list)
                .isEqualTo(List.of(value))
                .hasSameHashCodeAs(List.of(value))
                .hasToString("[" + value + "]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"canary\"", "\"1,50\"", "\"\"", "\"canary 1\"", "{\"canary\": 1}", "[\"canary\"]", "false"})
    void whatIsNoDecimalIsRefusedWithoutBeingQuoted(String json) {
        refuses(Scalars.DECIMAL, json, "canary", "a decimal number");
        refuses(Scalars.DECIMAL_TEXT, json, "1,50", "a decimal number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"canary\"", "2", "\"yes\"", "\"\"", "{}"})
    void whatIsNoBooleanIsRefused(String json) {
        refuses(Scalars.BOOLEAN, json, "canary", "true or false");
    }

    @Test
    void textRefusesObjectsAndLists() {
        refuses(Scalars.TEXT, "{\"canary\": 1}", "canary", "text but found an object");
        refuses(Scalars.TEXT, "[\"canary\"]", "canary", "text but found a list");
    }

    @Test
    void parametersAreWrittenPlainly() {
        assertThat(ScalarText.of(new BigDecimal("1E+3"))).isEqualTo("1000");
        assertThat(ScalarText.of(Instant.ofEpochSecond(1479232800))).isEqualTo("1479232800");
        assertThat(ScalarText.of(OffsetDateTime.parse("2016-10-13T17:57Z"))).isEqualTo("2016-10-13T17:57:00Z");
        assertThat(ScalarText.of(LocalDateTime.parse("2016-10-13T17:57"))).isEqualTo("2016-10-13T17:57:00");
        assertThat(ScalarText.of(true)).isEqualTo("true");
    }
}
