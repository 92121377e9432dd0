package io.bankspec.codegen.operation;

import io.bankspec.codegen.document.Extensions;
import io.bankspec.codegen.document.Schemas;
import io.bankspec.codegen.flow.Flows;
import io.bankspec.codegen.model.Types;
import io.bankspec.codegen.naming.ClassNames;
import io.bankspec.codegen.naming.Names;
import io.bankspec.codegen.source.Texts;
import io.bankspec.codegen.view.FlowView;
import io.bankspec.codegen.view.OperationView;
import io.bankspec.codegen.view.OperationView.AnswerView;
import io.bankspec.codegen.view.OperationView.RequestView;
import io.bankspec.codegen.view.OperationView.TextView;
import io.bankspec.codegen.view.PaginationView;
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
import org.jspecify.annotations.Nullable;

/** Builds the views of one operation: one Java method family for each kind of answer that can be asked for. */
public final class Operations {
    private final OpenAPI api;
    private final Schemas schemas;
    private final Types types;
    private final Samples samples;
    private final Signatures signatures;
    private final Pagination pagination;
    private final Flows flows;

    public Operations(
            OpenAPI api, Schemas schemas, ClassNames classNames, Types types, Pagination pagination, Flows flows) {
        this.api = api;
        this.schemas = schemas;
        this.types = types;
        this.pagination = pagination;
        this.flows = flows;
        this.samples = new Samples(schemas, types);
        this.signatures = new Signatures(api, classNames, types, samples);
    }

    public List<OperationView> of(
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
            PaginationView paged = pagination.of(operation, parameters, answer);
            // A flow reads what the first method gives.
            Supplier<@Nullable FlowView> flow =
                    views.isEmpty() ? () -> flows.of(operation.getOperationId()) : () -> null;
            views.add(view(path, verb, operation, signature, answers, answer, paged, flow, method, accessor));
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
            @Nullable PaginationView paged,
            Supplier<@Nullable FlowView> flow,
            String method,
            String accessor) {
        String id = operation.getOperationId();
        String sample = samples.call(accessor, method, signature.sampleArguments(), answer, paged);
        return new OperationView(
                Texts.literal(id),
                method,
                text(operation, sample),
                request(path, verb, operation, signature),
                new AnswerView(
                        answer.typeArgument(),
                        answer.type(),
                        Texts.literal(answer.accept()),
                        answer.streaming(),
                        answers.errors(),
                        Texts.literal(ErrorsInSuccess.property(operation, api, schemas)),
                        flows.challengeStatus(operation),
                        answers.statuses(),
                        paged),
                flow);
    }

    private static TextView text(Operation operation, String sample) {
        String summary = sentence(operation.getSummary(), operation.getOperationId());
        String description = operation.getDescription();
        return new TextView(
                Texts.literal(Texts.firstSentence(operation.getSummary())),
                Texts.cell(summary).replaceAll("\\.$", ""),
                description == null ? "" : description.strip(),
                Texts.javadoc(summary, description),
                sample,
                Boolean.TRUE.equals(operation.getDeprecated()));
    }

    private RequestView request(String path, String verb, Operation operation, Signature signature) {
        Object timeout = Extensions.get(operation.getExtensions(), "x-timeout");
        if (timeout == null) timeout = Extensions.get(api.getExtensions(), "x-timeout");
        Object idempotent = Extensions.get(operation.getExtensions(), "x-idempotent");
        boolean body = signature.body() != null || signature.optionalBody() != null || signature.multipart();
        return new RequestView(
                verb.toUpperCase(Locale.ROOT),
                path,
                http(verb, signature.path(), body),
                Texts.literal(signature.consumes()),
                signature.multipart(),
                signature.overloads(),
                signature.table(),
                signature.params(),
                security(operation).stream().map(Texts::literal).toList(),
                idempotent == null ? !verb.equals("post") && !verb.equals("patch") : Boolean.TRUE.equals(idempotent),
                timeout instanceof Number seconds ? seconds.intValue() : 0);
    }

    private static String sentence(@Nullable String summary, String id) {
        String text = summary == null || summary.isBlank() ? "Operation `" + id + "`" : summary.strip();
        return text.endsWith(".") ? text : text + ".";
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
