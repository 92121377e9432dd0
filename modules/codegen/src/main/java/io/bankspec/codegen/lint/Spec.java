package io.bankspec.codegen.lint;

import io.bankspec.codegen.document.References;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A document, and the questions that several rules ask about it. */
final class Spec {
    private static final List<String> METHODS =
            List.of("get", "put", "post", "delete", "options", "head", "patch", "trace");
    private static final int MAX_HOPS = 20;

    private final Node root;
    private final Set<Node> unquoted;
    private final List<Operation> operations = new ArrayList<>();
    private final Walk walk;

    /** @param unquoted names and values that YAML takes for something else than text */
    Spec(Node root, Set<Node> unquoted) {
        this.root = root;
        this.unquoted = unquoted;
        for (Node path : root.get("paths").fields()) {
            for (String method : METHODS) {
                Node item = resolve(path);
                if (item.has(method)) operations.add(new Operation(this, path, item.get(method)));
            }
        }
        this.walk = new Walk(root, operations);
    }

    Node root() {
        return root;
    }

    Set<Node> unquoted() {
        return unquoted;
    }

    /** Before 3.1 a schema is not quite one of JSON Schema. */
    boolean is30() {
        return root.get("openapi").text().startsWith("3.0");
    }

    /** The components of one kind. */
    Node components(String kind) {
        return root.get("components").get(kind);
    }

    Walk walk() {
        return walk;
    }

    List<Walk.Schema> schemas() {
        return walk.schemas();
    }

    List<Operation> operations() {
        return operations;
    }

    Optional<Operation> operation(String id) {
        return operations.stream()
                .filter(operation -> operation.id().equals(id))
                .findFirst();
    }

    /** The node at {@code #/components/schemas/User}; absent when there is none. */
    Node at(String reference) {
        Node node = root;
        for (String segment : reference.replaceFirst("^#/", "").split("/")) {
            String name = References.name(segment);
            node = node.items().isEmpty() ? node.get(name) : node.item(name);
        }
        return node;
    }

    /** Follows references; a node without one is its own result. */
    Node resolve(Node node) {
        Node target = node;
        for (int hops = 0; target.has("$ref") && hops < MAX_HOPS; hops++) {
            target = at(target.get("$ref").text());
        }
        return target;
    }

    /** The schema itself: follows references, and {@code allOf} with one member, which is a nullable reference. */
    Node schema(Node node) {
        Node target = resolve(node);
        List<Node> members = target.get("allOf").items();
        return members.size() == 1 && !target.has("properties") ? schema(members.get(0)) : target;
    }

    /** Properties by name, those of all {@code allOf} members among them. */
    Map<String, Node> properties(Node node) {
        Node schema = resolve(node);
        Map<String, Node> properties = new LinkedHashMap<>();
        for (Node member : schema.get("allOf").items()) properties.putAll(properties(member));
        for (Node property : schema.get("properties").fields()) properties.put(property.key(), property);
        return properties;
    }

    /** JSON paths of everything below the given nodes, and of everything that references lead to from there. */
    Set<String> reach(Collection<Node> starts) {
        Set<String> reached = new HashSet<>();
        Deque<Node> open = new ArrayDeque<>(starts);
        while (!open.isEmpty()) {
            Node node = open.pop();
            if (!reached.add(node.path())) continue;
            open.addAll(node.children());
            // Any text of this form, so that the mapping of a discriminator counts too.
            if (node.text().startsWith("#/components/")) open.add(at(node.text()));
        }
        return reached;
    }
}
