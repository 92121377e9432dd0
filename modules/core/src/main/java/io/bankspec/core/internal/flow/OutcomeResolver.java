package io.bankspec.core.internal.flow;

import io.bankspec.core.ApiException;
import io.bankspec.core.DeadlineException;
import io.bankspec.core.DecodeException;
import io.bankspec.core.MfaRequiredException;
import io.bankspec.core.RateLimitException;
import io.bankspec.core.ServerException;
import io.bankspec.core.TransportException;
import io.bankspec.core.UnexpectedAnswerException;
import io.bankspec.core.internal.flow.Outcome.Meaning;
import java.util.List;

/** Says what an answer means that is no challenge: as the spec tells, else by common sense. */
record OutcomeResolver(Rules rules) {
    /** Whether the spec says what it means. */
    boolean knows(Stage stage, Answer answer) {
        return outcomes(stage).stream().anyMatch(one -> one.fits(answer));
    }

    Meaning meaning(Stage stage, Answer answer) {
        for (Outcome outcome : outcomes(stage)) {
            if (outcome.fits(answer)) return outcome.meaning();
        }
        if (answer.failure() == null) return ofResult(stage);
        // Whether the answers arrived is open: the next poll tells. A start that is sent again is a start.
        boolean isOpen = stage == Stage.ANSWER && !rules.resubmits() && isPassing(answer.failure());
        // Any other success without a word may be a gateway's, and polls would tell of what was there before.
        boolean isAccepted = isSilent(answer.failure()) && stage != Stage.POLL && answer.status() == 202;
        boolean pollTells = rules.poll() != null && (isOpen || isAccepted);
        return pollTells ? Meaning.RUNNING : ofError(answer.failure());
    }

    /** Work that was accepted without a word. */
    private static boolean isSilent(ApiException failure) {
        return failure instanceof UnexpectedAnswerException
                && failure.statusCode() / 100 == 2
                && failure.failure().body() == null;
    }

    /** Whether trying the same once more may help, unless the spec has said what it means. */
    boolean mayPass(Answer answer) {
        return answer.failure() != null && !knows(Stage.POLL, answer) && isPassing(answer.failure());
    }

    /** A page of a gateway may come as 200, and passes like its 503. */
    private static boolean isPassing(ApiException failure) {
        Meaning meaning = ofError(failure);
        return failure instanceof DecodeException
                || isSilent(failure)
                || meaning == Meaning.UNAVAILABLE
                || meaning == Meaning.THROTTLED
                || meaning == Meaning.TIMEOUT;
    }

    private List<Outcome> outcomes(Stage stage) {
        return switch (stage) {
            case START -> rules.outcomes();
            case ANSWER -> rules.answer() == null ? List.of() : rules.answer().outcomes();
            case POLL -> rules.poll() == null ? List.of() : rules.poll().outcomes();
            case LOOKUP -> List.of();
        };
    }

    private Meaning ofResult(Stage stage) {
        if (rules.poll() != null) return Meaning.RUNNING;
        boolean saysWhenComplete = outcomes(stage).stream().anyMatch(one -> one.meaning() == Meaning.COMPLETED);
        return saysWhenComplete ? Meaning.UNEXPECTED : Meaning.COMPLETED;
    }

    static Meaning ofError(ApiException failure) {
        if (failure instanceof DeadlineException) return Meaning.TIMEOUT;
        if (failure instanceof TransportException || failure instanceof ServerException) return Meaning.UNAVAILABLE;
        if (failure instanceof RateLimitException) return Meaning.THROTTLED;
        if (failure instanceof DecodeException
                || failure instanceof UnexpectedAnswerException
                || failure instanceof MfaRequiredException) return Meaning.UNEXPECTED;
        return Meaning.REQUEST_REFUSED;
    }
}
