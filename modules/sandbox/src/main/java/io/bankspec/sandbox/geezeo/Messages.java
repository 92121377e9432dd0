package io.bankspec.sandbox.geezeo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bankspec.sandbox.internal.Json;
import java.util.List;

/** Answers of calls that talk to a bank. All of them are success in the eyes of HTTP. */
final class Messages {
    private Messages() {}

    /** Text and data: side by side, or both below {@code response}. */
    static ObjectNode message(boolean flat, String text, JsonNode data) {
        if (flat) return Json.object().put("response", text).set("data", data);
        return Json.object("response", Json.object().put("message", text).set("data", data));
    }

    static ObjectNode error(String text, JsonNode data) {
        return Json.object("error", Json.object().put("message", text).set("data", data));
    }

    static ObjectNode accounts(List<ObjectNode> accounts) {
        return Json.object("accounts", Json.list(accounts));
    }

    static ObjectNode error(Trouble trouble) {
        return error(trouble.message(), Json.object().put("code", trouble.code()));
    }
}
