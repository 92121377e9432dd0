package io.bankspec.sandbox.geezeo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bankspec.sandbox.internal.Answer;
import io.bankspec.sandbox.internal.Filter;
import io.bankspec.sandbox.internal.Handlers;
import io.bankspec.sandbox.internal.Json;
import io.bankspec.sandbox.internal.Refusal;
import io.bankspec.sandbox.internal.Request;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Transactions of the accounts that were classified, the newest first. */
record Transactions(Users users) {
    private static final int PAGE = 25;

    void register(Handlers handlers) {
        handlers.on(
                "listTransactions",
                request -> page(request, users.find(request).accounts().toList()));
        handlers.on(
                "listAccountTransactions",
                request -> page(request, List.of(users.find(request).account(request))));
        handlers.on("searchTransactions", this::search);
        handlers.on("updateTransaction", 204, this::update);
        handlers.on("deleteTransaction", 204, this::delete);
    }

    private static Answer page(Request request, List<Account> accounts) {
        return Answer.ok(Messages.page(request, "transactions", transactions(accounts), PAGE)
                .set("accounts", references(accounts)));
    }

    private static Stream<ObjectNode> transactions(List<Account> accounts) {
        return accounts.stream()
                .flatMap(account -> account.transactions.stream())
                .sorted(Comparator.comparing((ObjectNode transaction) ->
                                transaction.path("posted_at").asText())
                        .reversed());
    }

    private static ArrayNode references(List<Account> accounts) {
        return Json.list(accounts.stream().map(Account::reference));
    }

    /** Here the tags come wrapped. */
    private Answer search(Request request) {
        List<Account> accounts = users.find(request).accounts().toList();
        List<ObjectNode> found = transactions(accounts)
                .filter(transaction -> matches(request, transaction))
                .map(ObjectNode::deepCopy)
                .toList();
        ObjectNode body = Json.object("accounts", references(accounts)).set("transactions", Json.list(found));
        ObjectNode wrapped = body.deepCopy();
        wrapped.path("transactions").forEach(transaction -> wrapTags((ObjectNode) transaction));
        return Answer.ok(body).sentAs(wrapped);
    }

    /** Whether a search is for a transaction; the days at both ends of its range included. */
    private static boolean matches(Request request, JsonNode transaction) {
        Filter filter = new Filter(request);
        List<String> accounts = List.of(request.query("account_ids", "").split(","));
        List<String> wanted = request.queries("tags[]");
        JsonNode tags = transaction.path("tags");
        return filter.mentions(
                        "q",
                        text(transaction, "nickname"),
                        text(transaction, "original_name"),
                        text(transaction, "memo"))
                && (accounts.equals(List.of(""))
                        || accounts.contains(transaction.at("/links/account").asText()))
                && (wanted.isEmpty() || tags.findValuesAsText("name").stream().anyMatch(wanted::contains))
                && (tags.isEmpty() || request.query("untagged", "0").equals("0"))
                && filter.spans(
                        "begin_on",
                        "end_on",
                        Filter.day(text(transaction, "posted_at").substring(0, 10)));
    }

    private static String text(JsonNode transaction, String name) {
        return transaction.path(name).asText();
    }

    private static void wrapTags(ObjectNode transaction) {
        List<ObjectNode> tags = new ArrayList<>();
        transaction.path("tags").forEach(tag -> tags.add(Json.object("tag", tag)));
        transaction.set("tags", Json.list(tags));
    }

    private void update(Request request) {
        User user = users.find(request);
        Account account = owner(user, request);
        ObjectNode transaction = find(account, request);
        new Tagging(request.body().path("tagging")).apply(user, account, transaction);
        JsonNode nickname = request.body().path("transaction").path("nickname");
        if (nickname.isTextual()) transaction.set("nickname", nickname);
    }

    private void delete(Request request) {
        Account account = owner(users.find(request), request);
        account.transactions.remove(find(account, request));
    }

    private static Account owner(User user, Request request) {
        return Refusal.first(
                user.accounts(),
                account -> account.transactions.stream().anyMatch(one -> isMeant(one, request)),
                "no transaction " + request.path("transactionId"));
    }

    private static ObjectNode find(Account account, Request request) {
        return Refusal.first(account.transactions.stream(), one -> isMeant(one, request), "no transaction");
    }

    private static boolean isMeant(ObjectNode transaction, Request request) {
        return transaction.path("id").asText().equals(request.path("transactionId"));
    }
}
