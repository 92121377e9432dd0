package io.bankspec.sandbox.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One provider as far as it is simulated: its state, and what its operations do. Everything here is called by one thread at a
 * time, after the {@link World} has caught up with the clock.
 */
public interface Simulation {
    /** Says what operations do. The others answer with the example of their spec. Called once, before any request. */
    void register(Handlers handlers);

    /** An error in the shape of the provider, usually a message in an object in an object. */
    default Answer error(int status, String message) {
        return Answer.json(status, Json.object("error", Json.object().put("message", message)));
    }

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

    /**
     * For the person at the terminal: which credentials, institutions and answers lead to which story, a line each. They are in a
     * file beside the class.
     */
    default List<String> stories() {
        try (InputStream in = getClass().getResourceAsStream("stories.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
