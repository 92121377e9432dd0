package io.bankspec.codegen.lint;

import static io.bankspec.codegen.lint.Rule.each;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Rules on what answers mean: statuses are declared, paths lead somewhere, and words make sense where they stand. */
final class OutcomeRules {
    static final List<Rule> ALL = List.of(
            OutcomeRules::lists, each(Flow::all, OutcomeRules::words), each(Spec::operations, OutcomeRules::end));

    private static final Set<String> ONLY_WITH_POLL = Set.of("running", "rejected");

    private final SchemaPaths paths;
    private final Report report;

    private OutcomeRules(Spec spec, Report report) {
        this.paths = new SchemaPaths(spec);
        this.report = report;
    }

    private static void lists(Spec spec, Report report) {
        OutcomeRules rules = new OutcomeRules(spec, report);
        List<Operation.Answer> inFlows = new ArrayList<>();
        for (Flow flow : Flow.all(spec)) flow.operations().forEach(one -> inFlows.addAll(one.answers()));
        rules.outcomes(spec.root().get("x-outcomes"), inFlows, spec.root().get("no item"));
        for (Operation operation : spec.operations()) {
            for (String name : List.of("x-mfa", "x-job", "x-answer", "x-poll")) {
                Node extension = operation.node().get(name);
                rules.outcomes(extension.get("outcomes"), operation.answers(), extension.get("item"));
            }
            rules.poll(operation.node().get("x-poll"), operation.answerSchemas());
        }
    }

    private void outcomes(Node outcomes, List<Operation.Answer> declared, Node item) {
        for (Node outcome : outcomes.items()) {
            Node status = outcome.get("status");
            List<Operation.Answer> answers =
                    declared.stream().filter(answer -> fits(status, answer)).toList();
            if (answers.isEmpty() && status.exists()) {
                String message = "there is no answer " + status.text();
                report.add(status, "outcome-status", message, "correct the status, or list the answer");
                continue;
            }
            List<Node> starts = new ArrayList<>();
            // Only a success has the list in which the poll looks for its item.
            for (Operation.Answer answer : answers)
                starts.addAll(answer.isSuccess() ? items(item, answer.schemas()) : answer.schemas());
            for (Node condition : outcome.get("when").fields()) lead(condition, condition.key(), starts);
        }
    }

    private static boolean fits(Node status, Operation.Answer answer) {
        return !status.exists()
                || answer.status().equals(status.text())
                || answer.status().equalsIgnoreCase(status.text().charAt(0) + "XX")
                || answer.status().equals("default");
    }

    private void poll(Node polling, List<Node> bodies) {
        Node item = polling.get("item");
        if (item.exists()) lead(item.get("in"), item.get("in").text(), bodies);
        for (Node name : item.get("where").fields()) lead(name, name.key(), items(item, bodies));
        for (Node path : polling.get("state").values()) lead(path, path.text(), items(item, bodies));
    }

    private List<Node> items(Node item, List<Node> bodies) {
        return item.exists() ? paths.items(paths.at(bodies, item.get("in").text())) : bodies;
    }

    private void lead(Node place, String path, List<Node> starts) {
        if (!paths.at(starts, path).isEmpty()) return;
        report.add(
                place, "outcome-path", path + " leads nowhere in the answers", "write names of properties with dots");
    }

    private static void words(Spec spec, Flow flow, Report report) {
        for (Node extension : List.of(flow.extension(), flow.answering())) {
            for (Node outcome : extension.get("outcomes").items()) word(flow, outcome.get("is"), report);
        }
    }

    private static void word(Flow flow, Node is, Report report) {
        if (flow.polls() && is.is("completed"))
            report.add(is, "outcome-word", "the poll says when the work is done", "take this outcome out");
        if (!flow.polls() && ONLY_WITH_POLL.contains(is.text()))
            report.add(is, "outcome-word", "without a poll nothing is asked again", "write how it ends");
    }

    private static void end(Spec spec, Operation operation, Report report) {
        Node polling = operation.node().get("x-poll");
        boolean hasEnd = completes(spec.root().get("x-outcomes")) || completes(polling.get("outcomes"));
        if (polling.exists() && !hasEnd)
            report.add(polling, "outcome-word", "nothing says when the work is done", "add an outcome `completed`");
    }

    private static boolean completes(Node outcomes) {
        return outcomes.items().stream().anyMatch(one -> one.get("is").is("completed"));
    }
}
