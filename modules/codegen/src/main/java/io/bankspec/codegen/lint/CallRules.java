package io.bankspec.codegen.lint;

import java.util.List;

/** Rules on x-pagination and x-mfa: what they name must be there. Their shapes are a matter of ExtensionRule. */
final class CallRules {
    static final List<Rule> ALL = List.of(
            CallRules::paginationParameter, CallRules::paginationPath, CallRules::mfaOperation, CallRules::mfaStatus);

    private CallRules() {}

    private static void paginationParameter(Spec spec, Report report) {
        for (Operation operation : spec.operations()) {
            Node pagination = operation.node().get("x-pagination");
            for (Node name : List.of(pagination.get("parameter"), pagination.get("size"))) {
                boolean isQuery = operation.parameters().stream()
                        .anyMatch(one ->
                                one.get("in").is("query") && one.get("name").is(name.text()));
                if (name.exists() && !isQuery) {
                    String message = "the operation has no query parameter " + name.text();
                    report.add(name, "pagination-parameter", message, "correct the name, or add the parameter");
                }
            }
        }
    }

    private static void paginationPath(Spec spec, Report report) {
        for (Operation operation : spec.operations()) {
            Node pagination = operation.node().get("x-pagination");
            for (String key : List.of("items", "totalPages", "more")) {
                Node path = pagination.get(key);
                if (!path.exists()) continue;
                for (Node answer : operation.answerSchemas()) {
                    Node target = follow(spec, answer, path.text());
                    if (!target.exists()
                            || key.equals("items") && !target.get("type").is("array")) {
                        String what = key.equals("items") ? "no list at " : "nothing at ";
                        String message = "the answer has " + what + path.text();
                        report.add(path, "pagination-path", message, "write names of properties with dots between");
                    }
                }
            }
        }
    }

    private static Node follow(Spec spec, Node schema, String path) {
        Node target = schema;
        for (String name : path.split("\\.")) target = spec.properties(target).getOrDefault(name, schema.get(" "));
        return spec.schema(target);
    }

    private static void mfaOperation(Spec spec, Report report) {
        for (Operation operation : spec.operations()) {
            Node mfa = operation.node().get("x-mfa");
            for (Node name : List.of(mfa.get("answer"), mfa.get("poll"))) {
                if (name.exists() && spec.operation(name.text()).isEmpty()) {
                    report.add(
                            name,
                            "mfa-operation",
                            "there is no operation " + name.text(),
                            "write an operationId of this spec");
                }
            }
        }
    }

    private static void mfaStatus(Spec spec, Report report) {
        for (Operation operation : spec.operations()) {
            Node status = operation.node().get("x-mfa").get("status");
            if (status.exists() && !operation.node().get("responses").has(status.text())) {
                String message = "the operation has no answer " + status.text();
                report.add(status, "mfa-status", message, "correct the status, or list the answer");
            }
        }
    }
}
