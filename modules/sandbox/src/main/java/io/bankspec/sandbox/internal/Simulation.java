package io.bankspec.sandbox.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One provider as far as it is simulated: its state, and what its operations do. Everything here is called by one thread at a
 * time, after the {@link World} has caught up with the clock.
 */
public interface Simulation {
    /** Says what operations do. The others answer with the example of their spec. Called once, before any request. */
    void register(Handlers handlers);

    /** An error in the shape of the provider. */
    Answer error(int status, String message);

    /** The same to a request that was understood, for providers whose operations differ in their errors. */
    default Answer error(Request request, int status, String message) {
        return error(status, message);
    }

    /**
     * Looks at a request that has its credentials, before it is held against the spec: tokens that ended, versions that are not
     * spoken.
     *
     * @return what is answered instead, or null to go on
     */
    default @Nullable Answer refusal(Request request) {
        return null;
    }

    /** The media type of a JSON answer as the provider writes it, from the one that the spec declares. */
    default String contentType(String declared) {
        return declared;
    }

    /** For the person at the terminal: which credentials, institutions and answers lead to which story, a line each. */
    List<String> stories();
}
