package io.bankspec.core.internal.flow;

import io.bankspec.core.MfaRequiredException;
import io.bankspec.core.mfa.MfaReason;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What an answer means, if it fits.
 *
 * @param status HTTP status, 0 for any
 */
record Outcome(Meaning meaning, int status, Condition when) {
    /**
     * Whether this is such an answer. An error has to hold something of what the condition names: a condition on what is absent
     * would fit every outage too, and a gateway's page may have the status of a success.
     */
    boolean fits(Answer answer) {
        if (status != 0 && status != answer.status()) return false;
        boolean isToldByStatus = status >= 300 || answer.failure() instanceof MfaRequiredException;
        if (!isToldByStatus && answer.failure() != null && !when.leadsInto(answer.tree())) return false;
        return when.holds(answer.tree());
    }

    /** The words of {@code outcomes} in a spec, and those that follow from an HTTP status. */
    enum Meaning {
        RUNNING(null),
        REJECTED(null),
        COMPLETED(null),
        REFUSED(MfaReason.LOGIN_REFUSED),
        LOGIN_REFUSED(MfaReason.LOGIN_REFUSED),
        WRONG_ANSWER(MfaReason.WRONG_ANSWER),
        EXPIRED(MfaReason.EXPIRED),
        EXISTS(MfaReason.EXISTS),
        USER_ACTION(MfaReason.USER_ACTION_NEEDED),
        THROTTLED(MfaReason.THROTTLED),
        BUSY(MfaReason.BUSY),
        UNAVAILABLE(MfaReason.UNAVAILABLE),
        GONE(MfaReason.GONE),
        FAILED(MfaReason.FAILED),
        REQUEST_REFUSED(MfaReason.REQUEST_REFUSED),
        UNEXPECTED(MfaReason.UNEXPECTED),
        TIMEOUT(MfaReason.TIMEOUT);

        private final @Nullable MfaReason reason;

        Meaning(@Nullable MfaReason reason) {
            this.reason = reason;
        }

        /** Null where the flow goes on or is done. */
        @Nullable
        MfaReason reason() {
            return reason;
        }

        static Meaning of(String word) {
            return valueOf(word.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT));
        }
    }
}
