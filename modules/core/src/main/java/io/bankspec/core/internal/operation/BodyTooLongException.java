package io.bankspec.core.internal.operation;

import java.io.IOException;

/**
 * A body has more bytes than the client reads. It is no fault of the connection, and comes again however often one
 * asks.
 */
public final class BodyTooLongException extends IOException {
    private static final long serialVersionUID = 1L;

    public BodyTooLongException(long limit) {
        super("a body of more than " + limit + " bytes");
    }
}
