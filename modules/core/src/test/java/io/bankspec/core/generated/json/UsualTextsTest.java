package io.bankspec.core.generated.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What providers nearly always send is read without the JDK's formatters, and known to be written as it came. */
class UsualTextsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"2016-10-13", "0000-01-01", "9999-12-31", "2024-02-29", "2000-02-29", "2016-04-30", "1909-09-09"
            })
    void daysAreReadByHand(String text) {
        assertThat(IsoParser.usualDate(text)).isEqualTo(LocalDate.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2016/10-13",
                "2016-10/13",
                "/016-10-13",
                "2:16-10-13",
                "2016-:0-13",
                "2016-1/-13",
                "2016-10-/3",
                "+2016-10-1",
                "20 6-10-13",
                "2016-1-013",
                "2016-10-13Z",
                "2016-00-13",
                "2016-13-13",
                "2016-10-00",
                "2016-10-32",
                "2016-04-31",
                "2015-02-29",
                "1900-02-29"
            })
    void daysOfAnotherShapeAreLeftToTheJdk(String text) {
        assertThat(IsoParser.usualDate(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2016-10-13T17:57:38Z",
                "2016-10-13T00:00:00Z",
                "2016-10-13T09:09:09Z",
                "2016-10-13T23:59:59-06:00",
                "2016-10-13T17:57:38+05:45",
                "2016-10-13T17:57:38+05:44",
                "2016-10-13T17:57:38+00:59",
                "2016-10-13T17:57:38+18:00",
                "2016-10-13T17:57:38-18:00",
                "2016-10-13T17:57:38.0Z",
                "2016-10-13T17:57:38.042-06:00",
                "2016-10-13T17:57:38.987654321+09:30",
                "2016-10-13T17:57:38.123456+00:00"
            })
    void momentsAreReadByHand(String text) {
        assertThat(IsoParser.usualOffsetDateTime(text)).isEqualTo(OffsetDateTime.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2016-10-13T17:57:38",
                "2016-10-13T17:57Z",
                "2016-10-13",
                "",
                "2016-10-13 17:57:38Z",
                "2016-10-13T17-57:38Z",
                "2016-10-13T17:57-38Z",
                "2016-10-13T17:57:60Z",
                "2016-10-13T24:00:00Z",
                "2016-10-13T17:60:00Z",
                "2016-02-30T17:57:38Z",
                "2016-10-13T17:57:38+18:01",
                "2016-10-13T17:57:38-19:00",
                "2016-10-13T/7:57:38Z",
                "2016-10-13T1::57:38Z",
                "2016-10-13T17:57:38.Z",
                "2016-10-13T17:57:38.1234567890Z",
                "2016-10-13T17:57:38z",
                "2016-10-13T17:57:38ZZ",
                "2016-10-13T17:57:38+0100",
                "2016-10-13T17:57:38+01:60",
                "2016-10-13T17:57:38+0/:00",
                "2016-10-13T17:57:38+01:0/",
                "2016-10-13T17:57:38 01:00",
                "2016-10-13T17:57:38+01-00",
                "2016-10-13T17:57:38+01:00:30"
            })
    void momentsOfAnotherShapeAreLeftToTheJdk(String text) {
        assertThat(IsoParser.usualOffsetDateTime(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2016-10-13T17:57:38",
                "2016-10-13 17:57:38",
                "2016-10-13T17:57:38Z",
                "2016-10-13 17:57:38+00:00",
                "2016-10-13T17:57:38.000",
                "2016-10-13 17:57:38.000Z"
            })
    void zonelessTimesAreReadByHand(String text) {
        assertThat(IsoParser.usualLocalDateTime(text)).isEqualTo(LocalDateTime.of(2016, 10, 13, 17, 57, 38));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2016-10-13",
                "",
                "2016-10-13T17:57",
                "2016-10-13T17:57:38X",
                "2016-10-13T17:57:38+01:00",
                "2016-10-13_17:57:38",
                "2016-10-13T17:57:38ZZZZZZ"
            })
    void zonelessTimesOfAnotherShapeAreLeftToTheJdk(String text) {
        assertThat(IsoParser.usualLocalDateTime(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-0.5", "12.50", "-12.50", "0.9", "909", "123456789012345678", "-1234567890.123456"})
    void amountsAreReadByHand(String text) {
        assertThat(Numbers.usual(text)).isEqualTo(new BigDecimal(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "+1",
                ".5",
                "5.",
                "-.5",
                "1.2.3",
                "1e3",
                "1/",
                "1:",
                "1234567890123456789",
                "1-2",
                "00",
                "01",
                "-01",
                "00.5",
                "-0",
                "-0.00"
            })
    void amountsOfAnotherShapeAreLeftToTheJdk(String text) {
        assertThat(Numbers.usual(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "9", "10", "-1", "909", "123456789012345678", "-12345678901234567"})
    void wholeNumbersAreReadByHand(String text) {
        assertThat(Numbers.usualWhole(text)).isEqualTo(Long.parseLong(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "-", "+1", "00", "01", "-01", "-0", "1.0", "1e3", "1/", "1:", "1234567890123456789", "1-2"})
    void wholeNumbersOfAnotherShapeAreNot(String text) {
        assertThat(Numbers.usualWhole(text)).isEqualTo(Numbers.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2147483648", "-2147483649", "4294967296"})
    void wholeNumbersBeyond32BitsAreNoneOf32(String text) throws IOException {
        assertThat(ValueAdapter.keep(new JsonReader(new StringReader(text)), Scalars.INT32))
                .isInstanceOf(RawValue.class);
    }

    static Stream<Arguments> plain() {
        return Stream.of(
                arguments(Scalars.TEXT, "\"a\""),
                arguments(Scalars.BOOLEAN, "true"),
                arguments(Scalars.INT32, "7"),
                arguments(Scalars.INT64, "-7"),
                arguments(Scalars.DECIMAL, "12.50"),
                arguments(Scalars.DECIMAL_TEXT, "\"12.50\""),
                arguments(Scalars.DATE, "\"2016-10-13\""),
                arguments(Scalars.DATE_TIME, "\"2016-10-13T17:57:38Z\""),
                arguments(Scalars.LOCAL_DATE_TIME, "\"2016-10-13T17:57:38\""),
                arguments(Scalars.SQL_TIMESTAMP, "\"2016-10-13 17:57:38.000\""),
                arguments(Scalars.EPOCH_SECONDS, "1479232800"),
                arguments(Scalars.EPOCH_SECONDS_TEXT, "\"1479232800\""),
                arguments(Scalars.OBJECT, "{\"a\":[1]}"));
    }

    @ParameterizedTest
    @MethodSource("plain")
    void whatIsWrittenAsItCameIsKeptWithoutItsText(TypeAdapter<?> adapter, String json) throws IOException {
        assertThat(ValueAdapter.keep(new JsonReader(new StringReader(json)), adapter))
                .isNotInstanceOf(RawValue.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2016-10-13T17:57:38, true",
        "2016-10-13T17:57:59, true",
        "2016-10-13T17:57:38.1, true",
        "2016-10-13T17:57:38.123456789, true",
        "2016-10-13T17:57:38.9, true",
        "2016-10-13T17:57:38.10, false",
        "2016-10-13T17:57:38., false",
        "2016-10-13T17:57:38.1234567891, false",
        "2016-10-13T17:57:60, false",
        "2016-10-13 17:57:38, false",
        "2016-10-13T17:57:3, false",
        "2016-10-13, false",
        "'', false"
    })
    void theUsualTimestampIsWrittenAsItCame(String text, boolean isSame) {
        assertThat(IsoFormat.isLocalDateTime(text)).isEqualTo(isSame);
        assertThat(IsoFormat.isOffsetDateTime(text + "Z")).isEqualTo(isSame);
        assertThat(IsoFormat.isOffsetDateTime(text + "+01:00")).isEqualTo(isSame);
        assertThat(IsoFormat.isOffsetDateTime(text + "-06:30")).isEqualTo(isSame);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2016-10-13T17:57:38+00:00", "2016-10-13T17:57:38-00:00", "2016-10-13T17:57:38+01:00:30"})
    void anotherSpellingOfAnOffsetIsNot(String text) {
        assertThat(IsoFormat.isOffsetDateTime(text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2018-01-01 12:30:00.000, true",
        "2018-01-01 12:30:59.123, true",
        "2018-01-01T12:30:00.000, false",
        "2018-01-01 12:30:60.000, false",
        "2018-01-01 12:30:00, false",
        "2018-01-01 12:30:00.00Z, false",
        "2018-01-01 12:30:00+000, false"
    })
    void theUsualTimestampOfADatabaseIsWrittenAsItCame(String text, boolean isSame) {
        assertThat(IsoFormat.isSql(text)).isEqualTo(isSame);
    }
}
