package io.bankspec.sandbox.geezeo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bankspec.sandbox.internal.Answer;
import io.bankspec.sandbox.internal.Json;
import io.bankspec.sandbox.internal.Request;
import java.util.List;

/** Lists cut into pages of a size that the provider chooses. One past the end is empty. */
final class Pages {
    private Pages() {}

    static Answer of(Request request, String key, List<ObjectNode> all, int size) {
        return Answer.ok(json(request, key, all, size));
    }

    static ObjectNode json(Request request, String key, List<ObjectNode> all, int size) {
        int page = Integer.parseInt(request.query("page", "1"));
        int from = (int) Math.min((page - 1L) * size, all.size());
        ObjectNode meta =
                Json.object().put("current_page", page).put("total_pages", Math.max(1, (all.size() + size - 1) / size));
        ObjectNode body = Json.object("meta", meta);
        return body.set(key, Json.list(all.subList(from, Math.min(from + size, all.size()))));
    }
}
