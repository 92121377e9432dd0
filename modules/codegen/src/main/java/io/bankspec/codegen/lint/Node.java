package io.bankspec.codegen.lint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One value of a YAML file with its line and its JSON path. What is absent is a node too, so that rules need no null
 * checks; it stands where its parent stands, because that is the place to mend.
 */
final class Node {
    private static final Pattern PLAIN_KEY = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private final String path;
    private final int line;
    private final String key;
    private final JsonNode json;
    private final Map<String, Node> fields;
    private final List<Node> items;

    /** A map has {@code fields}, a list has {@code items}; {@code line} is the line of the key where there is one. */
    Node(String path, int line, String key, JsonNode json, Map<String, Node> fields, List<Node> items) {
        this.path = path;
        this.line = line;
        this.key = key;
        this.json = json;
        this.fields = fields;
        this.items = items;
    }

    static String child(String path, String key) {
        return PLAIN_KEY.matcher(key).matches() ? path + "." + key : path + "['" + key.replace("'", "\\'") + "']";
    }

    static String child(String path, int index) {
        return path + "[" + index + "]";
    }

    private Node absent(String key) {
        return new Node(path, line, key, MissingNode.getInstance(), Map.of(), List.of());
    }

    String path() {
        return path;
    }

    int line() {
        return line;
    }

    /** The name under which the parent holds this value; empty for the root and for items. */
    String key() {
        return key;
    }

    /** The value as Jackson has it; missing when absent. */
    JsonNode json() {
        return json;
    }

    boolean exists() {
        return !json.isMissingNode();
    }

    boolean has(String key) {
        return fields.containsKey(key);
    }

    Node get(String key) {
        Node field = fields.get(key);
        return field != null ? field : absent(key);
    }

    Node get(int index) {
        return index < items.size() ? items.get(index) : absent("");
    }

    List<Node> fields() {
        return List.copyOf(fields.values());
    }

    List<Node> items() {
        return items;
    }

    /** Fields or items, whichever there are. */
    List<Node> children() {
        List<Node> children = new ArrayList<>(items);
        children.addAll(fields.values());
        return children;
    }

    /** A scalar as text; empty for everything else. */
    String text() {
        return json.asText("");
    }

    boolean isBlank() {
        return text().isBlank();
    }

    boolean is(String value) {
        return json.isTextual() && json.textValue().equals(value);
    }

    boolean isTrue() {
        return json.isBoolean() && json.booleanValue();
    }

    @Override
    public String toString() {
        return path + " (line " + line + ")";
    }
}
