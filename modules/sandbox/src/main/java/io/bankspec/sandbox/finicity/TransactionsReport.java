package io.bankspec.sandbox.finicity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bankspec.sandbox.internal.Json;
import io.bankspec.sandbox.internal.Request;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** A report that is made in the background; here it stays without content, since the call that reads it is not in the spec. */
final class TransactionsReport {
    final String id;
    private final Customer customer;
    private final String requestId;
    private final Instant created;
    String status = "inProgress";

    TransactionsReport(String id, String requestId, Customer customer, Instant created) {
        this.id = id;
        this.requestId = requestId;
        this.customer = customer;
        this.created = created;
    }

    ObjectNode summary() {
        return Json.object()
                .put("id", id)
                .put("requestId", requestId)
                .put("requesterName", "Example Lender")
                .put("createdDate", Epoch.of(created))
                .put("consumerId", customer.consumerId())
                .put("consumerSsn", "1111")
                .put("type", "transactions")
                .put("status", status);
    }

    ObjectNode receipt(Request request) {
        ObjectNode json = summary()
                .put("customerId", customer.id)
                .put("customerType", customer.testing ? "testing" : "active")
                .put("title", "Transactions Report")
                .put("portfolioId", id + "-1-port");
        json.putArray("errors");
        return json.set("constraints", constraints(request));
    }

    private static ObjectNode constraints(Request request) {
        JsonNode sent = request.body();
        ObjectNode json = Json.object()
                .put("toDate", Long.parseLong(request.query("toDate", "")))
                .put("includePending", Boolean.parseBoolean(request.query("includePending", "false")));
        ArrayNode accounts = json.putArray("accountIds");
        accountIds(sent).forEach(accounts::add);
        for (String name : List.of("fromDate", "reportCustomFields", "findTransaction")) {
            if (sent.has(name)) json.set(name, sent.get(name));
        }
        return json;
    }

    /** Ids with blanks between them; none means all accounts. */
    static List<String> accountIds(JsonNode sent) {
        String ids = sent.path("accountIds").asText().trim();
        return ids.isEmpty() ? List.of() : Arrays.asList(ids.split("\\s+"));
    }
}
