package io.bankspec.sandbox.atrium;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bankspec.sandbox.internal.Answer;
import io.bankspec.sandbox.internal.Handler;
import io.bankspec.sandbox.internal.Handlers;
import io.bankspec.sandbox.internal.Refusal;
import io.bankspec.sandbox.internal.Request;
import io.bankspec.sandbox.internal.World;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What the jobs found: of a user, of a member, of an account. */
record Reading(World world, Users users) {
    void register(Handlers handlers) {
        handlers.on("listUserAccounts", page("accounts", f -> f.accounts));
        handlers.on("listMemberAccounts", page("accounts", f -> f.accounts));
        handlers.on("readAccount", one("account", f -> f.accounts));
        handlers.on("readAccountByMemberGUID", one("account", f -> f.accounts));
        handlers.on("listUserTransactions", this::transactions);
        handlers.on("listMemberTransactions", this::transactions);
        handlers.on("listAccountTransactions", this::transactions);
        handlers.on("readTransaction", one("transaction", f -> f.transactions));
        handlers.on("listHoldings", page("holdings", f -> f.holdings));
        handlers.on("listHoldingsByMember", page("holdings", f -> f.holdings));
        handlers.on("listHoldingsByAccount", page("holdings", f -> f.holdings));
        handlers.on("readHolding", one("holding", f -> f.holdings));
        handlers.on("listAccountOwners", list("account_owners", f -> f.owners));
        handlers.on("listAccountNumbers", list("account_numbers", f -> f.numbers));
        handlers.on("listAccountNumbersByAccount", list("account_numbers", f -> f.numbers));
        handlers.on("listMemberStatements", page("statements", f -> f.statements));
        handlers.on("readMemberStatement", one("statement", f -> f.statements));
        handlers.on("downloadStatementPdf", request -> {
            ObjectNode statement = found(request, "statement", f -> f.statements);
            return Answer.of(
                    200,
                    "application/vnd.mx.atrium.v1+pdf",
                    Premium.pdf(statement.path("guid").asText()));
        });
    }

    private Handler page(String key, Function<Findings, List<ObjectNode>> part) {
        return request -> Pages.of(request, key, scope(request, part));
    }

    private Handler list(String key, Function<Findings, List<ObjectNode>> part) {
        return request -> Answer.ok(key, scope(request, part));
    }

    private Handler one(String key, Function<Findings, List<ObjectNode>> part) {
        return request -> Answer.ok(key, found(request, key, part));
    }

    private ObjectNode found(Request request, String key, Function<Findings, List<ObjectNode>> part) {
        String guid = request.path(key + "_guid");
        return Refusal.first(
                all(request, part), item -> item.path("guid").asText().equals(guid), "no " + key + ' ' + guid);
    }

    /** Unless asked otherwise, what is older than 90 days is hidden. */
    private Answer transactions(Request request) {
        String from = request.query("from_date", world.today().minusDays(90).toString());
        String to = request.query("to_date", world.today().plusDays(5).toString());
        LocalDate first = LocalDate.parse(from);
        LocalDate last = LocalDate.parse(to);
        Stream<ObjectNode> found = scope(request, f -> f.transactions)
                .filter(t -> !date(t).isBefore(first) && !date(t).isAfter(last))
                .sorted(Comparator.comparing(Reading::date).reversed());
        return Pages.of(request, "transactions", found);
    }

    private static LocalDate date(ObjectNode transaction) {
        return LocalDate.parse(transaction.path("date").asText());
    }

    /** What is below the user, the member or the account in the path. */
    private Stream<ObjectNode> scope(Request request, Function<Findings, List<ObjectNode>> part) {
        Stream<ObjectNode> all = all(request, part);
        if (!request.hasPath("account_guid")) return all;
        String account = found(request, "account", f -> f.accounts).path("guid").asText();
        return all.filter(item -> item.path("account_guid").asText().equals(account));
    }

    private Stream<ObjectNode> all(Request request, Function<Findings, List<ObjectNode>> part) {
        return members(request).flatMap(member -> part.apply(member.findings).stream());
    }

    private Stream<Member> members(Request request) {
        User user = users.find(request);
        if (!request.hasPath("member_guid")) return user.members.values().stream();
        return Stream.of(user.member(request.path("member_guid")));
    }
}
