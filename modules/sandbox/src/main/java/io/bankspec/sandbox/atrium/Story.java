package io.bankspec.sandbox.atrium;

import io.bankspec.sandbox.atrium.Challenge.Kind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a login leads to. */
final class Story {
    private static final Set<String> USERNAMES = Set.of("test_atrium", "mxuser");

    private Story() {}

    /** How a member's login fails, null when it does not. */
    static @Nullable Ending ending(Member member) {
        // No credentials: the user has logged in at the institution itself.
        if (member.credentials.isEmpty()) return null;
        if (!USERNAMES.contains(member.credentials.get("LOGIN"))) return Ending.DENIED;
        return Ending.of(member.credentials.getOrDefault("PASSWORD", ""));
    }

    /** What is asked after a login, null for nothing. */
    static @Nullable Kind challenge(String password) {
        for (Kind kind : Kind.values()) if (kind.password.equals(password)) return kind;
        return null;
    }
}
