package io.bankspec.core.internal.flow;

/** Which call of a flow was answered. */
public enum Stage {
    START,
    ANSWER,
    POLL
}
