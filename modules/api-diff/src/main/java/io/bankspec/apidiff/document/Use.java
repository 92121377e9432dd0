package io.bankspec.apidiff.document;

/** Who writes what a place describes. */
public enum Use {
    /** The caller: parameters and bodies of requests. */
    REQUEST,
    /** The provider: bodies and headers of responses, errors included. */
    RESPONSE
}
