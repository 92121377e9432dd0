package io.bankspec.sandbox.finapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bankspec.sandbox.finapi.Labels.Label;
import io.bankspec.sandbox.internal.Answer;
import io.bankspec.sandbox.internal.Filter;
import io.bankspec.sandbox.internal.Handlers;
import io.bankspec.sandbox.internal.Json;
import io.bankspec.sandbox.internal.Refusal;
import io.bankspec.sandbox.internal.Request;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Transactions: searched, changed, deleted. */
record Transactions(Tokens tokens) {
    void register(Handlers handlers) {
        Entities<Transaction> transactions = Entities.of(
                "transactions",
                request -> tokens.user(request).transactions(),
                transaction -> transaction.id,
                Transaction::json);
        handlers.on("getAndSearchAllTransactions", this::search);
        handlers.on("getMultipleTransactions", transactions::several);
        handlers.on("getTransaction", request -> Answer.ok(find(request).json()));
        handlers.on("editTransaction", this::edit);
        handlers.on("editMultipleTransactions", this::editSeveral);
        handlers.on("editMultipleTransactionsDeprecated", request -> edited(request, Entities.pathIds(request)));
        handlers.on("deleteTransaction", 200, this::delete);
        handlers.on("deleteAllTransactions", this::deleteAll);
    }

    private Transaction find(Request request) {
        return tokens.user(request).transaction(request.path("id"));
    }

    private Answer search(Request request) {
        List<Transaction> found =
                new Search(new Filter(request)).in(tokens.user(request)).toList();
        List<ObjectNode> all = found.stream().map(Transaction::json).toList();
        return Answer.ok(Sums.of(found).into(Listing.page(request, "transactions", all)));
    }

    private Answer edit(Request request) {
        Transaction transaction = find(request);
        change(transaction, request.body());
        return Answer.ok(transaction.json());
    }

    private Answer editSeveral(Request request) {
        JsonNode sent = request.body();
        if (!sent.has("ids") && (sent.has("categoryId") || sent.has("labelIds")))
            throw new Refusal(400, "categoryId and labelIds need ids");
        if (sent.has("ids")) return edited(request, Json.ids(sent.get("ids")));
        Set<Long> accounts = Json.ids(sent.path("accountIds"));
        return edited(
                request,
                tokens.user(request)
                        .transactions()
                        .filter(transaction -> accounts.isEmpty() || accounts.contains(transaction.account.id))
                        .map(transaction -> transaction.id)
                        .toList());
    }

    private Answer edited(Request request, Collection<Long> ids) {
        User user = tokens.user(request);
        List<Transaction> all =
                ids.stream().map(id -> user.transaction(id.toString())).toList();
        all.forEach(transaction -> change(transaction, request.body()));
        return Listing.identifiers(ids);
    }

    private static void change(Transaction transaction, JsonNode sent) {
        User user = transaction.user();
        // Both first, so that an unknown id changes nothing.
        Category category = transaction.category;
        if (sent.has("categoryId")) category = user.category(sent.get("categoryId"));
        Map<Long, Label> labels = new TreeMap<>();
        for (JsonNode id : sent.path("labelIds")) labels.put(id.asLong(), user.label(id.asText()));
        transaction.category = category;
        if (sent.has("labelIds")) {
            transaction.labels.clear();
            transaction.labels.putAll(labels);
        }
        if (sent.has("isNew")) transaction.isNew = sent.get("isNew").asBoolean();
    }

    private void delete(Request request) {
        remove(find(request));
    }

    private Answer deleteAll(Request request) {
        List<Transaction> gone = tokens.user(request)
                .transactions()
                .filter(transaction -> transaction.parent == null)
                .toList();
        gone.forEach(Transactions::remove);
        return Listing.identifiers(
                gone.stream().map(transaction -> transaction.id).toList());
    }

    private static void remove(Transaction transaction) {
        Map<Long, Transaction> all = transaction.account.transactions;
        all.remove(transaction.id);
        transaction.parts.forEach(part -> all.remove(part.id));
        if (transaction.parent != null) transaction.parent.parts.remove(transaction);
    }
}
