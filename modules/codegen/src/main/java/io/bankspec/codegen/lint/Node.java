package io.bankspec.codegen.lint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One value of a YAML file with its line and its JSON path. What is absent is a node too, so that rules need no null
 * checks; it stands where its parent stands, because that is the place to mend.
 *
 * @param file where it stands, empty in the document itself
 * @param line that of the key where there is one
 * @param key the name under which the parent holds this value; empty for the root and for items
 * @param json the value as Jackson has it; missing when absent
 * @param byKey what a map holds
 * @param items what a list holds
 */
record Node(String file, String path, int line, String key, JsonNode json, Map<String, Node> byKey, List<Node> items) {
    private static final Pattern PLAIN_KEY = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    static String child(String path, String key) {
        return PLAIN_KEY.matcher(key).matches() ? path + "." + key : path + "['" + key.replace("'", "\\'") + "']";
    }

    static String child(String path, int index) {
        return path + "[" + index + "]";
    }

    private Node absent(String key) {
        return new Node(file, path, line, key, MissingNode.getInstance(), Map.of(), List.of());
    }

    /** The same under another name. */
    Node named(String name) {
        return new Node(file, path, line, name, json, byKey, items);
    }

    /** The same place with something else in it. */
    Node with(Map<String, Node> fields) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        fields.forEach((name, field) -> object.set(name, field.json));
        return new Node(file, path, line, key, object, fields, List.of());
    }

    Node with(List<Node> others) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        others.forEach(item -> array.add(item.json));
        return new Node(file, path, line, key, array, Map.of(), others);
    }

    Node with(JsonNode scalar) {
        return new Node(file, path, line, key, scalar, Map.of(), List.of());
    }

    boolean exists() {
        return !json.isMissingNode();
    }

    boolean has(String key) {
        return byKey.containsKey(key);
    }

    Node get(String key) {
        Node field = byKey.get(key);
        return field != null ? field : absent(key);
    }

    Node get(int index) {
        return index < items.size() ? items.get(index) : absent("");
    }

    /** The item that a segment of a reference names. */
    Node item(String index) {
        return index.matches("\\d{1,6}") ? get(Integer.parseInt(index)) : absent(index);
    }

    List<Node> fields() {
        return List.copyOf(byKey.values());
    }

    /** Its path in its own file. Across files {@link #path} is unique, since it begins with the file. */
    String pathInFile() {
        return path.substring(file.length());
    }

    /** Its items, or itself where one value stands for a list of it; nothing when absent. */
    List<Node> values() {
        return items.isEmpty() && exists() ? List.of(this) : items;
    }

    /** Fields or items, whichever there are. */
    List<Node> children() {
        return items.isEmpty() ? fields() : items;
    }

    boolean hasExample() {
        return has("example") || !get("examples").byKey.isEmpty();
    }

    /** Also allOf with one reference, since a reference itself takes nothing beside it. */
    boolean isReference() {
        List<Node> members = get("allOf").items;
        return has("$ref") || members.size() == 1 && members.get(0).has("$ref");
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
}
