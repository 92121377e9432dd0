package io.bankspec.sandbox.finapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bankspec.sandbox.internal.Answer;
import io.bankspec.sandbox.internal.Json;
import io.bankspec.sandbox.internal.Page;
import io.bankspec.sandbox.internal.Refusal;
import io.bankspec.sandbox.internal.Request;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Lists as the provider answers them. */
final class Listing {
    private Listing() {}

    /** The page that the request asks for. */
    static ObjectNode page(Request request, String key, List<ObjectNode> items) {
        Page page = new Page(
                Integer.parseInt(request.query("page", "1")), Integer.parseInt(request.query("perPage", "20")));
        List<ObjectNode> shown = page.of(sorted(request, items));
        ObjectNode paging = Json.object()
                .put("page", page.number())
                .put("perPage", shown.size())
                .put("pageCount", page.count(items.size()))
                .put("totalCount", items.size());
        return Json.object(key, Json.list(shown)).set("paging", paging);
    }

    /** By what the request asks for, then by id. */
    static List<ObjectNode> sorted(Request request, List<ObjectNode> items) {
        return items.stream().sorted(order(request, items)).toList();
    }

    /** The ids of what went away. */
    static Answer identifiers(Collection<Long> ids) {
        ArrayNode list = Json.list(List.of());
        ids.stream().sorted().forEach(list::add);
        return Answer.ok("identifiers", list);
    }

    private static Comparator<ObjectNode> order(Request request, List<ObjectNode> items) {
        Comparator<ObjectNode> order = null;
        for (String key : request.queries("order")) {
            String[] parts = key.split(",");
            String pointer = '/' + parts[0].replace('.', '/');
            boolean known = items.isEmpty()
                    || items.stream().anyMatch(item -> !item.at(pointer).isMissingNode());
            if (!known) throw new Refusal(400, "cannot sort by " + parts[0]);
            Comparator<ObjectNode> next = (a, b) -> compare(a.at(pointer), b.at(pointer));
            if (parts.length > 1 && parts[1].equalsIgnoreCase("desc")) next = next.reversed();
            order = order == null ? next : order.thenComparing(next);
        }
        Comparator<ObjectNode> byId =
                Comparator.comparingLong(item -> item.path("id").asLong());
        return order == null ? byId : order.thenComparing(byId);
    }

    private static int compare(JsonNode a, JsonNode b) {
        return a.isNumber() && b.isNumber()
                ? a.decimalValue().compareTo(b.decimalValue())
                : a.asText("").compareTo(b.asText(""));
    }
}
