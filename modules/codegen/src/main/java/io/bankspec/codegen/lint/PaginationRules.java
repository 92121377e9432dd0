package io.bankspec.codegen.lint;

import static io.bankspec.codegen.lint.Rule.each;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Rules on x-pagination: what it names must be there. Its shape is a matter of ExtensionRule. */
final class PaginationRules {
    static final List<Rule> ALL = List.of(
            each(Spec::operations, PaginationRules::paginationParameter),
            each(Spec::operations, PaginationRules::paginationPath),
            PaginationRules::paginationSchema);

    /** The keys that lead to something in the answer, and the type of that. */
    private static final Map<String, String> PATHS =
            new TreeMap<>(Map.of("items", "array", "totalPages", "integer", "more", "boolean"));

    private PaginationRules() {}

    private static void paginationParameter(Spec spec, Operation operation, Report report) {
        Node pagination = operation.node().get("x-pagination");
        for (Node name : List.of(pagination.get("parameter"), pagination.get("size"))) {
            if (!name.exists()) continue;
            Optional<Node> parameter = operation.parameters().stream()
                    .filter(one -> one.get("in").is("query") && one.get("name").is(name.text()))
                    .findFirst();
            if (parameter.isEmpty()) {
                String message = "the operation has no query parameter " + name.text();
                report.add(name, "pagination-parameter", message, "correct the name, or add the parameter");
            } else if (!spec.schema(parameter.get().get("schema")).get("type").is("integer")) {
                String message = "the parameter " + name.text() + " is no whole number";
                report.add(name, "pagination-parameter", message, "make it `type: integer`, or name another one");
            }
        }
    }

    private static void paginationPath(Spec spec, Operation operation, Report report) {
        for (Node path : paths(operation)) {
            String type = PATHS.get(path.key());
            for (Node answer : operation.answerSchemas()) {
                if (!path.exists()
                        || follow(spec, answer, path.text()).get("type").is(type)) continue;
                String message = "the answer has no " + type + " at " + path.text();
                report.add(path, "pagination-path", message, "write names of properties with dots between");
            }
        }
    }

    private static Node follow(Spec spec, Node schema, String path) {
        Node target = schema;
        for (String name : path.split("\\.")) target = spec.properties(target).getOrDefault(name, schema.get(" "));
        return spec.schema(target);
    }

    /** A schema becomes one class, and a class is one kind of page. */
    private static void paginationSchema(Spec spec, Report report) {
        Map<String, Operation> first = new HashMap<>();
        for (Operation operation : spec.operations()) {
            Node pagination = operation.node().get("x-pagination");
            if (!pagination.exists()) continue;
            for (Node answer : operation.answerSchemas()) {
                Operation other = first.putIfAbsent(spec.schema(answer).path(), operation);
                if (other == null || texts(other).equals(texts(operation))) continue;
                String message = "the schema of the answer is that of " + other.id() + ", which looks elsewhere in it";
                String remedy = "give items, totalPages and more the same paths, or the answer a schema of its own";
                report.add(pagination, "pagination-schema", message, remedy);
            }
        }
    }

    private static List<Node> paths(Operation operation) {
        Node pagination = operation.node().get("x-pagination");
        return PATHS.keySet().stream().map(pagination::get).toList();
    }

    private static List<String> texts(Operation operation) {
        return paths(operation).stream().map(Node::text).toList();
    }
}
