package io.bankspec.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
 * The example of a paged operation, cut into two pages: the example itself, and one with its items twice.
 *
 * @param parameter the one that moves on
 * @param secondPosition its value for the second page
 * @param allItems of both pages, as they have to arrive
 */
record TwoPages(
        Example example,
        JsonNode first,
        JsonNode second,
        JsonNode parameter,
        JsonNode secondPosition,
        JsonNode allItems) {
    static boolean has(Operation operation) {
        return operation.node().has("x-pagination");
    }

    static TwoPages of(Operation operation, Map<JsonNode, JsonNode> sent) {
        JsonNode facts = operation.node().path("x-pagination");
        Example example = operation.results().get(0);
        JsonNode parameter = operation.parameters().stream()
                .filter(one -> one.path("name").equals(facts.path("parameter")))
                .findFirst()
                .orElseThrow();
        long start = facts.path("start").asLong(1);
        long position = sent.containsKey(parameter) ? sent.get(parameter).asLong() : start;

        ObjectNode first = example.value().deepCopy();
        int count = items(first, facts).size();
        assertThat(count).as("items of the example").isPositive();
        ObjectNode second = first.deepCopy();
        items(second, facts).addAll(items(first, facts));
        for (ObjectNode page : List.of(first, second)) {
            // Numbered from the page that the walk begins with, which an example may set.
            set(page, facts.path("totalPages"), LongNode.valueOf(position - start + 2));
            set(page, facts.path("more"), BooleanNode.valueOf(page == first));
        }
        boolean byRecord = facts.path("style").asText().equals("record");
        ArrayNode all = declared(operation, example, first, facts).deepCopy();
        all.addAll(declared(operation, example, second, facts));
        return new TwoPages(
                example, first, second, parameter, LongNode.valueOf(position + (byRecord ? count : 1)), all);
    }

    private static ArrayNode declared(Operation operation, Example example, JsonNode page, JsonNode facts) {
        return items(Rewrite.declared(operation.spec(), example.schema(), page), facts);
    }

    private static ArrayNode items(JsonNode page, JsonNode facts) {
        return (ArrayNode) page.at(pointer(facts.path("items")));
    }

    private static void set(JsonNode page, JsonNode path, JsonNode value) {
        if (path.isMissingNode()) return;
        String pointer = pointer(path);
        int last = pointer.lastIndexOf('/');
        ObjectNode parent = (ObjectNode) page.at(pointer.substring(0, last));
        parent.set(pointer.substring(last + 1), value);
    }

    private static String pointer(JsonNode path) {
        return '/' + path.asText().replace('.', '/');
    }
}
