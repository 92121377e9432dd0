package io.bankspec.codegen;

import io.bankspec.codegen.view.JavaType;
import io.bankspec.codegen.view.OperationView;
import io.bankspec.codegen.view.OperationView.ArgumentView;
import io.bankspec.codegen.view.OperationView.OverloadView;
import io.bankspec.codegen.view.OperationView.ParamView;
import io.bankspec.codegen.view.OperationView.ParameterView;
import io.bankspec.codegen.view.OperationView.ParamsView;
import io.bankspec.codegen.view.PagingView;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.PathParameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Builds the views of one operation: one Java method family for each kind of answer that can be asked for. */
final class Operations {
    private final OpenAPI api;
    private final Schemas schemas;
    private final Types types;
    private final Samples samples;
    private final Pages pages;

    Operations(OpenAPI api, Schemas schemas, Types types, Pages pages) {
        this.api = api;
        this.schemas = schemas;
        this.types = types;
        this.pages = pages;
        this.samples = new Samples(schemas, types);
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
        List<Parameter> parameters = parameters(path, operation, shared);
        Signature signature = signature(path, verb, operation, parameters);
        for (Answers.Answer answer : answers.results()) {
            String suffix = views.isEmpty() ? "" : " as " + answer.kind();
            String method = names.unique(Names.member(operation.getOperationId() + suffix));
            PagingView paging = pages.paging(operation, parameters, answer);
            views.add(view(path, verb, operation, signature, answers, answer, paging, method, accessor));
        }
        return views;
    }

    /** What all methods of one operation share. */
    private record Signature(
            String path,
            List<ArgumentView> required,
            ArgumentView body,
            ArgumentView optionalBody,
            boolean multipart,
            String consumes,
            ParamsView params,
            List<ParameterView> table,
            List<String> sampleArguments) {}

    private OperationView view(
            String path,
            String verb,
            Operation operation,
            Signature signature,
            Answers answers,
            Answers.Answer answer,
            PagingView paging,
            String method,
            String accessor) {
        Object timeout = extension(operation, "x-timeout");
        if (timeout == null && api.getExtensions() != null)
            timeout = api.getExtensions().get("x-timeout");
        Object idempotent = extension(operation, "x-idempotent");
        List<String> security = security(operation);
        boolean body = signature.body != null || signature.optionalBody != null || signature.multipart;
        String id = operation.getOperationId();
        String text = operation.getDescription();
        String sample = samples.call(accessor, method, signature.sampleArguments, answer, paging);
        return new OperationView(
                Texts.literal(id),
                method,
                verb.toUpperCase(Locale.ROOT),
                path,
                http(verb, signature.path, body),
                Texts.literal(Texts.firstSentence(operation.getSummary())),
                Texts.cell(sentence(operation.getSummary(), id)).replaceAll("\\.$", ""),
                text == null ? "" : text.strip(),
                Texts.javadoc(sentence(operation.getSummary(), id), text),
                Boolean.TRUE.equals(operation.getDeprecated()),
                answer.typeArgument(),
                answer.type(),
                answer.streaming(),
                signature.multipart,
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
                Texts.literal(signature.consumes),
                challenge(operation),
                overloads(signature),
                signature.table,
                signature.params,
                sample,
                paging);
    }

    private static String sentence(String summary, String id) {
        String text = summary == null || summary.isBlank() ? "Operation `" + id + "`" : summary.strip();
        return text.endsWith(".") ? text : text + ".";
    }

