package io.bankspec.codegen.lint;

import static io.bankspec.codegen.lint.Rule.each;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Rules on x-deviation that need no other document: what is said to be lacking is, and what is said to be added is there. */
final class DeviationRules {
    static final List<Rule> ALL = List.of(
            DeviationRules::operations,
            each(Spec::operations, DeviationRules::parts),
            each(Spec::schemas, DeviationRules::properties));

    private DeviationRules() {}

    private static void operations(Spec spec, Report report) {
        Set<String> names = new HashSet<>();
        for (Operation operation : spec.operations()) {
            String method = operation.node().key().toUpperCase(Locale.ROOT);
            names.add(method + ' ' + operation.path().key());
        }
        lacks(spec.root(), names, report);
        adds(spec.root(), names, report);
    }

    /** Headers and media types may be added as well, which are told apart by the report only. */
    private static void parts(Spec spec, Operation operation, Report report) {
        Set<String> names = new HashSet<>();
        operation.answers().forEach(answer -> names.add(answer.status()));
        for (Node parameter : operation.parameters()) {
            names.add(parameter.get("in").text() + ' ' + parameter.get("name").text());
        }
        lacks(operation.node(), names, report);
    }

    private static void properties(Spec spec, Walk.Schema schema, Report report) {
        Set<String> names = spec.properties(schema.node()).keySet();
        lacks(schema.node(), names, report);
        adds(schema.node(), names, report);
    }

    private static void lacks(Node owner, Set<String> names, Report report) {
        for (Node name : owner.get("x-deviation").get("lacks").fields()) {
            if (names.contains(name.key()))
                report.add(name, "deviation", name.key() + " is there", "take the entry out");
        }
    }

    private static void adds(Node owner, Set<String> names, Report report) {
        for (Node name : owner.get("x-deviation").get("adds").fields()) {
            if (!names.contains(name.key()) && !name.key().contains("*"))
                report.add(name, "deviation", "there is no " + name.key(), "correct the name, or take the entry out");
        }
    }
}
