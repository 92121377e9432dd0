package io.bankspec.codegen.lint;

import static io.bankspec.codegen.lint.Rule.each;

import io.bankspec.codegen.lint.Operation.Answer;
import io.bankspec.codegen.lint.Walk.Role;
import io.bankspec.codegen.lint.Walk.Schema;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Rules on request bodies and answers. */
final class BodyRules {
    static final List<Rule> ALL = List.of(
            each(Spec::operations, BodyRules::bodyOfMethod),
            each(BodyRules::requestBodies, BodyRules::bodyRequired),
            each(BodyRules::requestBodies, BodyRules::bodyExample),
            each(BodyRules::requestBodies, BodyRules::encoding),
            each(BodyRules::distinctAnswers, BodyRules::answerContent),
            each(BodyRules::distinctAnswers, BodyRules::answerExample),
            each(BodyRules::distinctAnswers, BodyRules::errorContent),
            each(Spec::schemas, BodyRules::inlineObject));

    private static final List<String> SCALARS = List.of("string", "integer", "number", "boolean");
    private static final List<String> OBJECT_KEYWORDS =
            List.of("type", "properties", "additionalProperties", "allOf", "oneOf", "anyOf");

    private static final Set<String> BODILESS = Set.of("get", "head", "trace");

    private BodyRules() {}

    private static List<Node> requestBodies(Spec spec) {
        return spec.walk().requestBodies();
    }

    /** Shared answers once, however many operations refer to them. */
    private static List<Answer> distinctAnswers(Spec spec) {
        Set<String> seen = new HashSet<>();
        return spec.operations().stream()
                .flatMap(operation -> operation.answers().stream())
                .filter(answer -> seen.add(answer.node().path()))
                .toList();
    }

    /** HTTP gives such a body no meaning, and OkHttp sends none. */
    private static void bodyOfMethod(Spec spec, Operation operation, Report report) {
        Node body = operation.node().get("requestBody");
        String method = operation.node().key();
        if (!body.exists() || !BODILESS.contains(method)) return;
        String message = method.toUpperCase(Locale.ROOT) + " has no body";
        report.add(body, "body-method", message, "write parameters, or another method");
    }

    private static void bodyRequired(Spec spec, Node body, Report report) {
        if (!body.has("required"))
            report.add(body, "body-required", "the body does not say whether it may be left out", "add `required`");
    }

    private static void bodyExample(Spec spec, Node body, Report report) {
        example(spec, body, "body-example", "the body", report);
    }

    private static void encoding(Spec spec, Node body, Report report) {
        for (Node media : body.get("content").fields()) {
            Set<String> properties = spec.properties(media.get("schema")).keySet();
            for (Node encoding : media.get("encoding").fields()) {
                if (properties.contains(encoding.key())) continue;
                String message = "there is no property " + encoding.key();
                report.add(encoding, "body-encoding", message, "write a property of the schema");
            }
        }
    }

    private static void answerContent(Spec spec, Answer answer, Report report) {
        Node content = answer.node().get("content");
        if (!content.exists() || !content.fields().isEmpty() && !answer.status().equals("204")) return;
        report.add(content, "answer-content", answer.status() + " has content, but no body", "leave `content` out");
    }

    private static void answerExample(Spec spec, Answer answer, Report report) {
        if (answer.isSuccess()) example(spec, answer.node(), "answer-example", "the answer", report);
        if (answer.isError()) example(spec, answer.node(), "error-example", "the error", report);
    }

    private static void errorContent(Spec spec, Answer answer, Report report) {
        if (!answer.isError()) return;
        Node content = answer.node().get("content");
        String description = answer.node().get("description").text().toLowerCase(Locale.ROOT);
        if (!content.exists() && !description.matches("(?s).*\\b(no body|without a body|empty|html)\\b.*")) {
            String remedy = "add content with the error schema, or say `no body` or `HTML` in the description";
            report.add(answer.node(), "error-content", "the error has no schema", remedy);
        }
        for (Node media : content.fields()) {
            if (media.has("schema")) continue;
            report.add(media, "error-content", "the error has no schema", "refer to the provider's error schema");
        }
    }

    private static void example(Spec spec, Node body, String rule, String what, Report report) {
        for (Node media : body.get("content").fields()) {
            boolean isBinary = spec.schema(media.get("schema")).get("format").is("binary");
            if (media.hasExample() || isBinary) continue;
            report.add(media, rule, what + " has no example", "add `example`, or `examples` with one at least");
        }
    }

    private static void inlineObject(Spec spec, Schema schema, Report report) {
        boolean isPlace = schema.role() == Role.BODY || schema.role() == Role.PARAMETER;
        if (!isPlace || isNamedOrScalar(schema.node())) return;
        String remedy = "move it to components.schemas and refer to it";
        report.add(schema.node(), "inline-object", "the schema is an object without a name", remedy);
    }

    private static boolean isNamedOrScalar(Node schema) {
        if (schema.isReference()) return true;
        if (schema.get("type").is("array")) return isNamedOrScalar(schema.get("items"));
        boolean isAnyJson = OBJECT_KEYWORDS.stream().noneMatch(schema::has);
        return isAnyJson || SCALARS.contains(schema.get("type").text());
    }
}
