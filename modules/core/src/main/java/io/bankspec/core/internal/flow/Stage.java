package io.bankspec.core.internal.flow;

/** Which call of a flow was answered. */
enum Stage {
    START,
    ANSWER,
    POLL
}
