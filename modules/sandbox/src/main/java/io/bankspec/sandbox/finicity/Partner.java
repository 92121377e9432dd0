package io.bankspec.sandbox.finicity;

import com.fasterxml.jackson.databind.JsonNode;
import io.bankspec.sandbox.internal.Answer;
import io.bankspec.sandbox.internal.Expiring;
import io.bankspec.sandbox.internal.Handlers;
import io.bankspec.sandbox.internal.Json;
import io.bankspec.sandbox.internal.Refusal;
import io.bankspec.sandbox.internal.Request;
import io.bankspec.sandbox.internal.World;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** App keys and tokens, and the logins that give tokens. A partner keeps any secret that he comes with first. */
record Partner(World world, Map<String, String> secrets, Map<String, Integer> refusedLogins, Expiring<String> tokens) {
    /** The app key and the secret that are refused. */
    static final String WRONG = "wrong";

    /** So many refused logins lock a partner. */
    static final int LOGINS = 5;

    private static final String KEY = "Finicity-App-Key";
    private static final String TOKEN = "Finicity-App-Token";
    private static final Duration LIFETIME = Duration.ofHours(2);

    Partner(World world) {
        this(world, new HashMap<>(), new HashMap<>(), new Expiring<>(world, LIFETIME));
    }

    void register(Handlers handlers) {
        handlers.on("createToken", this::login);
        handlers.on("modifyPartnerSecret", 204, this::changeSecret);
    }

    /** What the provider says to a request without one of its two credentials. */
    static Answer missing(Request request) {
        return request.header(KEY) == null
                ? Problems.answer(401, "10026", "Missing app key")
                : Problems.answer(401, "10024", "Missing app token");
    }

    /** Whether key and token of a request are good; null when they are. */
    @Nullable
    Answer refusal(Request request) {
        if (WRONG.equals(request.header(KEY))) return Problems.answer(401, "10027", "Invalid app key");
        if (!request.takes("appToken")) return null;
        String token = String.valueOf(request.header(TOKEN));
        if (!tokens.knew(token)) return Problems.answer(401, "10022", "Invalid app token");
        return tokens.get(token) == null ? Problems.answer(401, "10023", "The app token has expired") : null;
    }

    private Answer login(Request request) {
        check(request.body());
        String token = world.ids().hex("token").substring(0, 20);
        tokens.put(token, request.body().path("partnerId").asText());
        return Answer.ok(Json.object().put("token", token));
    }

    private void changeSecret(Request request) {
        JsonNode sent = request.body();
        check(sent);
        String fresh = sent.path("newPartnerSecret").asText();
        if (!fresh.matches("(?=.*[A-Za-z])(?=.*[0-9])[A-Za-z0-9!@#$%&*_+-]+"))
            throw Problems.of(400, "24437", "The new secret breaks the policy");
        secrets.put(sent.path("partnerId").asText(), fresh);
    }

    private void check(JsonNode sent) {
        String partner = sent.path("partnerId").asText();
        String secret = sent.path("partnerSecret").asText();
        int refused = refusedLogins.getOrDefault(partner, 0);
        if (refused >= LOGINS) throw refusal("The partner is locked");
        if (secret.equals(WRONG) || !secrets.getOrDefault(partner, secret).equals(secret)) {
            refusedLogins.put(partner, refused + 1);
            throw refusal("Invalid credentials");
        }
        secrets.put(partner, secret);
        refusedLogins.remove(partner);
    }

    private static Refusal refusal(String message) {
        return Problems.of(401, "10001", message);
    }
}
