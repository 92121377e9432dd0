package io.bankspec.sandbox.atrium;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bankspec.sandbox.internal.Answer;
import io.bankspec.sandbox.internal.Json;
import io.bankspec.sandbox.internal.Request;
import java.util.List;

/** Lists cut into pages as MX does: a page size that it does not like is 25, without an error. */
final class Pages {
    private static final int USUAL = 25;

    private Pages() {}

    static Answer of(Request request, String key, List<ObjectNode> all) {
        int page = number(request.query("page", "1"), 1);
        int asked = number(request.query("records_per_page", "25"), USUAL);
        int size = asked < 10 || asked > 1000 ? USUAL : asked;
        int from = (int) Math.min((page - 1L) * size, all.size());
        ObjectNode position = Json.object()
                .put("current_page", page)
                .put("per_page", size)
                .put("total_entries", all.size())
                // One page even of nothing.
                .put("total_pages", Math.max(1, (all.size() + size - 1) / size));
        ObjectNode body = Json.object(key, Json.list(all.subList(from, Math.min(from + size, all.size()))));
        return Answer.ok(body.set("pagination", position));
    }

    private static int number(String text, int otherwise) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }
}
