package io.bankspec.sandbox.finicity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bankspec.sandbox.internal.Answer;
import io.bankspec.sandbox.internal.Json;
import io.bankspec.sandbox.internal.Refusal;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Errors in the two shapes of the provider. */
final class Problems {
    /** What a status usually comes with. */
    private static final Map<Integer, String> CODES =
            Map.of(400, "10010", 401, "10022", 403, "10021", 404, "14001", 408, "331");

    private Problems() {}

    /** As the gateway says it. */
    static Answer answer(int status, String code, String message) {
        return Answer.json(
                status,
                Json.object()
                        .put("code", code)
                        .put("status", String.valueOf(status))
                        .put("message", message));
    }

    static Answer usual(int status, String message) {
        return answer(status, CODES.getOrDefault(status, "10000"), message);
    }

    /** As the services for analytics say it. */
    static Answer analytics(int status, String message) {
        return Answer.json(status, Json.object().put("errorCode", status).put("message", message));
    }

    /** As the services behind the gateway say it: without a status, and the code is a number. */
    static Refusal of(int status, String code, String message) {
        ObjectNode json = Json.object().put("code", code).put("message", message);
        ObjectNode sent = Json.object().put("code", Integer.parseInt(code)).put("message", message);
        return new Refusal(Answer.json(status, json).sentAs(sent));
    }

    /** The first that is wanted, or a 404. */
    static <T> T first(Stream<T> all, Predicate<T> wanted, String code, String message) {
        return found(all.filter(wanted).findFirst().orElse(null), code, message);
    }

    static <T> T found(@Nullable T thing, String code, String message) {
        if (thing == null) throw of(404, code, message);
        return thing;
    }

    /** What the bank says; the provider answers it with a 500. */
    static Refusal aggregation(int code, String message) {
        return of(500, String.valueOf(code), message);
    }
}
