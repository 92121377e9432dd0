package io.bankspec.sandbox.geezeo;

import com.fasterxml.jackson.databind.JsonNode;
import io.bankspec.sandbox.internal.Request;
import java.util.List;
import java.util.Locale;

/** Which transactions a search is for; the days at both ends of its range included. */
final class Search {
    private final String text;
    private final List<String> accounts;
    private final List<String> tags;
    private final boolean untagged;
    private final String first;
    private final String last;

    Search(Request request) {
        text = request.query("q", "").toLowerCase(Locale.ROOT);
        accounts = List.of(request.query("account_ids", "").split(","));
        tags = request.queries("tags[]");
        untagged = request.query("untagged", "0").equals("1");
        // Days in ISO form have the order of their texts.
        first = request.query("begin_on", "0000-01-01");
        last = request.query("end_on", "9999-12-31");
    }

    boolean matches(JsonNode transaction) {
        String names = transaction.path("nickname").asText()
                + '\n'
                + transaction.path("original_name").asText()
                + '\n'
                + transaction.path("memo").asText();
        String account = transaction.path("links").path("account").asText();
        String day = transaction.path("posted_at").asText().substring(0, 10);
        return names.toLowerCase(Locale.ROOT).contains(text)
                && (accounts.equals(List.of("")) || accounts.contains(account))
                && (tags.isEmpty() || tags.stream().anyMatch(tag -> has(transaction, tag)))
                && (!untagged || transaction.path("tags").isEmpty())
                && first.compareTo(day) <= 0
                && last.compareTo(day) >= 0;
    }

    private static boolean has(JsonNode transaction, String name) {
        for (JsonNode tag : transaction.path("tags"))
            if (tag.path("name").asText().equals(name)) return true;
        return false;
    }
}
