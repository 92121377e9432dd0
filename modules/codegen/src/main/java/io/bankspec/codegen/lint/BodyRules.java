package io.bankspec.codegen.lint;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Rules on request bodies and answers. */
final class BodyRules {
    static final List<Rule> ALL = List.of(
            BodyRules::bodyRequired,
            BodyRules::bodyExample,
            BodyRules::answerContent,
            BodyRules::answerExample,
            BodyRules::errorContent,
            BodyRules::errorExample,
            BodyRules::inlineObject);

    private static final List<String> SCALARS = List.of("string", "integer", "number", "boolean");
    private static final List<String> OBJECT_KEYWORDS =
            List.of("type", "properties", "additionalProperties", "allOf", "oneOf", "anyOf");

    private BodyRules() {}

    private static void bodyRequired(Spec spec, Report report) {
        for (Node body : spec.walk().requestBodies()) {
            if (!body.has("required")) {
                report.add(body, "body-required", "the body does not say whether it may be left out", "add `required`");
            }
        }
    }

    private static void bodyExample(Spec spec, Report report) {
        for (Node body : spec.walk().requestBodies()) {
            example(spec, body, "body-example", "the body", report);
        }
    }

    private static void answerContent(Spec spec, Report report) {
        for (Operation.Answer answer : distinctAnswers(spec)) {
            Node content = answer.node().get("content");
            boolean isEmpty = content.exists() && content.fields().isEmpty();
            if (isEmpty || content.exists() && answer.status().equals("204")) {
                String message = answer.status() + " has content, but no body";
                report.add(content, "answer-content", message, "leave `content` out");
            }
        }
    }

    private static void answerExample(Spec spec, Report report) {
        for (Operation.Answer answer : distinctAnswers(spec)) {
            if (answer.isSuccess()) example(spec, answer.node(), "answer-example", "the answer", report);
        }
    }

    private static void errorContent(Spec spec, Report report) {
        for (Operation.Answer answer : distinctAnswers(spec)) {
            if (!answer.isError()) continue;
            Node content = answer.node().get("content");
            String description = answer.node().get("description").text().toLowerCase(Locale.ROOT);
            if (!content.exists() && !description.matches("(?s).*\\b(no body|without a body|empty|html)\\b.*")) {
                String remedy = "add content with the error schema, or say `no body` or `HTML` in the description";
                report.add(answer.node(), "error-content", "the error has no schema", remedy);
            }
            for (Node media : content.fields()) {
                if (!media.has("schema")) {
                    report.add(
                            media, "error-content", "the error has no schema", "refer to the provider's error schema");
                }
            }
        }
    }

    private static void errorExample(Spec spec, Report report) {
        for (Operation.Answer answer : distinctAnswers(spec)) {
            if (answer.isError()) example(spec, answer.node(), "error-example", "the error", report);
        }
    }

    private static void example(Spec spec, Node body, String rule, String what, Report report) {
        for (Node media : body.get("content").fields()) {
            boolean hasExample =
                    media.has("example") || !media.get("examples").fields().isEmpty();
            if (!hasExample && !spec.schema(media.get("schema")).get("format").is("binary")) {
                report.add(media, rule, what + " has no example", "add `example`, or `examples` with one at least");
            }
        }
    }

    private static void inlineObject(Spec spec, Report report) {
        for (Walk.Schema schema : spec.walk().schemas()) {
            boolean isPlace = schema.role() == Walk.Role.BODY || schema.role() == Walk.Role.PARAMETER;
            if (isPlace && !isNamedOrScalar(schema.node())) {
                String remedy = "move it to components.schemas and refer to it";
                report.add(schema.node(), "inline-object", "the schema is an object without a name", remedy);
            }
        }
    }

    private static boolean isNamedOrScalar(Node schema) {
        // allOf with one reference, since a reference itself takes no default beside it.
        List<Node> members = schema.get("allOf").items();
        if (schema.has("$ref") || members.size() == 1 && members.get(0).has("$ref")) return true;
        if (schema.get("type").is("array")) return isNamedOrScalar(schema.get("items"));
        boolean isAnyJson = OBJECT_KEYWORDS.stream().noneMatch(schema::has);
        return isAnyJson || SCALARS.contains(schema.get("type").text());
    }

    /** Shared answers once, however many operations refer to them. */
    private static List<Operation.Answer> distinctAnswers(Spec spec) {
        Set<String> seen = new HashSet<>();
        return spec.operations().stream()
                .flatMap(operation -> operation.answers().stream())
                .filter(answer -> seen.add(answer.node().path()))
                .toList();
    }
}
