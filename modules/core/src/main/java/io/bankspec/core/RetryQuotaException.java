package io.bankspec.core;

/**
 * Says that a call would have been sent again if the retry quota of its client had not been used up. It is never thrown: it is
 * {@linkplain Throwable#getSuppressed() suppressed} in the exception of the call.
 */
public final class RetryQuotaException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RetryQuotaException() {
        super("not sent again: the retry quota of the client is used up", null, false, false);
    }
}
