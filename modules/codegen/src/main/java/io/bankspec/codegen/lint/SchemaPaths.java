package io.bankspec.codegen.lint;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where a way through JSON leads in the schemas that describe it, whichever of several shapes it takes. */
final class SchemaPaths {
    private static final List<String> PARTS = List.of("allOf", "oneOf", "anyOf");
    private static final List<String> SAYS_MORE =
            List.of("properties", "items", "additionalProperties", "allOf", "oneOf", "anyOf");

    private final Spec spec;

    SchemaPaths(Spec spec) {
        this.spec = spec;
    }

    /**
     * The schemas at a path with dots, which goes on in the items of lists, or in the one that a number picks. Where
     * any value may stand, that is a schema without keywords.
     */
    List<Node> at(Collection<Node> starts, String path) {
        List<Node> found = List.copyOf(starts);
        for (String name : path.isEmpty() ? new String[0] : path.split("\\.")) {
            found = name.matches("\\d+") && isList(found) ? items(found) : step(items(found), name);
        }
        return found;
    }

    /** Where the questions of a challenge are: in these answers, or what its {@code in} leads to. */
    List<Node> places(Node challenge, List<Node> answers) {
        Node in = challenge.get("in");
        return in.exists()
                ? in.values().stream()
                        .flatMap(path -> at(answers, path.text()).stream())
                        .toList()
                : answers;
    }

    /** One property further. */
    List<Node> step(Collection<Node> schemas, String name) {
        List<Node> found = new ArrayList<>();
        for (Node shape : shapes(schemas)) {
            Node values = shape.get("additionalProperties");
            if (shape.get("properties").has(name))
                found.add(shape.get("properties").get(name));
            else if (isAnything(shape)) found.add(shape);
            else if (values.isTrue() || values.json().isObject()) found.add(values);
        }
        return found;
    }

    /** The schemas of the items where there is a list, the schema itself elsewhere. */
    List<Node> items(Collection<Node> schemas) {
        List<Node> items = new ArrayList<>();
        for (Node shape : shapes(schemas)) {
            if (shape.has("items")) items.addAll(items(List.of(shape.get("items"))));
            else items.add(shape);
        }
        return items;
    }

    private boolean isList(Collection<Node> schemas) {
        return shapes(schemas).stream().anyMatch(shape -> shape.has("items"));
    }

    boolean mayBeList(Collection<Node> schemas) {
        return shapes(schemas).stream().anyMatch(shape -> shape.has("items") || isAnything(shape));
    }

    private static boolean isAnything(Node shape) {
        boolean isUntyped = !shape.has("type") || shape.get("type").is("object");
        return isUntyped && SAYS_MORE.stream().noneMatch(shape::has);
    }

    /** Without references: a schema and all that it is made of, or may be. */
    private List<Node> shapes(Collection<Node> schemas) {
        Map<String, Node> shapes = new LinkedHashMap<>();
        for (Node schema : schemas) collect(schema, shapes);
        return List.copyOf(shapes.values());
    }

    private void collect(Node schema, Map<String, Node> into) {
        Node target = spec.resolve(schema);
        if (into.putIfAbsent(target.path(), target) != null) return;
        for (String parts : PARTS) target.get(parts).items().forEach(part -> collect(part, into));
    }
}
