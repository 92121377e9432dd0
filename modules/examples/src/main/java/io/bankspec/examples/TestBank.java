package io.bankspec.examples;

import io.bankspec.core.mfa.MfaFlow;

/**
 * A bank of one offline provider that asks a question when it is linked.
 *
 * @param <T> what linking it gives
 */
abstract class TestBank<T> {
    private final String provider;
    private final String auth;
    private final String kind;
    private final String right;
    private final String wrong;

    /**
     * Describes a bank.
     *
     * @param kind of the MFA, as the provider's spec calls it
     * @param right the answer that the bank takes
     * @param wrong one that it does not take
     */
    TestBank(String provider, String auth, String kind, String right, String wrong) {
        this.provider = provider;
        this.auth = auth;
        this.kind = kind;
        this.right = right;
        this.wrong = wrong;
    }

    final String provider() {
        return provider;
    }

    final String auth() {
        return auth;
    }

    final String kind() {
        return kind;
    }

    final String right() {
        return right;
    }

    final String wrong() {
        return wrong;
    }

    /** Links the bank for a user who has not done so successfully yet; called again after a failure. */
    abstract MfaFlow<T> link();

    /** What the user has, now that the bank is linked. */
    abstract Holdings holdings(T linked);

    /** Numbers of accounts and transactions. */
    record Holdings(int accounts, int transactions) {}
}
