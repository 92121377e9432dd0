package io.bankspec.codegen.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An operation with {@code x-mfa} or {@code x-job}, and the operations that it names.
 *
 * @param extension value of the one extension that it has
 * @param answer the operation that carries answers, which is the start itself with kind resubmit; empty where the
 *     extension names none, or one that does not exist
 * @param poll the operation that tells whether the flow has ended; empty likewise
 */
record Flow(Operation start, Node extension, Optional<Operation> answer, Optional<Operation> poll) {
    static List<Flow> all(Spec spec) {
        List<Flow> flows = new ArrayList<>();
        for (Operation start : spec.operations()) {
            for (String name : List.of("x-mfa", "x-job")) {
                Node extension = start.node().get(name);
                if (!extension.exists()) continue;
                Optional<Operation> answer = extension.get("kind").is("resubmit")
                        ? Optional.of(start)
                        : spec.operation(extension.get("answer").text());
                flows.add(new Flow(
                        start,
                        extension,
                        name.equals("x-job") ? Optional.empty() : answer,
                        spec.operation(extension.get("poll").text())));
            }
        }
        return flows;
    }

    boolean resubmits() {
        return extension.get("kind").is("resubmit");
    }

    boolean polls() {
        return extension.has("poll");
    }

    /** The operation that lists what starts have made; empty where the extension names none, or one that does not exist. */
    Optional<Operation> lookup(Spec spec) {
        return spec.operation(extension.get("lookup").get("operation").text());
    }

    /** What the operation with the answers says; absent where there is none. */
    Node answering() {
        return answer.map(operation -> operation.node().get("x-answer")).orElse(extension.get("no answer"));
    }

    /** What the operation that is asked says; absent where there is none. */
    Node polling() {
        return poll.map(operation -> operation.node().get("x-poll")).orElse(extension.get("no poll"));
    }

    /** How its questions show themselves; absent where none are asked. */
    Node challenge(Spec spec) {
        return spec.components("x-challenges").get(answering().get("challenge").text());
    }

    /** The operations whose answers may hold a question: all that take part in the flow. */
    List<Operation> operations() {
        return Stream.of(Optional.of(start), answer, poll)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /** Schemas of the answers that may hold a challenge. */
    List<Node> challengeSchemas(Spec spec) {
        return challengeAnswers(spec).stream()
                .flatMap(answer -> answer.schemas().stream())
                .toList();
    }

    /** The answers that may hold a challenge. */
    List<Operation.Answer> challengeAnswers(Spec spec) {
        Node status = challenge(spec).get("status");
        return operations().stream()
                .flatMap(operation -> operation.answers().stream())
                .filter(one -> status.exists() ? one.status().equals(status.text()) : one.isSuccess())
                .toList();
    }
}
