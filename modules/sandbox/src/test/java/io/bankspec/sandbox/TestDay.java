package io.bankspec.sandbox;

import io.bankspec.core.testing.JumpingTime;
import java.time.Instant;

/** The day of the tests: what the sandbox tells of purchases and balances depends on it. */
public final class TestDay {
    public static final Instant START = Instant.parse("2026-03-14T15:00:00Z");

    private TestDay() {}

    /** Begins with the day, and moves by waits and skips only, so that a slow machine changes nothing. */
    public static JumpingTime time() {
        return new JumpingTime(START);
    }
}
