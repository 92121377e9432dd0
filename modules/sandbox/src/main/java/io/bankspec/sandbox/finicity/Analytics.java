package io.bankspec.sandbox.finicity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bankspec.sandbox.internal.Answer;
import io.bankspec.sandbox.internal.Handlers;
import io.bankspec.sandbox.internal.Json;
import io.bankspec.sandbox.internal.Refusal;
import io.bankspec.sandbox.internal.Request;
import io.bankspec.sandbox.internal.World;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reports for businesses, made while the caller waits. Those under the FCRA are read by a call of their own. */
record Analytics(
        World world, Customers customers, Map<String, ObjectNode> reports, Map<String, ObjectNode> fcraReports) {
    private static final List<Integer> LENGTHS = List.of(30, 90, 180, 270, 365, 730);
    private static final int LONGEST = 730;
    private static final String PDF = "application/pdf";

    Analytics(World world, Customers customers) {
        this(world, customers, new HashMap<>(), new HashMap<>());
    }

    /** Whether an operation has errors of another shape than the rest. */
    static boolean owns(Request request) {
        return request.operation().matches("generate(Balance|CashFlow)Analytics(Fcra)?");
    }

    void register(Handlers handlers) {
        handlers.on("generateBalanceAnalytics", request -> generate(request, true, reports));
        handlers.on("generateBalanceAnalyticsFcra", request -> generate(request, true, fcraReports));
        handlers.on("generateCashFlowAnalytics", request -> generate(request, false, reports));
        handlers.on("generateCashFlowAnalyticsFcra", request -> generate(request, false, fcraReports));
        handlers.on("getObbAnalyticsReport", request -> read(request, reports));
        handlers.on("getObbAnalyticsReportFcra", request -> read(request, fcraReports));
    }

    private Answer generate(Request request, boolean balances, Map<String, ObjectNode> where) {
        Customer customer = customers.find(request.path("customerId"));
        if (customer == null) throw refusal(404, "There is no customer " + request.path("customerId"));
        if (!customer.isBusiness()) throw refusal(409, "The customer is not registered as a business");
        JsonNode sent = request.body();
        int days = sent.path("lengthOfReport").asInt(LONGEST);
        if (!LENGTHS.contains(days)) throw refusal(400, "lengthOfReport has to be one of " + LENGTHS);
        List<Account> accounts = accounts(customer, sent.path("accountIds"));
        String id = world.ids().uuid("analytics").toString();
        AnalyticsReport report = new AnalyticsReport(
                id, balances, customer, accounts, days, world.now().atZone(AnalyticsReport.MOUNTAIN));
        where.put(id, report.json(request.query("reference-number")));
        return Answer.ok(report.receipt());
    }

    private static List<Account> accounts(Customer customer, JsonNode ids) {
        Set<Long> wanted = Json.ids(ids);
        List<Account> found = customer.accounts()
                .filter(account -> wanted.isEmpty() || wanted.contains(account.id))
                .toList();
        if (found.isEmpty() || found.size() < wanted.size())
            throw refusal(404, "The customer does not have these accounts");
        return found;
    }

    private static Answer read(Request request, Map<String, ObjectNode> where) {
        ObjectNode report = where.get(request.path("obb_report_id"));
        if (report == null) throw Problems.of(404, "10100", "There is no such report");
        if (!PDF.equals(request.header("Accept"))) return Answer.ok(report);
        return Answer.of(200, PDF, Pdf.of(report.path("title").asText()));
    }

    private static Refusal refusal(int status, String message) {
        return new Refusal(Problems.analytics(status, message));
    }
}
