package io.bankspec.sandbox.geezeo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bankspec.sandbox.internal.Json;
import io.bankspec.sandbox.internal.Page;
import io.bankspec.sandbox.internal.Request;
import java.util.List;
import java.util.stream.Stream;

/** Answers of calls that talk to a bank, all of them success in the eyes of HTTP; and lists in pages. */
final class Messages {
    /** Why an account could not be refreshed, when new credentials would help. */
    record Trouble(String code, String message) {
        static final Trouble REFUSED = new Trouble("301", "The credentials were refused");
        static final Trouble WRONG_ANSWER = new Trouble("304", "The answer to the challenge was wrong");

        ObjectNode json() {
            return Json.object().put("message", message).put("code", code).put("actionable", true);
        }
    }

    private Messages() {}

    /** Text and data: side by side, or both below {@code response}. */
    static ObjectNode message(boolean flat, String text, JsonNode data) {
        if (flat) return Json.object().put("response", text).set("data", data);
        return Json.object("response", Json.object().put("message", text).set("data", data));
    }

    static ObjectNode error(String text, JsonNode data) {
        return Json.object("error", Json.object().put("message", text).set("data", data));
    }

    static ObjectNode accounts(Stream<Account> accounts) {
        return Json.object("accounts", Json.list(accounts.map(Account::json)));
    }

    static ObjectNode error(Trouble trouble) {
        return error(trouble.message(), Json.object().put("code", trouble.code()));
    }

    /** A page, whose size the provider chooses. One past the end is empty. */
    static ObjectNode page(Request request, String key, Stream<ObjectNode> items, int size) {
        List<ObjectNode> all = items.toList();
        Page page = new Page(Integer.parseInt(request.query("page", "1")), size);
        ObjectNode meta = Json.object()
                .put("current_page", page.number())
                .put("total_pages", Math.max(1, page.count(all.size())));
        return Json.object("meta", meta).set(key, Json.list(page.of(all)));
    }
}
