package io.bankspec.sandbox.finicity;

import io.bankspec.sandbox.internal.Answer;
import io.bankspec.sandbox.internal.Expiring;
import io.bankspec.sandbox.internal.Request;
import io.bankspec.sandbox.internal.World;
import java.time.Duration;

/** Questions that wait for an answer. Each has a session of its own, which one answer ends, right or wrong. */
final class Sessions {
    private static final String HEADER = "MFA-Session";

    private final World world;
    private final Expiring<Session> sessions;

    /** What was asked, of whom, and for what. */
    record Session(Question question, SignIn signIn, String subject) {}

    Sessions(World world) {
        this.world = world;
        this.sessions = new Expiring<>(world, Duration.ofMinutes(5));
    }

    Answer ask(Question question, SignIn signIn, String subject) {
        String id = world.ids().hex("session");
        sessions.put(id, new Session(question, signIn, subject));
        return Answer.json(203, question.json()).header(HEADER, id);
    }

    /** Ends the session that a request goes on with. */
    Session take(Request request, String subject) {
        Session session = sessions.take(String.valueOf(request.header(HEADER)));
        if (session == null || !session.subject.equals(subject))
            throw Problems.of(408, "331", "The session of the challenge has expired");
        return session;
    }
}
