package io.bankspec.sandbox.finicity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bankspec.sandbox.internal.Json;
import io.bankspec.sandbox.internal.Request;
import io.bankspec.sandbox.internal.Template;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** A report that is made in the background; here it stays without content, since the call that reads it is not in the spec. */
final class TransactionsReport {
    private static final Template SUMMARY = Template.of("finicity", "getReportsByCustomerId", "/reports/0");
    private static final Template RECEIPT = Template.of("finicity", "generateTransactionsReport");

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
        return filled(SUMMARY);
    }

    private ObjectNode filled(Template template) {
        return template.copy()
                .put("id", id)
                .put("requestId", requestId)
                .put("createdDate", Epoch.of(created))
                .put("consumerId", customer.consumerId())
                .put("status", status);
    }

    ObjectNode receipt(Request request) {
        ObjectNode json = filled(RECEIPT)
                .put("customerId", customer.id)
                .put("customerType", customer.testing ? "testing" : "active")
                .put("portfolioId", id + "-1-port");
        return json.set("constraints", constraints(request));
    }

    private static ObjectNode constraints(Request request) {
        JsonNode sent = request.body();
        ObjectNode json = Json.object()
                .put("toDate", Long.parseLong(request.query("toDate", "")))
                .put("includePending", Boolean.parseBoolean(request.query("includePending", "false")));
        accountIds(sent).forEach(json.putArray("accountIds")::add);
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
