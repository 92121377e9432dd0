package io.bankspec.sandbox.geezeo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bankspec.sandbox.internal.Json;

/** Why an account could not be refreshed, when new credentials would help. */
record Trouble(String code, String message) {
    static final Trouble REFUSED = new Trouble("301", "The credentials were refused");
    static final Trouble WRONG_ANSWER = new Trouble("304", "The answer to the challenge was wrong");

    ObjectNode json() {
        return Json.object().put("message", message).put("code", code).put("actionable", true);
    }
}
