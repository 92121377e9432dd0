package io.bankspec.sandbox.geezeo;

import com.fasterxml.jackson.databind.JsonNode;
import io.bankspec.sandbox.internal.Answer;
import io.bankspec.sandbox.internal.Json;
import io.bankspec.sandbox.internal.World;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** The open challenges of a user, by their session keys. */
final class Sessions {
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final World world;
    private final Map<String, Session> open = new HashMap<>();

    Sessions(World world) {
        this.world = world;
    }

    Answer start(Session session) {
        return kept(session, session.next());
    }

    /** Takes answers from a form; the path says where they are for. */
    Answer answer(String path, JsonNode form) {
        String key = form.path("session_key").asText();
        Session session = open.get(key);
        if (session == null || !session.isMeant(path, form))
            return Answer.ok(Messages.error("The session is unknown or has ended", Json.object()));
        Answer answer = session.answer(form.path("mfa_responses"));
        open.remove(key);
        return kept(session, answer);
    }

    private Answer kept(Session session, Answer answer) {
        if (session.asks()) {
            String key = session.key();
            open.put(key, session);
            world.after(PATIENCE, () -> open.remove(key));
        }
        return answer;
    }

    void end() {
        open.clear();
    }
}
