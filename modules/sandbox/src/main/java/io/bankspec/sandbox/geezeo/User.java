package io.bankspec.sandbox.geezeo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bankspec.sandbox.internal.Answer;
import io.bankspec.sandbox.internal.Expiring;
import io.bankspec.sandbox.internal.Json;
import io.bankspec.sandbox.internal.Refusal;
import io.bankspec.sandbox.internal.Request;
import io.bankspec.sandbox.internal.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A customer of the partner, and what belongs to him. */
final class User {
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** The open challenges, by their session keys. */
    final Expiring<Session> sessions;

    final List<Link> links = new ArrayList<>();
    boolean refreshing;
    private final ObjectNode json;

    User(World world, JsonNode fields) {
        this.sessions = new Expiring<>(world, PATIENCE);
        this.json = Json.object().put("login_count", 0).putNull("last_login_at");
        json.setAll((ObjectNode) fields);
    }

    /** Takes what was sent; the id stays. */
    void change(JsonNode fields) {
        fields.properties().forEach(field -> {
            if (!field.getKey().equals("id")) json.set(field.getKey(), field.getValue());
        });
    }

    ObjectNode json() {
        return json.deepCopy();
    }

    Stream<Account> all() {
        return links.stream().flatMap(link -> link.accounts.stream());
    }

    /** Those that were classified. */
    Stream<Account> accounts() {
        return all().filter(account -> !account.pending);
    }

    Account account(Request request) {
        String id = request.path("accountId");
        return Refusal.first(accounts(), account -> String.valueOf(account.id).equals(id), "no account " + id);
    }

    void remove(Account account) {
        account.link.accounts.remove(account);
        links.removeIf(link -> link.accounts.isEmpty());
    }

    Answer start(Session session) {
        return kept(session, session.next());
    }

    /** Takes answers from a form; the path says where they are for. */
    Answer answer(String path, JsonNode form) {
        String key = form.path("session_key").asText();
        Session session = sessions.get(key);
        if (session == null || !session.isMeant(path, form))
            return Answer.ok(Messages.error("The session is unknown or has ended", Json.object()));
        Answer answer = session.answer(form.path("mfa_responses"));
        sessions.take(key);
        return kept(session, answer);
    }

    private Answer kept(Session session, Answer answer) {
        if (session.asks()) sessions.put(session.key(), session);
        return answer;
    }
}
