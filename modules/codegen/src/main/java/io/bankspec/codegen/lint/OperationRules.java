package io.bankspec.codegen.lint;

import java.util.List;
import java.util.regex.Pattern;

/** Rules on operations and their parameters. */
final class OperationRules {
    static final List<Rule> ALL = List.of(
            each(OperationRules::tag),
            each(OperationRules::operationId),
            each(OperationRules::summary),
            each(OperationRules::description),
            each(OperationRules::errorAnswer),
            OperationRules::parameterDescription,
            OperationRules::parameterExample);

    private static final Pattern LOWER_CAMEL = Pattern.compile("[a-z][A-Za-z0-9]*");
    private static final int SUMMARY_LENGTH = 72;

    private OperationRules() {}

    private interface OperationRule {
        void check(Operation operation, Report report);
    }

    private static Rule each(OperationRule rule) {
        return (spec, report) -> spec.operations().forEach(operation -> rule.check(operation, report));
    }

    private static void tag(Operation operation, Report report) {
        List<Node> tags = operation.node().get("tags").items();
        if (tags.size() != 1) {
            String message = "the operation has " + tags.size() + " tags";
            report.add(operation.node().get("tags"), "operation-tag", message, "give it exactly one");
        }
        for (Node tag : tags) {
            boolean declared = operation.spec().root().get("tags").items().stream()
                    .anyMatch(one -> one.get("name").is(tag.text()));
            if (!declared) {
                String message = "tag '" + tag.text() + "' is not declared";
                report.add(tag, "operation-tag", message, "add it to the tags of the document, with a description");
            }
        }
    }

    private static void operationId(Operation operation, Report report) {
        Node id = operation.node().get("operationId");
        if (!LOWER_CAMEL.matcher(id.text()).matches()) {
            String message = id.exists() ? "'" + id.text() + "' is not in lower camel case" : "there is no operationId";
            report.add(id, "operation-id", message, "write the provider's own name such as listMembers");
        }
    }

    private static void summary(Operation operation, Report report) {
        Node summary = operation.node().get("summary");
        String text = summary.text().strip();
        if (text.isEmpty()) {
            report.add(summary, "operation-summary", "there is no summary", "add one short sentence");
        } else if (text.length() > SUMMARY_LENGTH) {
            String message = "the summary has " + text.length() + " characters";
            report.add(summary, "operation-summary", message, "at most " + SUMMARY_LENGTH + "; move the rest below");
        } else if (text.endsWith(".")) {
            report.add(summary, "operation-summary", "the summary ends with a full stop", "take it out");
        }
    }

    private static void description(Operation operation, Report report) {
        Node description = operation.node().get("description");
        if (description.isBlank()) {
            String remedy = "say what a caller must know: the trap, the unit, the provider's rule";
            report.add(description, "operation-description", "there is no description", remedy);
        }
    }

    private static void errorAnswer(Operation operation, Report report) {
        if (operation.answers().stream().noneMatch(Operation.Answer::isError)) {
            Node responses = operation.node().get("responses");
            report.add(
                    responses, "error-answer", "no error status is listed", "list those that the provider documents");
        }
    }

    private static void parameterDescription(Spec spec, Report report) {
        for (Node parameter : spec.walk().parameters()) {
            if (parameter.get("description").isBlank()) {
                String message = "parameter " + parameter.get("name").text() + " has no description";
                report.add(parameter, "parameter-description", message, "say what a caller must know about it");
            }
        }
    }

    private static void parameterExample(Spec spec, Report report) {
        for (Node parameter : spec.walk().parameters()) {
            boolean hasExample = parameter.has("example")
                    || !parameter.get("examples").fields().isEmpty()
                    || parameter.get("schema").has("example")
                    || spec.schema(parameter.get("schema")).has("example");
            if (!hasExample) {
                String message = "parameter " + parameter.get("name").text() + " has no example";
                report.add(parameter, "parameter-example", message, "add `example`");
            }
        }
    }
}
