package io.bankspec.core.internal.flow;

import java.time.Duration;

/** When a flow that polls asks next: soon at first, then less and less often. */
final class PollBackoff {
    private static final double GROWTH = 1.2;
    private static final double SLOWEST = 5;

    private final FlowDefinition definition;
    private long answered;
    private int polls;

    PollBackoff(FlowDefinition definition) {
        this.definition = definition;
        answered();
    }

    /** An answer was sent: the time in which the old challenge may show begins. */
    void answered() {
        answered = definition.time().nanos();
    }

    /** The wait before the next poll. */
    Duration next() {
        double factor = Math.min(SLOWEST, Math.pow(GROWTH, polls++));
        return Duration.ofMillis(Math.round(rules().interval().toMillis() * factor));
    }

    /** How many were asked for. */
    int polls() {
        return polls;
    }

    /** Whether the provider may still show the challenge that was just answered. */
    boolean isSettling() {
        return definition.time().nanos() - answered < rules().settle().toNanos();
    }

    private Rules.Poll rules() {
        return definition.rules().poll();
    }
}
