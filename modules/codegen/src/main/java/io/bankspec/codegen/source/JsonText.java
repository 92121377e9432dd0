package io.bankspec.codegen.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** JSON as the lines of a Java text block: what fits into a line stays in one. */
public final class JsonText {
    private static final int WIDTH = 106;

    private final List<String> lines = new ArrayList<>();

    private JsonText() {}

    public static List<String> lines(JsonNode value) {
        JsonText text = new JsonText();
        text.add("", "", value, "");
        return text.lines;
    }

    private void add(String margin, String name, JsonNode value, String end) {
        String flat = margin + name + flat(value) + end;
        if (value.isValueNode() || value.isEmpty() || flat.length() <= WIDTH) {
            lines.add(escaped(flat));
            return;
        }
        lines.add(escaped(margin + name + (value.isObject() ? "{" : "[")));
        int left = value.size();
        if (value.isObject()) {
            for (Map.Entry<String, JsonNode> field : value.properties())
                add(margin + "  ", name(field.getKey()), field.getValue(), --left > 0 ? "," : "");
        } else {
            for (JsonNode item : value) add(margin + "  ", "", item, --left > 0 ? "," : "");
        }
        lines.add(margin + (value.isObject() ? "}" : "]") + end);
    }

    private static String name(String name) {
        return com.fasterxml.jackson.databind.node.TextNode.valueOf(name) + ": ";
    }

    private static String flat(JsonNode value) {
        List<String> parts = new ArrayList<>();
        if (value.isObject()) {
            value.properties().forEach(field -> parts.add(name(field.getKey()) + flat(field.getValue())));
            return "{" + String.join(", ", parts) + "}";
        }
        if (!value.isArray()) return value.toString();
        value.forEach(item -> parts.add(flat(item)));
        return "[" + String.join(", ", parts) + "]";
    }

    /** A text block has escapes of its own, and must not end early. */
    private static String escaped(String line) {
        return line.replace("\\", "\\\\").replace("\"\"\"", "\\\"\"\"");
    }
}
