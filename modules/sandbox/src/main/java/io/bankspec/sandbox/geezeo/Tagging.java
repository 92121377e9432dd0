package io.bankspec.sandbox.geezeo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.bankspec.sandbox.internal.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** New tags for a transaction and, if they repeat, for others that the bank calls the same. */
record Tagging(JsonNode sent) {
    void apply(User user, Account account, ObjectNode transaction) {
        if (sent.isMissingNode()) return;
        if (tags(transaction).isEmpty())
            throw Users.invalid(Json.list(List.of(TextNode.valueOf("Tagging has no tags"))));
        reached(user, account, transaction).toList().forEach(one -> one.set("tags", Json.list(tags(one))));
    }

    private Stream<ObjectNode> reached(User user, Account account, ObjectNode transaction) {
        if (!sent.path("repeat").asBoolean()) return Stream.of(transaction);
        boolean everywhere = sent.path("account").asText().equals("all_accounts");
        boolean later = sent.path("posted_at").asText().equals("future_date");
        String name = transaction.path("original_name").asText();
        String moment = transaction.path("posted_at").asText();
        return (everywhere ? user.accounts() : Stream.of(account))
                .flatMap(one -> one.transactions.stream())
                .filter(other -> other.path("original_name").asText().equals(name))
                .filter(other -> !later || other.path("posted_at").asText().compareTo(moment) >= 0);
    }

    private List<ObjectNode> tags(ObjectNode transaction) {
        List<ObjectNode> tags = new ArrayList<>();
        if (sent.path("type").asText().equals("split"))
            sent.path("split").forEach(part -> tags.add(tag(part.path("name"), part.path("value"))));
        else sent.path("regular").forEach(name -> tags.add(tag(name, transaction.path("balance"))));
        return tags;
    }

    private static ObjectNode tag(JsonNode name, JsonNode balance) {
        ObjectNode tag = Json.object("name", name);
        return tag.set("balance", balance);
    }
}
