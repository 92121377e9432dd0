package io.bankspec.sandbox.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A form body, read without any of the client's code. */
public record FormText(List<Map.Entry<String, String>> fields) {
    public static FormText of(String body) {
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        for (String pair : body.split("&")) {
            String[] halves = pair.split("=", -1);
            if (halves.length != 2) throw new IllegalArgumentException("no name and value: " + pair);
            fields.add(Map.entry(decoded(halves[0]), decoded(halves[1])));
        }
        return new FormText(fields);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** The object that bracket notation spells: {@code a[b][c]=d} is {@code {"a": {"b": {"c": "d"}}}}. */
    public JsonNode json() {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, String> field : fields) {
            String[] names = field.getKey().replace("]", "").split("\\[");
            ObjectNode parent = root;
            for (int i = 0; i < names.length - 1; i++) parent = parent.withObjectProperty(names[i]);
            if (parent.has(names[names.length - 1])) throw new IllegalArgumentException("twice: " + field.getKey());
            parent.put(names[names.length - 1], field.getValue());
        }
        return root;
    }
}
