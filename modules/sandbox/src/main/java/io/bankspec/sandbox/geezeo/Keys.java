package io.bankspec.sandbox.geezeo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.bankspec.sandbox.internal.Request;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Who may call: an API key whatever it likes, a token that the partner has signed what is its user's. */
final class Keys {
    static final String REFUSED = "wrong-key";
    private static final Duration DAY = Duration.ofHours(24);
    private static final JsonMapper JSON = new JsonMapper();

    private Keys() {}

    /** Why a request is not let in, null when it is. Its operation takes the kind of its credential. */
    static @Nullable String complaint(Request request, Instant now) {
        String[] header = String.valueOf(request.header("Authorization")).split(" +", 2);
        try {
            return header[0].equalsIgnoreCase("Basic") ? basic(header[1]) : token(header[1], request, now);
        } catch (IllegalArgumentException | JsonProcessingException e) {
            return "no credential: " + header[0];
        }
    }

    private static @Nullable String basic(String encoded) {
        String pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
        int colon = pair.indexOf(':');
        if (colon <= 0) return "no API key";
        if (colon != pair.length() - 1) return "the password has to be empty, and the key without a colon";
        return pair.equals(REFUSED + ':') ? "unknown API key" : null;
    }

    /** Its signature is not looked at: every key is good here, so any of them may have signed. */
    private static @Nullable String token(String token, Request request, Instant now) throws JsonProcessingException {
        String[] parts = token.split("\\.");
        if (parts.length != 3) return "no token of three parts";
        JsonNode claims = JSON.readTree(new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8));
        for (String claim : new String[] {"iat", "exp"})
            if (!claims.path(claim).isNumber()) return "no number: " + claim;
        Instant issued = Instant.ofEpochSecond(claims.path("iat").asLong());
        Instant end = Instant.ofEpochSecond(claims.path("exp").asLong());
        if (issued.isAfter(now) || issued.isBefore(now.minus(DAY))) return "iat is not in the last 24 hours";
        if (end.isBefore(now) || end.isAfter(issued.plus(DAY))) return "exp is over, or more than 24 hours after iat";
        boolean others = request.hasPath("userId")
                && !request.path("userId").equals(claims.path("sub").asText());
        return others ? "a token of another user" : null;
    }
}
