package io.bankspec.codegen.lint;

import static io.bankspec.codegen.lint.Rule.each;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Rules on the operations that meet in a flow. The shapes of the extensions are a matter of ExtensionRule. */
final class FlowChecks {
    static final List<Rule> ALL = List.of(
            each(Flow::all, FlowChecks::operations),
            each(Flow::all, FlowChecks::challenge),
            each(Flow::all, FlowChecks::result),
            each(Flow::all, FlowChecks::repetition),
            each(Spec::operations, FlowChecks::oneKind),
            FlowChecks::unused);

    private FlowChecks() {}

    private static void operations(Spec spec, Flow flow, Report report) {
        operation(spec, flow.extension().get("answer"), "x-answer", report);
        operation(spec, flow.extension().get("poll"), "x-poll", report);
        if (flow.resubmits() && !flow.answering().exists()) {
            String remedy = "add x-answer beside it: which challenge, and what goes into the body";
            report.add(flow.extension(), "flow-operation", "the call that is sent again has no x-answer", remedy);
        }
    }

    private static void operation(Spec spec, Node name, String extension, Report report) {
        if (!name.exists()) return;
        Optional<Operation> operation = spec.operation(name.text());
        if (operation.isEmpty()) {
            String message = "there is no operation " + name.text();
            report.add(name, "flow-operation", message, "write an operationId of this spec");
        } else if (!operation.get().node().has(extension)) {
            String message = name.text() + " has no " + extension;
            report.add(name, "flow-operation", message, "say there what its answers mean, or name another one");
        }
    }

    private static void challenge(Spec spec, Flow flow, Report report) {
        Node name = flow.answering().get("challenge");
        if (!name.exists()) return;
        Node challenge = flow.challenge(spec);
        if (!challenge.exists()) {
            String message = "there is no challenge " + name.text();
            report.add(name, "flow-challenge", message, "name one of components.x-challenges");
            return;
        }
        Node status = challenge.get("status");
        if (status.exists() && flow.challengeAnswers(spec).isEmpty()) {
            String message = "no operation of the flow has an answer " + status.text();
            report.add(flow.extension(), "flow-challenge", message, "list the answer, or correct the challenge");
        }
    }

    /** Without a poll the result is the answer of whichever call ends the flow. */
    private static void result(Spec spec, Flow flow, Report report) {
        if (flow.polls() || flow.answer().isEmpty()) return;
        Operation answer = flow.answer().get();
        if (results(spec, flow, flow.start()).equals(results(spec, flow, answer))) return;
        String message = "the start answers with another schema than " + answer.id();
        report.add(flow.extension(), "flow-result", message, "give both the same one, or name a poll");
    }

    private static Set<String> results(Spec spec, Flow flow, Operation operation) {
        Node challenge = flow.challenge(spec).get("status");
        return operation.answers().stream()
                .filter(one -> one.isSuccess() && !one.status().equals(challenge.text()))
                .flatMap(one -> one.schemas().stream())
                .map(schema -> spec.resolve(schema).path())
                .collect(Collectors.toSet());
    }

    /** The work behind it logs in at a bank, which counts logins that fail. */
    private static void repetition(Spec spec, Flow flow, Report report) {
        Node flag = flow.start().node().get("x-idempotent");
        if (flag.isTrue()) report.add(flag, "flow-repeated", "a flow that begins twice logs in twice", "take it out");
    }

    private static void oneKind(Spec spec, Operation operation, Report report) {
        Node job = operation.node().get("x-job");
        if (!job.exists() || !operation.node().has("x-mfa")) return;
        String remedy = "take x-job out: a flow that may ask can poll as well";
        report.add(job, "flow-kind", "the operation has x-mfa too", remedy);
    }

    private static void unused(Spec spec, Report report) {
        Set<Node> used = new HashSet<>();
        for (Flow flow : Flow.all(spec)) used.addAll(List.of(flow.answering(), flow.polling()));
        for (Operation operation : spec.operations()) {
            for (String name : List.of("x-answer", "x-poll")) {
                Node extension = operation.node().get(name);
                if (!extension.exists() || used.contains(extension)) continue;
                String message = "no flow goes on with " + operation.id();
                report.add(extension, "flow-unused", message, "name it in x-mfa or x-job, or take it out");
            }
        }
    }
}
