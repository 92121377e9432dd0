package io.bankspec.sandbox.atrium;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bankspec.sandbox.internal.Answer;
import io.bankspec.sandbox.internal.Json;
import io.bankspec.sandbox.internal.Page;
import io.bankspec.sandbox.internal.Request;
import java.util.List;
import java.util.stream.Stream;

/** Lists cut into pages. A size out of range counts as the usual one. */
final class Pages {
    private static final int USUAL = 25;

    private Pages() {}

    static Answer of(Request request, String key, Stream<ObjectNode> items) {
        List<ObjectNode> all = items.toList();
        int size = number(request.query("records_per_page", "25"), USUAL);
        Page page = new Page(number(request.query("page", "1"), 1), size < 10 || size > 1000 ? USUAL : size);
        ObjectNode position = Json.object()
                .put("current_page", page.number())
                .put("per_page", page.size())
                .put("total_entries", all.size())
                // One page even of nothing.
                .put("total_pages", Math.max(1, page.count(all.size())));
        return Answer.ok(Json.object(key, Json.list(page.of(all))).set("pagination", position));
    }

    private static int number(String text, int otherwise) {
        return text.matches("-?[0-9]{1,9}") ? Integer.parseInt(text) : otherwise;
    }
}
