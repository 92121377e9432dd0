package io.bankspec.core.mfa;

import java.time.Duration;
import java.util.Objects;

/**
 * When a flow gives up. Immutable.
 *
 * @param deadline for the whole flow, from its start, with the time that the user takes; at most a day
 * @param polls how often the provider is asked between two questions to the user, at least 1
 * @param challenges how many questions or groups of questions are put to the user, at least 1
 * @param wrongAnswers how many wrong answers end a flow that polls, where the provider says that one was wrong and lets the user
 *     try again; at least 1. Elsewhere a wrong answer is the end, or shows as another question, which {@code challenges} limits
 * @param prompts how many prompts one challenge may have, at least 1
 */
public record MfaLimits(Duration deadline, int polls, int challenges, int wrongAnswers, int prompts) {
    /** 15 minutes, 200 polls, 20 challenges, 3 wrong answers, 1,000 prompts. */
    public static final MfaLimits DEFAULT = new MfaLimits(Duration.ofMinutes(15), 200, 20, 3, 1_000);

    /** @throws IllegalArgumentException a limit is not positive, or the deadline is longer than a day */
    public MfaLimits {
        Objects.requireNonNull(deadline, "deadline == null");
        if (deadline.isNegative() || deadline.isZero())
            throw new IllegalArgumentException("the deadline is not positive");
        if (deadline.compareTo(Duration.ofDays(1)) > 0)
            throw new IllegalArgumentException("the deadline is longer than a day");
        positive("polls", polls);
        positive("challenges", challenges);
        positive("wrongAnswers", wrongAnswers);
        positive("prompts", prompts);
    }

    private static void positive(String name, int limit) {
        if (limit < 1) throw new IllegalArgumentException(name + " is " + limit + ", not at least 1");
    }

    public MfaLimits withDeadline(Duration deadline) {
        return new MfaLimits(deadline, polls, challenges, wrongAnswers, prompts);
    }

    public MfaLimits withPolls(int limit) {
        return new MfaLimits(deadline, limit, challenges, wrongAnswers, prompts);
    }

    public MfaLimits withChallenges(int limit) {
        return new MfaLimits(deadline, polls, limit, wrongAnswers, prompts);
    }

    public MfaLimits withWrongAnswers(int limit) {
        return new MfaLimits(deadline, polls, challenges, limit, prompts);
    }

    public MfaLimits withPrompts(int limit) {
        return new MfaLimits(deadline, polls, challenges, wrongAnswers, limit);
    }
}
