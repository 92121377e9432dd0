package io.bankspec.core.internal.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

class RetryAfterFuzzTest {
    private static final Instant NOW = Instant.parse("1994-11-06T08:49:00Z");
    private static final Duration LONGEST = Duration.ofSeconds(999_999_999);
    private static final BigInteger LAST_YEAR =
            BigInteger.valueOf(Instant.parse("9999-12-31T23:59:59Z").getEpochSecond());

    /** As HTTP wants it, which differs from the JDK's in the first nine days of a month. */
    private static final DateTimeFormatter IMF_FIXDATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    /** The first line is the header, the second, if any, the answer's date. */
    @FuzzTest
    void retryAfter(byte[] lines) {
        String[] text = new String(lines, StandardCharsets.UTF_8).split("\n", 2);
        Headers.Builder headers = new Headers.Builder().addUnsafeNonAscii("Retry-After", text[0]);
        if (text.length > 1) headers.addUnsafeNonAscii("Date", text[1]);
        Duration wait = RetryAfter.of(headers.build(), NOW);
        if (wait != null) assertThat(wait).isBetween(Duration.ZERO, LONGEST);

        String value = text[0].strip();
        if (value.matches("[0-9]+")) {
            assertThat(wait).isEqualTo(seconds(new BigInteger(value)));
            if (new BigInteger(value).compareTo(LAST_YEAR) <= 0) isReadAsADate(Long.parseLong(value));
        } else {
            Instant end = instant(text[0]);
            Instant answered = text.length > 1 ? instant(text[1]) : NOW;
            if (end != null && answered != null) assertThat(wait).isEqualTo(between(answered, end));
        }
    }

    private static void isReadAsADate(long epochSecond) {
        Instant end = Instant.ofEpochSecond(epochSecond);
        Headers headers = Headers.of("Retry-After", IMF_FIXDATE.format(end));
        assertThat(RetryAfter.of(headers, NOW)).isEqualTo(between(NOW, end));
    }

    /** What the JDK reads, if it is a date as HTTP wants it. */
    private static @Nullable Instant instant(String text) {
        try {
            Instant instant = DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from);
            return IMF_FIXDATE.format(instant).equals(text) ? instant : null;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static Duration between(Instant from, Instant to) {
        Duration wait = Duration.between(from, to);
        return wait.isNegative() ? Duration.ZERO : wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }

    private static Duration seconds(BigInteger seconds) {
        return Duration.ofSeconds(
                seconds.min(BigInteger.valueOf(LONGEST.toSeconds())).longValueExact());
    }
}
