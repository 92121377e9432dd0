package io.bankspec.codegen.lint;

import static io.bankspec.codegen.lint.Rule.each;

import java.util.List;
import java.util.regex.Pattern;

/** Rules on operations. */
final class OperationRules {
    static final List<Rule> ALL = List.of(
            each(Spec::operations, OperationRules::tag),
            each(Spec::operations, OperationRules::operationId),
            each(Spec::operations, OperationRules::summary),
            each(Spec::operations, OperationRules::description),
            each(Spec::operations, OperationRules::errorAnswer));

    private static final Pattern LOWER_CAMEL = Pattern.compile("[a-z][A-Za-z0-9]*");
    private static final int SUMMARY_LENGTH = 72;

    private OperationRules() {}

    private static void tag(Spec spec, Operation operation, Report report) {
        Node tags = operation.node().get("tags");
        if (tags.items().size() != 1) {
            String message = "the operation has " + tags.items().size() + " tags";
            report.add(tags, "operation-tag", message, "give it exactly one");
        }
        for (Node tag : tags.items()) {
            boolean isDeclared = spec.root().get("tags").items().stream()
                    .anyMatch(one -> one.get("name").is(tag.text()));
            if (isDeclared) continue;
            String message = "tag '" + tag.text() + "' is not declared";
            report.add(tag, "operation-tag", message, "add it to the tags of the document, with a description");
        }
    }

    private static void operationId(Spec spec, Operation operation, Report report) {
        Node id = operation.node().get("operationId");
        if (LOWER_CAMEL.matcher(id.text()).matches()) return;
        String message = id.exists() ? "'" + id.text() + "' is not in lower camel case" : "there is no operationId";
        report.add(id, "operation-id", message, "write the provider's own name such as listMembers");
    }

    private static void summary(Spec spec, Operation operation, Report report) {
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

    private static void description(Spec spec, Operation operation, Report report) {
        Node description = operation.node().get("description");
        if (!description.isBlank()) return;
        String remedy = "say what a caller must know: the trap, the unit, the provider's rule";
        report.add(description, "operation-description", "there is no description", remedy);
    }

    private static void errorAnswer(Spec spec, Operation operation, Report report) {
        if (operation.answers().stream().anyMatch(Operation.Answer::isError)) return;
        Node responses = operation.node().get("responses");
        report.add(responses, "error-answer", "no error status is listed", "list those that the provider documents");
    }
}
