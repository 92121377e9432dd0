package io.bankspec.sandbox.donkies;

import io.bankspec.sandbox.internal.Answer;
import io.bankspec.sandbox.internal.Expiring;
import io.bankspec.sandbox.internal.Request;
import io.bankspec.sandbox.internal.World;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The keys that were given out, and whose they are. They are not prolonged by use. */
record Keys(World world, Expiring<User> owners) {
    private static final Set<String> OPEN =
            Set.of("signup", "signupConfirm", "login", "requestPasswordReset", "resetPassword");

    Keys(World world) {
        this(world, new Expiring<>(world, Duration.ofMinutes(1400)));
    }

    /** The one that is still good, or a new one. */
    String of(User user) {
        if (user.key == null || owners.get(user.key) == null) {
            user.key = world.ids().hex("key");
            owners.put(user.key, user);
        }
        return user.key;
    }

    /** What is wrong with the key of a request, null when nothing is. */
    @Nullable
    Answer refusal(Request request) {
        if (OPEN.contains(request.operation())) return null;
        String text = text(request);
        if (text.contains(" ")) return Errors.of(401, "Invalid token header.");
        if (!owners.knew(text)) return Errors.badToken("Invalid token.");
        return owners.get(text) == null ? Errors.badToken("Token expired.") : null;
    }

    /** Whose key a request has that was not refused. */
    User user(Request request) {
        return Objects.requireNonNull(owners.get(text(request)), "a key that was refused");
    }

    private static String text(Request request) {
        return String.valueOf(request.header("Authorization"))
                .substring("Token ".length())
                .strip();
    }
}
