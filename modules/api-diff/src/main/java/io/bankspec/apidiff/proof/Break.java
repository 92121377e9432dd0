package io.bankspec.apidiff.proof;

/** How something that worked with the old client does not with the new one. */
public enum Break {
    /** Source no longer compiles. */
    SOURCE,
    /** Classes that were compiled before no longer link. */
    CLASSES,
    /** {@code build()} asks for a field that callers do not set. */
    BUILD,
    /** A getter answers null that never did. */
    NULL,
    /** A getter fails for an example of the old document, and did not. Only where there is such an example. */
    READ,
    /** Another method or path than the old client's is asked for, which old clients still do. */
    REQUEST
}
