package io.bankspec.core.mfa;

/** Which call of a flow was answered. */
enum Stage {
    START,
    ANSWER,
    POLL
}
