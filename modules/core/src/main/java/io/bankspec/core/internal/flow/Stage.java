package io.bankspec.core.internal.flow;

/** Which call of a flow was answered. A lookup lists what starts have made. */
public enum Stage {
    START,
    ANSWER,
    POLL,
    LOOKUP
}
