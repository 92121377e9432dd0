package io.bankspec.core.mfa;

/** Why a flow ended without a result. More may be added: have a default in a switch. */
public enum MfaReason {
    /**
     * The bank refused the login. Ask for it anew; never repeat it by yourself, because banks lock accounts. After a question it may
     * have been the answer: where the provider does not tell one from the other, the problem of the step says so.
     */
    LOGIN_REFUSED,
    /** The answer was wrong, or wrong once too often. Start over. */
    WRONG_ANSWER,
    /** The answer came too late, or the challenge has been answered elsewhere. Start over. */
    EXPIRED,
    /** The user has something to do at the bank first, such as unlocking the account. */
    USER_ACTION_NEEDED,
    /** What was to be made is there already; {@link io.bankspec.core.ApiException#error} of the cause may say what. */
    EXISTS,
    /** Too soon after the last time. {@link io.bankspec.core.ApiException#retryAfter} of the cause may say when. */
    THROTTLED,
    /** Other work on the same login is under way. */
    BUSY,
    /** Bank or provider out of order, or out of reach. A later attempt may succeed. */
    UNAVAILABLE,
    /** The connection or its institution does not exist any more. */
    GONE,
    /** The provider says that it failed, but not why. */
    FAILED,
    /** The provider refused a request; the cause tells how. Mostly a mistake of the program. */
    REQUEST_REFUSED,
    /** An answer that the spec does not foresee. */
    UNEXPECTED,
    /** A deadline has passed: that of the flow, or that of one call. */
    TIMEOUT,
    /** More questions, prompts or polls than {@link MfaLimits} allow. */
    LIMIT_REACHED,
    /** The waiting thread was interrupted. */
    CANCELLED
}
