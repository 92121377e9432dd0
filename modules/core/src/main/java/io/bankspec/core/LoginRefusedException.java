package io.bankspec.core;

/**
 * The provider has refused the login that a call needed. The call was not sent, or, where its token was rejected, not sent again.
 * The cause is the provider's answer. The same login is not sent again either, because providers lock accounts after a few: make
 * a client with other credentials.
 */
public final class LoginRefusedException extends AuthenticationException {
    private static final long serialVersionUID = 1L;

    public LoginRefusedException(ApiException answer) {
        super("the login was refused with HTTP " + answer.statusCode(), answer.failure(), answer);
    }
}
