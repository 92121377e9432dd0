package io.bankspec.core.internal.operation;

import java.time.Duration;
import java.time.Instant;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/** How long a provider asks to wait. */
final class RetryAfter {
    /** Some thirty years: more than any program waits, and still short enough to be added to a time. */
    private static final Duration LONGEST = Duration.ofSeconds(999_999_999);

    private RetryAfter() {}

    /**
     * Reads a {@code Retry-After}: seconds, or a date in any form that OkHttp knows. A date is one of the provider's clock, which
     * the answer tells as well.
     *
     * @param now by our clock, for an answer without a date
     * @return never negative; null without the header, or when it is neither
     */
    static @Nullable Duration of(Headers headers, Instant now) {
        String header = headers.get("Retry-After");
        if (header == null) return null;
        String text = header.strip();
        if (text.matches("0*\\d{1,9}")) return Duration.ofSeconds(Long.parseLong(text));
        if (text.matches("\\d+")) return LONGEST;
        Instant end = headers.getInstant("Retry-After");
        Instant answered = headers.getInstant("Date");
        return end == null ? null : limited(Duration.between(answered == null ? now : answered, end));
    }

    private static Duration limited(Duration wait) {
        if (wait.isNegative()) return Duration.ZERO;
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
