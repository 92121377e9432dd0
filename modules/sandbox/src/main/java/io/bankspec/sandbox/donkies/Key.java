package io.bankspec.sandbox.donkies;

import java.time.Duration;
import java.time.Instant;

/** What a user logs in for. It is not prolonged by use. */
record Key(String text, Instant created) {
    private static final Duration LIFETIME = Duration.ofMinutes(1400);

    boolean isOver(Instant now) {
        return !now.isBefore(created.plus(LIFETIME));
    }
}
