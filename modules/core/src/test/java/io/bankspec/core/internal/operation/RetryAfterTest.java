package io.bankspec.core.internal.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {
    private static final Instant NOW = Instant.parse("1994-11-06T08:49:00Z");

    private static @Nullable Duration of(String header, Instant now) {
        return RetryAfter.of(
                new Headers.Builder().addUnsafeNonAscii("Retry-After", header).build(), now);
    }

    @Test
    void aDateIsOneOfTheClockThatTheAnswerWasDatedBy() {
        Headers answer =
                Headers.of("Date", "Sun, 06 Nov 1994 08:49:07 GMT", "Retry-After", "Sun, 06 Nov 1994 08:49:37 GMT");
        assertThat(RetryAfter.of(answer, NOW)).isEqualTo(Duration.ofSeconds(30));
        assertThat(RetryAfter.of(answer, NOW.plus(Duration.ofDays(365)))).isEqualTo(Duration.ofSeconds(30));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "today", "Sun, 06 Foo 1994 08:49:07 GMT"})
    void anAnswerThatIsNotDatedIsOneOfOurTime(String date) {
        Headers answer = Headers.of("Date", date, "Retry-After", "Sun, 06 Nov 1994 08:49:37 GMT");
        assertThat(RetryAfter.of(answer, NOW)).isEqualTo(Duration.ofSeconds(37));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "120, 120", "' 7 ', 7", "007, 7", "000000000000000000007, 7", "999999999, 999999999"})
    void digitsAreSeconds(String header, long seconds) {
        assertThat(of(header, NOW)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sun, 06 Nov 1994 08:49:37 GMT",
                "Sunday, 06-Nov-94 08:49:37 GMT",
                "Sun Nov  6 08:49:37 1994",
                "Sun Nov 6 08:49:37 1994",
                "Sun, 06-Nov-1994 08:49:37 GMT",
                "Sun, 06 Nov 1994 09:49:37 +0100"
            })
    void aDateIsTheTimeUntilThen(String header) {
        assertThat(of(header, NOW)).isEqualTo(Duration.ofSeconds(37));
    }

    @Test
    void aDateThatIsOverMeansAtOnce() {
        String header = "Sun, 06 Nov 1994 08:49:37 GMT";
        assertThat(of(header, NOW.plusSeconds(37))).isEqualTo(Duration.ZERO);
        assertThat(of(header, NOW.plusSeconds(38))).isEqualTo(Duration.ZERO);
        assertThat(of(header, Instant.MAX)).isEqualTo(Duration.ZERO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1000000000", "99999999999999999999", "Fri, 31 Dec 9999 23:59:59 GMT"})
    void whatIsTooLongForAnybodyIsThirtyYears(String header) {
        Duration wait = of(header, NOW);
        assertThat(wait).isEqualTo(Duration.ofSeconds(999_999_999));
        assertThat(NOW.plus(wait)).isAfter(NOW);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-1",
                "+1",
                "1.5",
                "1s",
                "1e3",
                "soon",
                "sööner",
                "٣",
                "1994-11-06T08:49:37Z",
                "Sun, 06 Nov"
            })
    void whatIsNeitherIsNothing(String header) {
        assertThat(of(header, NOW)).isNull();
    }

    @Test
    void noHeaderIsNothing() {
        assertThat(RetryAfter.of(Headers.EMPTY, NOW)).isNull();
    }
}
