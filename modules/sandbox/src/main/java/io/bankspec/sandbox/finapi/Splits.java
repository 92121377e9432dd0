package io.bankspec.sandbox.finapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.bankspec.sandbox.internal.Answer;
import io.bankspec.sandbox.internal.Handlers;
import io.bankspec.sandbox.internal.Request;
import io.bankspec.sandbox.internal.World;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Transactions in parts. */
record Splits(World world, Problems problems, Tokens tokens) {
    void register(Handlers handlers) {
        handlers.on("splitTransaction", this::split);
        handlers.on("restoreTransaction", this::restore);
    }

    private Answer split(Request request) {
        Transaction transaction = tokens.user(request).transaction(request.path("id"));
        if (transaction.parent != null)
            throw problems.technical(422, "ILLEGAL_ENTITY_STATE", "The transaction is a part itself");
        JsonNode sent = request.body().path("subTransactions");
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode part : sent) sum = sum.add(part.path("amount").decimalValue());
        if (sent.size() < 2 || sum.compareTo(transaction.amount) != 0)
            throw problems.technical(422, "ILLEGAL_FIELD_VALUE", "Two parts at least have to make up the amount");
        List<Transaction> parts = new ArrayList<>();
        for (JsonNode part : sent) parts.add(part(transaction, part));
        join(transaction);
        transaction.parts.addAll(parts);
        parts.forEach(part -> transaction.account.transactions.put(part.id, part));
        return Answer.ok(transaction.json());
    }

    private Transaction part(Transaction transaction, JsonNode sent) {
        User user = transaction.user();
        Transaction part = transaction.part(
                world,
                sent.path("amount").decimalValue(),
                sent.path("counterpart").asText(transaction.counterpart),
                sent.path("purpose").asText(transaction.purpose));
        part.category = sent.has("categoryId") ? user.category(sent.get("categoryId")) : transaction.category;
        for (JsonNode id : sent.path("labelIds")) part.labels.put(id.asLong(), user.label(id.asText()));
        return part;
    }

    private Answer restore(Request request) {
        Transaction transaction = tokens.user(request).transaction(request.path("id"));
        if (transaction.parts.isEmpty())
            throw problems.technical(422, "ILLEGAL_ENTITY_STATE", "The transaction is not split");
        join(transaction);
        return Answer.ok(transaction.json());
    }

    private static void join(Transaction transaction) {
        transaction.parts.forEach(part -> transaction.account.transactions.remove(part.id));
        transaction.parts.clear();
    }
}
