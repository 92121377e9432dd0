package io.bankspec.sandbox.finicity;

import io.bankspec.sandbox.internal.Answer;
import io.bankspec.sandbox.internal.Handlers;
import io.bankspec.sandbox.internal.Request;
import io.bankspec.sandbox.internal.World;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Reports on transactions, one at a time. Nobody is called back. */
record Reports(World world, Customers customers) {
    private static final Duration MAKING = Duration.ofSeconds(30);

    void register(Handlers handlers) {
        handlers.on("generateTransactionsReport", this::generate);
        handlers.on("getReportsByCustomerId", request -> list(customers.find(request)));
        handlers.on("getReportsByConsumerId", request -> list(byConsumer(request.path("consumerId"))));
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

    private Customer byConsumer(String consumerId) {
        Customer customer = customers.byConsumer(consumerId);
        if (customer == null) throw Problems.of(404, "10100", "There is no consumer " + consumerId);
        return customer;
    }

    private static Answer list(Customer customer) {
        return Answer.ok("reports", customer.reports.values().stream().map(TransactionsReport::summary));
    }
}
