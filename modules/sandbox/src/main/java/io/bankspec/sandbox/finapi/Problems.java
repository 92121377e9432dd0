package io.bankspec.sandbox.finapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bankspec.sandbox.internal.Answer;
import io.bankspec.sandbox.internal.Json;
import io.bankspec.sandbox.internal.Refusal;
import io.bankspec.sandbox.internal.World;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Errors in the two shapes of the provider. */
record Problems(World world) {
    /** What a status usually comes with. */
    private static final Map<Integer, String> CODES = Map.of(
            400, "BAD_REQUEST",
            403, "FORBIDDEN",
            404, "UNKNOWN_ENTITY",
            405, "METHOD_NOT_ALLOWED",
            415, "UNSUPPORTED_MEDIA_TYPE",
            423, "LOCKED",
            501, "UNSUPPORTED_BANK");

    /** The shape that 401 has, and the errors of logins. */
    static Answer credentials(int status, String error, String description) {
        return Answer.json(status, Json.object().put("error", error).put("error_description", description));
    }

    Answer usual(int status, String message) {
        if (status == 401) return credentials(401, "invalid_token", message);
        return answer(status, CODES.getOrDefault(status, "UNEXPECTED_ERROR"), "TECHNICAL", message, null);
    }

    /** For developers. */
    Refusal technical(int status, String code, String message) {
        return new Refusal(answer(status, code, "TECHNICAL", message, null));
    }

    /** For the end user, in German, from a bank. */
    Refusal business(int status, String code, String message, Bank bank) {
        return new Refusal(answer(status, code, "BUSINESS", message, bank.blz() + " - " + bank.name()));
    }

    private Answer answer(int status, String code, String type, String message, @Nullable String bank) {
        ObjectNode detail =
                Json.object().put("message", message).put("code", code).put("type", type);
        ObjectNode json = Json.object("errors", Json.list(List.of(detail)));
        return Answer.json(
                status,
                json.put("date", Stamp.of(world.now())).putNull("requestId").put("bank", bank));
    }
}
