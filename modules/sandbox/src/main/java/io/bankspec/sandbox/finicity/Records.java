package io.bankspec.sandbox.finicity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bankspec.sandbox.internal.Json;
import io.bankspec.sandbox.internal.Page;
import io.bankspec.sandbox.internal.Request;
import java.util.List;

/** Stretches of lists, by the number of the first record. */
final class Records {
    private Records() {}

    static ObjectNode of(Request request, String key, List<ObjectNode> all) {
        int start = Math.max(1, Integer.parseInt(request.query("start", "1")));
        int limit = Math.max(0, Integer.parseInt(request.query("limit", "25")));
        List<ObjectNode> shown = Page.slice(all, start - 1L, limit);
        return Json.object(key, Json.list(shown))
                .put("found", all.size())
                .put("displaying", shown.size())
                .put("moreAvailable", start - 1 + shown.size() < all.size());
    }
}
