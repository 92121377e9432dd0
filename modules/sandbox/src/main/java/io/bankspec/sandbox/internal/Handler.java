package io.bankspec.sandbox.internal;

/** What an operation does. */
@FunctionalInterface
public interface Handler {
    /**
     * Answers a request that fits the spec.
     *
     * @throws Refusal the provider refuses it
     */
    Answer answer(Request request);
}
