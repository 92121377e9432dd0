package io.bankspec.codegen;

import io.bankspec.codegen.view.FlowView;
import io.bankspec.codegen.view.OperationView;
import io.bankspec.codegen.view.PagingView;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Builds the views of one operation: one Java method family for each kind of answer that can be asked for. */
final class Operations {
    private final OpenAPI api;
    private final Schemas schemas;
    private final Types types;
    private final Samples samples;
    private final Signatures signatures;
    private final Pages pages;
    private final Flows flows;

    Operations(OpenAPI api, Schemas schemas, Types types, Pages pages, Flows flows) {
        this.api = api;
        this.schemas = schemas;
        this.types = types;
        this.pages = pages;
        this.flows = flows;
        this.samples = new Samples(schemas, types);
        this.signatures = new Signatures(api, schemas, types, samples);
    }

    List<OperationView> of(
            String path,
            PathItem.HttpMethod httpMethod,
            Operation operation,
            List<Parameter> shared,
            String accessor,
            Names.Scope names) {
        String verb = httpMethod.name().toLowerCase(Locale.ROOT);
        Answers answers = Answers.of(operation, api, types);
        if (verb.equals("head")) answers = answers.withoutBody();
        List<OperationView> views = new ArrayList<>();
        List<Parameter> parameters = signatures.parameters(path, operation, shared);
        Signature signature = signatures.of(path, verb, operation, parameters);
        for (Answers.Answer answer : answers.results()) {
            String suffix = views.isEmpty() ? "" : " as " + answer.kind();
            String method = names.unique(Names.member(operation.getOperationId() + suffix));
            PagingView paging = pages.paging(operation, parameters, answer);
            // A flow reads what the first method gives.
            Supplier<FlowView> flow = views.isEmpty() ? () -> flows.of(operation.getOperationId()) : () -> null;
            views.add(view(path, verb, operation, signature, answers, answer, paging, flow, method, accessor));
        }
        return views;
    }

    private OperationView view(
            String path,
            String verb,
            Operation operation,
            Signature signature,
            Answers answers,
            Answers.Answer answer,
            PagingView paging,
            Supplier<FlowView> flow,
            String method,
            String accessor) {
        Object timeout = extension(operation, "x-timeout");
        if (timeout == null && api.getExtensions() != null)
            timeout = api.getExtensions().get("x-timeout");
        Object idempotent = extension(operation, "x-idempotent");
        List<String> security = security(operation);
        boolean body = signature.body() != null || signature.optionalBody() != null || signature.multipart();
        String id = operation.getOperationId();
        String text = operation.getDescription();
        String sample = samples.call(accessor, method, signature.sampleArguments(), answer, paging);
        return new OperationView(
                Texts.literal(id),
                method,
                verb.toUpperCase(Locale.ROOT),
                path,
                http(verb, signature.path(), body),
                Texts.literal(Texts.firstSentence(operation.getSummary())),
                Texts.cell(sentence(operation.getSummary(), id)).replaceAll("\\.$", ""),
                text == null ? "" : text.strip(),
                Texts.javadoc(sentence(operation.getSummary(), id), text),
                Boolean.TRUE.equals(operation.getDeprecated()),
                answer.typeArgument(),
                answer.type(),
                answer.streaming(),
                signature.multipart(),
                idempotent == null ? !verb.equals("post") && !verb.equals("patch") : Boolean.TRUE.equals(idempotent),
                timeout instanceof Number seconds ? seconds.intValue() : 0,
                security.stream().map(Texts::literal).toList(),
                security.isEmpty()
                        ? "none"
                        : security.stream()
                                .map(s -> s.isEmpty() ? "none" : s.replace(" ", " + "))
                                .collect(Collectors.joining(" or ")),
                answers.errors(),
                Texts.literal(HiddenErrors.property(operation, api, schemas)),
                answers.statuses(),
                Texts.literal(answer.accept()),
                Texts.literal(signature.consumes()),
                flows.challengeStatus(operation),
                signature.overloads(),
                signature.table(),
                signature.params(),
                sample,
                paging,
                flow);
    }

    private static String sentence(String summary, String id) {
        String text = summary == null || summary.isBlank() ? "Operation `" + id + "`" : summary.strip();
        return text.endsWith(".") ? text : text + ".";
    }

    static Object extension(Operation operation, String name) {
        return operation.getExtensions() == null
                ? null
                : operation.getExtensions().get(name);
    }

    private List<String> security(Operation operation) {
        List<SecurityRequirement> alternatives =
                operation.getSecurity() == null ? api.getSecurity() : operation.getSecurity();
        if (alternatives == null) return List.of();
        return alternatives.stream()
                .map(schemes -> String.join(" ", schemes.keySet()))
                // Without credentials is always possible; with them comes first, wherever the spec lists it.
                .sorted(Comparator.comparing(String::isEmpty))
                .toList();
    }

    private static String http(String verb, String path, boolean body) {
        String literal = Texts.literal(path);
        String upper = verb.toUpperCase(Locale.ROOT);
        return switch (verb) {
            case "delete", "options", "trace" ->
                body || verb.equals("trace")
                        ? "HTTP(method = \"" + upper + "\", path = \"" + literal + "\", hasBody = " + body + ")"
                        : upper + "(\"" + literal + "\")";
            default -> upper + "(\"" + literal + "\")";
        };
    }
}
