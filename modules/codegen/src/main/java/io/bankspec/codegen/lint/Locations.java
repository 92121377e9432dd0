package io.bankspec.codegen.lint;

import com.networknt.schema.JsonNodePath;

/** Takes the places that the JSON Schema validator reports back to the file. */
final class Locations {
    private Locations() {}

    /** The node at {@code path}, of which the first {@code skip} segments are left out. */
    static Node at(Node start, JsonNodePath path, int skip) {
        Node node = start;
        for (int i = skip; i < path.getNameCount(); i++) {
            Object segment = path.getElement(i);
            node = segment instanceof Integer index ? node.get(index) : node.get(String.valueOf(segment));
        }
        return node;
    }
}
