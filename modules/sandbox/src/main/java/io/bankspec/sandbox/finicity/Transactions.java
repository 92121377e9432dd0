package io.bankspec.sandbox.finicity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bankspec.sandbox.internal.Answer;
import io.bankspec.sandbox.internal.Handlers;
import io.bankspec.sandbox.internal.Request;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Transactions, listed by period. */
record Transactions(Customers customers, Accounts accounts) {
    void register(Handlers handlers) {
        handlers.on("getAllCustomerTransactions", request -> list(request, all(request)));
        handlers.on(
                "getCustomerAccountTransactions",
                request -> list(request, accounts.find(request).ledger.transactions.values().stream()));
        handlers.on("getCustomerTransaction", this::get);
    }

    private static Answer list(Request request, Stream<Transaction> all) {
        long from = Long.parseLong(request.query("fromDate", ""));
        long to = Long.parseLong(request.query("toDate", ""));
        if (from > to) throw Problems.of(400, "10100", "fromDate is after toDate");
        String sort = request.query("sort", "desc");
        boolean pending = Boolean.parseBoolean(request.query("includePending", "false"));
        Comparator<Transaction> byDay = Comparator.comparing(Transaction::day).thenComparing(Transaction::id);
        List<ObjectNode> found = all.filter(transaction -> pending || !transaction.isPending())
                .filter(transaction -> Epoch.of(transaction.day()) >= from && Epoch.of(transaction.day()) <= to)
                .sorted(sort.equals("asc") ? byDay : byDay.reversed())
                .map(Transaction::json)
                .toList();
        ObjectNode page = Records.of(request, "transactions", found);
        return Answer.ok(page.put("fromDate", from).put("toDate", to).put("sort", sort));
    }

    private Answer get(Request request) {
        long id = Long.parseLong(request.path("transactionId"));
        Stream<Transaction> all = all(request);
        return Answer.ok(Problems.first(all, one -> one.id() == id, "24553", "There is no transaction " + id)
                .json());
    }

    private Stream<Transaction> all(Request request) {
        return customers.find(request).accounts().flatMap(account -> account.ledger.transactions.values().stream());
    }
}
