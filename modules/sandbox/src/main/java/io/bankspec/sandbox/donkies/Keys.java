package io.bankspec.sandbox.donkies;

import io.bankspec.sandbox.internal.Answer;
import io.bankspec.sandbox.internal.Request;
import io.bankspec.sandbox.internal.World;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The keys that were given out, and whose they are. */
final class Keys {
    private static final Set<String> OPEN =
            Set.of("signup", "signupConfirm", "login", "requestPasswordReset", "resetPassword");

    private final World world;
    private final Map<String, User> owners = new HashMap<>();

    Keys(World world) {
        this.world = world;
    }

    /** The one that is still good, or a new one. */
    Key of(User user) {
        if (user.key == null || user.key.isOver(world.now())) {
            user.key = new Key(world.ids().hex("key"), world.now());
            owners.put(user.key.text(), user);
        }
        return user.key;
    }

    /** What is wrong with the key of a request, null when nothing is. */
    @Nullable
    Answer refusal(Request request) {
        if (OPEN.contains(request.operation())) return null;
        String text = text(request);
        if (text.contains(" ")) return Errors.of(401, "Invalid token header.");
        User owner = owners.get(text);
        if (owner == null) return Errors.badToken("Invalid token.");
        boolean good = owner.key != null && owner.key.text().equals(text) && !owner.key.isOver(world.now());
        return good ? null : Errors.badToken("Token expired.");
    }

    /** Whose key a request has that was not refused. */
    User user(Request request) {
        return owners.get(text(request));
    }

    private static String text(Request request) {
        return String.valueOf(request.header("Authorization"))
                .substring("Token ".length())
                .strip();
    }
}
