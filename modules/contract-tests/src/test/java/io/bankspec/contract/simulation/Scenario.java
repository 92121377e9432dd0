package io.bankspec.contract.simulation;

import io.bankspec.core.ApiCall;
import io.bankspec.core.mfa.MfaFlow;
import java.util.List;
import java.util.Set;

/**
 * A flow of a provider and how it goes when nothing goes wrong on the way.
 *
 * @param ending {@code COMPLETED}, or the reason of the failure
 * @param answers what the user says to the first question, to the second, and to all that follow
 * @param setting what has happened before
 */
record Scenario(String provider, Calls calls, String story, String ending, List<String> answers, Setting setting) {
    /** The operations that make up a flow; empty where there is none. */
    record Calls(String start, String answer, String poll) {
        Stage stage(String operation, boolean wasAnswered) {
            if (operation.equals(poll)) return Stage.POLL;
            if (operation.equals(start) || operation.equals(answer)) return wasAnswered ? Stage.ANSWER : Stage.START;
            return Stage.isLogin(operation) ? Stage.LOGIN : Stage.OTHER;
        }
    }

    /** Makes the world with a program of its own. */
    interface Setting {
        Start prepare(Program first);
    }

    /** Starts the flow in any program. */
    interface Start {
        Task in(Program program);
    }

    /**
     * What a program has to do.
     *
     * @param read a call that changes nothing, to be made at the same time
     */
    record Task(MfaFlow<?> flow, ApiCall<?> read, Object client) {}

    /** A single call of a user who tries the same once more may end so where the first one has worked and nobody knows. */
    private static final Set<String> AFTERWARDS = Set.of(
            "BUSY",
            "EXPIRED",
            "GONE",
            "WRONG_ANSWER",
            "THROTTLED",
            "REQUEST_REFUSED",
            "EXISTS",
            "LOGIN_REFUSED",
            "FAILED");

    Set<String> afterwards() {
        return AFTERWARDS;
    }

    String name() {
        return provider + '.' + calls.start + ' ' + story;
    }
}
