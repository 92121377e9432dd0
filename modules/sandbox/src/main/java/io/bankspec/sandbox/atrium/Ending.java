package io.bankspec.sandbox.atrium;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How a job ends without success: the state of the job, and that of the member. */
record Ending(String status, String connection) {
    static final Ending DENIED = new Ending("DENIED", "DENIED");
    static final Ending PREVENTED = new Ending("PREVENTED", "PREVENTED");
    static final Ending REJECTED = new Ending("DENIED", "REJECTED");
    static final Ending EXPIRED = new Ending("EXPIRED", "EXPIRED");

    private static final Set<String> USERNAMES = Set.of("test_atrium", "mxuser");

    /** Passwords and answers that ask for it. */
    private static final Map<String, Ending> WORDS = Map.of(
            "BAD_REQUEST", new Ending("HALTED", "FAILED"),
            "UNAUTHORIZED", DENIED,
            "INVALID", DENIED,
            "LOCKED", new Ending("LOCKED", "LOCKED"),
            "DISABLED", new Ending("DISABLED", "DISABLED"),
            "SERVER_ERROR", new Ending("FAILED", "FAILED"),
            "UNAVAILABLE", new Ending("FAILED", "FAILED"));

    static @Nullable Ending of(String word) {
        return WORDS.get(word);
    }

    /** How a login fails, null when it does not. */
    static @Nullable Ending ofLogin(Map<String, String> credentials) {
        // No credentials: the user has logged in at the institution itself.
        if (credentials.isEmpty()) return null;
        return USERNAMES.contains(credentials.get("LOGIN")) ? of(credentials.getOrDefault("PASSWORD", "")) : DENIED;
    }
}
