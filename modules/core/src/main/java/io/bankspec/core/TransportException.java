package io.bankspec.core;

import org.jspecify.annotations.Nullable;

/** No answer came, or not all of it: connection, TLS, timeout, cancellation. The cause tells which. */
public final class TransportException extends ApiException {
    private static final long serialVersionUID = 1L;

    public TransportException(String problem, Failure failure, @Nullable Throwable cause) {
        super(problem, failure, cause);
    }
}
