package io.bankspec.sandbox.finicity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bankspec.sandbox.internal.Answer;
import io.bankspec.sandbox.internal.Handlers;
import io.bankspec.sandbox.internal.Json;
import io.bankspec.sandbox.internal.Request;
import io.bankspec.sandbox.internal.Template;
import io.bankspec.sandbox.internal.World;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Reports on transactions, one at a time. Nobody is called back. */
record Reports(World world, Customers customers) {
    private static final Duration MAKING = Duration.ofSeconds(30);

    void register(Handlers handlers) {
        handlers.on("generateTransactionsReport", this::generate);
        handlers.on("getReportsByCustomerId", request -> list(customers.find(request)));
        handlers.on("getReportsByConsumerId", request -> list(customers.byConsumer(request.path("consumerId"))));
    }

    private Answer generate(Request request) {
        Customer customer = customers.find(request);
        Stream<TransactionsReport> running =
                customer.reports.values().stream().filter(report -> report.status.equals("inProgress"));
        if (running.findAny().isPresent()) throw Problems.of(409, "18001", "A report is running");
        String id = world.ids().hex("report").substring(0, 12);
        TransactionsReport report =
                new TransactionsReport(id, world.ids().hex("report-request").substring(0, 10), customer, world.now());
        customer.reports.put(id, report);
        List<String> known =
                customer.accounts().map(account -> String.valueOf(account.id)).toList();
        boolean fails = known.isEmpty() || !known.containsAll(TransactionsReport.accountIds(request.body()));
        world.after(MAKING, () -> report.status = fails ? "failure" : "success");
        return Answer.json(202, report.receipt(request));
    }

    private static Answer list(Customer customer) {
        return Answer.ok("reports", customer.reports.values().stream().map(TransactionsReport::summary));
    }

    /** A report that is made in the background; here it stays without content, since the call that reads it is not in the spec. */
    static final class TransactionsReport {
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
                    .put("createdDate", created.getEpochSecond())
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
}