    private static int challenge(Operation operation) {
        return extension(operation, "x-mfa") instanceof Map<?, ?> mfa && mfa.get("status") instanceof Number status
                ? status.intValue()
                : 0;
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

    // Signatures

    private Signature signature(String path, String verb, Operation operation, List<Parameter> parameters) {
        Names.Scope scope = new Names.Scope("params", "body");
        Names.Scope paramScope = new Names.Scope("build", "equals");
        String retrofitPath = Paths.withoutTemplateQuery(path);
        List<ArgumentView> required = new ArrayList<>();
        List<ParamView> optional = new ArrayList<>();
        List<ParameterView> table = new ArrayList<>();
        List<String> sampleArguments = new ArrayList<>();
        StringBuilder sampleParams = new StringBuilder();
        for (Parameter parameter : parameters) {
            JavaType type = Parameters.type(parameter, types);
            String javaName = Parameters.javaName(parameter);
            boolean inSignature = Parameters.inSignature(parameter, type);
            String name = inSignature ? scope.unique(javaName) : paramScope.unique(javaName);
            table.add(Parameters.row(parameter, name, type));
            if (!inSignature) {
                optional.add(Parameters.param(parameter, name, type));
                if (Parameters.required(parameter)) {
                    sampleParams.append(Samples.setter(name, samples.value(parameter, type)));
                }
                continue;
            }
            String wire = parameter.getName();
            boolean inPath = "path".equals(parameter.getIn()) && retrofitPath.contains("{" + wire + "}");
            if (inPath) {
                String placeholder = Paths.placeholder(name, required.size());
                retrofitPath = retrofitPath.replace("{" + wire + "}", "{" + placeholder + "}");
                wire = placeholder;
            }
            String kind = inPath ? "Path" : "header".equals(parameter.getIn()) ? "Header" : "Query";
            String annotation = kind + "(\"" + Texts.literal(wire) + "\")";
            required.add(
                    new ArgumentView(annotation, type.name(), name, Texts.javadoc(parameter.getDescription()), ""));
            sampleArguments.add(samples.value(parameter, type));
        }
        Body body = Body.of(resolve(operation.getRequestBody()), types, api);
        boolean hasBody = body != null && !verb.equals("get") && !verb.equals("head");
        ArgumentView bodyArgument = null;
        if (hasBody && body.multipart()) {
            body.parts().forEach(part -> required.add(part.argument(scope.unique(part.name()))));
            body.parts().forEach(part -> sampleArguments.add("null"));
        } else if (hasBody) {
            bodyArgument = new ArgumentView("Body", body.type().name(), "body", Texts.javadoc(body.description()), "");
            table.add(new ParameterView(
                    "body", "body", "body", body.type().name(), body.required(), Texts.cell(body.description())));
            sampleArguments.add(samples.body(body));
        }
        ParamsView params = optional.isEmpty() ? null : params(operation, optional);
        if (!sampleParams.isEmpty()) sampleArguments.add(params.name() + ".builder()" + sampleParams + ".build()");
        boolean bodyRequired = hasBody && body.required();
        return new Signature(
                Paths.relative(retrofitPath),
                required,
                bodyRequired ? bodyArgument : null,
                bodyRequired ? null : bodyArgument,
                hasBody && body.multipart(),
                hasBody && !body.multipart() ? body.mediaType() : "",
                params,
                table,
                sampleArguments);
    }

    private ParamsView params(Operation operation, List<ParamView> params) {
        String wanted = Names.type(operation.getOperationId());
        String name = schemas.reserveClassName(wanted + "Params", wanted + "RequestParams");
        return new ParamsView(name, params, operation.getOperationId(), Names.member(operation.getOperationId()));
    }

    private static List<OverloadView> overloads(Signature signature) {
        ArgumentView params = signature.params == null
                ? null
                : new ArgumentView("Tag", signature.params.name(), "params", List.of(), "");
        boolean paramsRequired = signature.params != null && signature.params.hasRequired();
        List<OverloadView> overloads = new ArrayList<>();
        for (boolean withParams : new boolean[] {false, true}) {
            if (withParams ? params == null : paramsRequired) continue;
            for (boolean withBody : new boolean[] {false, true}) {
                if (withBody && signature.optionalBody == null) continue;
                List<ArgumentView> arguments = new ArrayList<>(signature.required);
                if (signature.body != null) arguments.add(signature.body);
                if (withBody) arguments.add(signature.optionalBody);
                if (withParams) arguments.add(params);
                overloads.add(new OverloadView(separated(arguments)));
            }
        }
        return overloads;
    }

    private static List<ArgumentView> separated(List<ArgumentView> arguments) {
        List<ArgumentView> result = new ArrayList<>();
        for (ArgumentView argument : arguments) {
            String separator = result.size() + 1 < arguments.size() ? "," : "";
            result.add(new ArgumentView(
                    argument.annotation(), argument.type(), argument.name(), argument.doc(), separator));
        }
        return result;
    }

    /** Those of the operation, those of its path that it does not declare itself, and what nobody declares. */
    private List<Parameter> parameters(String path, Operation operation, List<Parameter> shared) {
        Map<String, Parameter> parameters = new LinkedHashMap<>();
        List<Parameter> own = operation.getParameters() == null ? List.of() : operation.getParameters();
        for (Parameter reference : Stream.concat(own.stream(), shared.stream()).toList()) {
            Parameter parameter = resolve(reference);
            if (parameter == null) continue;
            parameters.putIfAbsent(parameter.getIn() + ' ' + parameter.getName(), parameter);
        }
        for (String name : Paths.placeholders(Paths.withoutTemplateQuery(path))) {
            parameters.putIfAbsent(
                    "path " + name, new PathParameter().name(name).schema(new StringSchema()));
        }
        List<String> placeholders = Paths.placeholders(path);
        // Retrofit fills the path before the query.
        return parameters.values().stream()
                .filter(parameter -> !"path".equals(parameter.getIn()) || placeholders.contains(parameter.getName()))
                .sorted(Comparator.comparing(parameter -> !"path".equals(parameter.getIn())))
                .toList();
    }

    // References

    private Parameter resolve(Parameter parameter) {
        return References.resolve(
                parameter, Parameter::get$ref, api.getComponents().getParameters(), null);
    }

    private RequestBody resolve(RequestBody body) {
        if (body == null) return null;
        return References.resolve(
                body, RequestBody::get$ref, api.getComponents().getRequestBodies(), null);
    }
}
