package io.bankspec.sandbox.finicity;

import io.bankspec.sandbox.internal.Answer;
import io.bankspec.sandbox.internal.Request;
import io.bankspec.sandbox.internal.World;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Questions that wait for an answer. Each has a session of its own, which one answer ends, right or wrong. */
final class Sessions {
    private static final String HEADER = "MFA-Session";
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final World world;
    private final Map<String, Session> sessions = new HashMap<>();

    /** What was asked, of whom, and for what. */
    record Session(Question question, SignIn signIn, String subject, Instant expires) {}

    Sessions(World world) {
        this.world = world;
    }

    Answer ask(Question question, SignIn signIn, String subject) {
        String id = world.ids().hex("session");
        sessions.put(id, new Session(question, signIn, subject, world.now().plus(PATIENCE)));
        return Answer.json(203, question.json()).header(HEADER, id);
    }

    /** Ends the session that a request goes on with. */
    Session take(Request request, String subject) {
        Session session = sessions.remove(String.valueOf(request.header(HEADER)));
        if (session == null || !session.subject.equals(subject) || !world.now().isBefore(session.expires))
            throw Problems.of(408, "331", "The session of the challenge has expired");
        return session;
    }
}
