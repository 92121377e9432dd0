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
     * Reads a {@code Retry-After}.
     *
     * @param header seconds, or a date in any form that OkHttp knows
     * @return never negative; null without a header, or when it is neither
     */
    static @Nullable Duration of(@Nullable String header, Instant now) {
        if (header == null) return null;
        String text = header.strip();
        if (text.matches("0*\\d{1,9}")) return Duration.ofSeconds(Long.parseLong(text));
        if (text.matches("\\d+")) return LONGEST;
        Instant date = new Headers.Builder()
                .addUnsafeNonAscii("Retry-After", text)
                .build()
                .getInstant("Retry-After");
        return date == null ? null : limited(Duration.between(now, date));
    }

    private static Duration limited(Duration wait) {
        if (wait.isNegative()) return Duration.ZERO;
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
