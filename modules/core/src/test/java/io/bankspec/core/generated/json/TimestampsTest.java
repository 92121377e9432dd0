package io.bankspec.core.generated.json;

import static io.bankspec.core.generated.json.ScalarsTest.isWrittenAsItCame;
import static io.bankspec.core.generated.json.ScalarsTest.read;
import static io.bankspec.core.generated.json.ScalarsTest.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimestampsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2016-11-11T21:31:36",
                "2016-11-11 21:31:36",
                "2016-11-11T21:31:36Z",
                "2016-11-11 21:31:36Z",
                "2016-11-11T21:31:36+00:00",
                "2016-11-11T21:31:36.000",
                "2016-11-11 21:31:36.000+00:00"
            })
    void zonelessTimesTakeABlankForTheTAndAnOffsetOfUtc(String text) throws IOException {
        LocalDateTime time = LocalDateTime.of(2016, 11, 11, 21, 31, 36);
        assertThat(read(Scalars.LOCAL_DATE_TIME, '"' + text + '"')).isEqualTo(time);
        assertThat(read(Scalars.SQL_TIMESTAMP, '"' + text + '"')).isEqualTo(time);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2016-11-11T21:31:36+01:00",
                "2016-11-11 21:31:36-05:00",
                "2016-11-11",
                "2016-13-11T21:31:36",
                "21:31:36",
                "2016-11-11T25:00:00",
                "",
                "2016-11-11  21:31:36",
                "1478899896"
            })
    void zonelessTimesRefuseOtherOffsetsAndOtherShapes(String text) {
        String expected = "a timestamp without zone such as";
        refuses(Scalars.LOCAL_DATE_TIME, '"' + text + '"', ":31:36+01", expected);
        refuses(Scalars.SQL_TIMESTAMP, '"' + text + '"', ":31:36+01", expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2016-11-11 21:31:36+00:00Z",
                "2016-11-11T21:31:36ZZ",
                "2016-11-11T21:31:36+0100",
                "2016-11-11T21:31:36+01",
                "2016-11-11T21:31:36+01:00Z",
                "2016-11-11T21:31:60",
                "2016-11-11T21:31:36[Europe/Paris]"
            })
    void aZoneIsNeitherDroppedNorDoubled(String text) {
        String expected = "a timestamp without zone such as";
        refuses(Scalars.LOCAL_DATE_TIME, '"' + text + '"', ":31:36+01", expected);
        refuses(Scalars.SQL_TIMESTAMP, '"' + text + '"', ":31:36+01", expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2016-11-11 21:31:36",
                "2016-11-11T21:31:36Z",
                "2016-11-11T21:31:36+0000",
                "2016-11-11T21:31:36+00",
                "2016-11-11T21:31:36.000",
                "2016-11-11T21:31:36.0000000000",
                " 2016-11-11T21:31:36 "
            })
    void spellingsOfZonelessTimesAreKept(String text) {
        isWrittenAsItCame(Scalars.LOCAL_DATE_TIME, LocalDateTime.of(2016, 11, 11, 21, 31, 36), '"' + text + '"');
        isWrittenAsItCame(Scalars.SQL_TIMESTAMP, LocalDateTime.of(2016, 11, 11, 21, 31, 36), '"' + text + '"');
    }

    @ParameterizedTest
    @CsvSource({
        "2016-10-13T17:57:38+0000, 2016-10-13T17:57:38Z",
        "2016-10-13T17:57:38-0630, 2016-10-13T17:57:38-06:30",
        "2016-10-13T17:57:38+02, 2016-10-13T17:57:38+02:00",
        "2016-10-13T17:57:38+00:00, 2016-10-13T17:57:38Z",
        "2016-10-13T17:57:38-00:00, 2016-10-13T17:57:38Z",
        "2016-10-13T17:57Z, 2016-10-13T17:57:00Z",
        "2016-10-13t17:57:38z, 2016-10-13T17:57:38Z",
        "2016-10-13T17:57:38.000Z, 2016-10-13T17:57:38Z",
        "2016-10-13T17:57:38.120+02:00, 2016-10-13T17:57:38.12+02:00",
        "2016-10-13T17:57:38.1234567891Z, 2016-10-13T17:57:38.123456789Z",
        "2016-10-13T17:57:38.123456789012345-0600, 2016-10-13T17:57:38.123456789-06:00",
        "2016-12-31T23:59:60Z, 2016-12-31T23:59:59Z",
        "2016-12-31T18:59:60.5-05:00, 2016-12-31T18:59:59.5-05:00",
        "2017-01-01T05:29:60+0530, 2017-01-01T05:29:59+05:30",
        "' 2016-10-13T17:57:38Z', 2016-10-13T17:57:38Z"
    })
    void spellingsOfMomentsAreUnderstoodAndKept(String text, OffsetDateTime time) {
        isWrittenAsItCame(Scalars.DATE_TIME, time, '"' + text + '"');
    }

    @ParameterizedTest
    @ValueSource(strings = {"2016-12-31T23:58:60Z", "2016-12-31T23:59:61Z", "2016-12-31T23:59:60+01:00"})
    void aLeapSecondIsTheLastOfADayInUtc(String text) {
        refuses(Scalars.DATE_TIME, '"' + text + '"', "canary", "a timestamp with offset such as");
    }

    @Test
    void zonelessTimesAreWrittenInTheirOwnForm() {
        LocalDateTime noon = LocalDateTime.of(2018, 1, 1, 12, 30);
        assertThat(Json.toJson(noon, Scalars.LOCAL_DATE_TIME)).isEqualTo("\"2018-01-01T12:30:00\"");
        assertThat(Json.toJson(noon, Scalars.SQL_TIMESTAMP)).isEqualTo("\"2018-01-01 12:30:00.000\"");
    }

    @Test
    void offsetsAreKept() throws IOException {
        for (String text : new String[] {"2016-10-13T17:57:38Z", "2016-10-13T17:57:38.123+02:00"}) {
            OffsetDateTime time = read(Scalars.DATE_TIME, '"' + text + '"');
            assertThat(time).isEqualTo(OffsetDateTime.parse(text));
            assertThat(Json.toJson(time, Scalars.DATE_TIME)).isEqualTo('"' + text + '"');
        }
        assertThat(Json.toJson(OffsetDateTime.parse("2016-10-13T17:57Z"), Scalars.DATE_TIME))
                .isEqualTo("\"2016-10-13T17:57:00Z\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2016-10-13T17:57:38", "2016-10-13", "2016-10-13 17:57:38Z", "canary", ""})
    void timestampsWithoutOffsetAreRefused(String text) {
        refuses(Scalars.DATE_TIME, '"' + text + '"', "canary", "a timestamp with offset such as");
    }

    @Test
    void datesAreCalendarDays() throws IOException {
        assertThat(read(Scalars.DATE, "\"2016-02-29\"")).isEqualTo(LocalDate.of(2016, 2, 29));
        assertThat(Json.toJson(LocalDate.of(2016, 2, 29), Scalars.DATE)).isEqualTo("\"2016-02-29\"");
        isWrittenAsItCame(Scalars.DATE, LocalDate.of(2016, 2, 29), "\" 2016-02-29\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"\"",
                "\"0000-00-00\"",
                "\"2017-02-30\"",
                "{\"year\":2017}",
                "[2017,2,3]",
                "true",
                "NaN",
                "\"2017-02-29\"",
                "\"2016-10-13T00:00:00\"",
                "20161013",
                "\"13.10.2016\"",
                "\"canary\""
            })
    void whatIsNoDateIsRefused(String json) {
        refuses(Scalars.DATE, json, "canary", "a date such as");
    }

    @Test
    void epochSecondsAreReadQuotedOrNotAndWrittenAsDeclared() throws IOException {
        Instant time = Instant.parse("2016-11-15T18:00:00Z");
        assertThat(read(Scalars.EPOCH_SECONDS, "1479232800")).isEqualTo(time);
        assertThat(read(Scalars.EPOCH_SECONDS_TEXT, "1479232800")).isEqualTo(time);
        assertThat(read(Scalars.EPOCH_SECONDS, "\"1479232800\"")).isEqualTo(time);
        assertThat(read(Scalars.EPOCH_SECONDS, "-1")).isEqualTo(Instant.parse("1969-12-31T23:59:59Z"));
        assertThat(Json.toJson(time, Scalars.EPOCH_SECONDS)).isEqualTo("1479232800");
        assertThat(Json.toJson(time, Scalars.EPOCH_SECONDS_TEXT)).isEqualTo("\"1479232800\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"9223372036854775807", "1479232800.5", "\"2016-11-15\"", "\"\"", "\"canary\""})
    void whatIsNoNumberOfSecondsIsRefused(String json) {
        refuses(Scalars.EPOCH_SECONDS, json, "canary", "seconds since 1970");
        refuses(Scalars.EPOCH_SECONDS_TEXT, json, "canary", "seconds since 1970");
    }
}
