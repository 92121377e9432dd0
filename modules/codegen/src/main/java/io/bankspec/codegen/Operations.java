package io.bankspec.codegen;

import io.bankspec.codegen.view.JavaType;
import io.bankspec.codegen.view.OperationView;
import io.bankspec.codegen.view.OperationView.ArgumentView;
import io.bankspec.codegen.view.OperationView.OverloadView;
import io.bankspec.codegen.view.OperationView.ParamView;
import io.bankspec.codegen.view.OperationView.ParameterView;
import io.bankspec.codegen.view.OperationView.ParamsView;
import io.bankspec.codegen.view.OperationView.StatusView;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.Collectors;

/** Builds the views of one operation: one Java method family for each kind of answer that can be asked for. */
final class Operations {
    private final OpenAPI api;
    private final Schemas schemas;
    private final Types types;
    private final Samples samples;

    Operations(OpenAPI api, Schemas schemas, Types types) {
        this.api = api;
        this.schemas = schemas;
        this.types = types;
        this.samples = new Samples(schemas, types);
    }

    List<OperationView> of(
            String path, PathItem.HttpMethod httpMethod, Operation operation, List<Parameter> shared, String accessor,
            Names.Scope names) {
        String verb = httpMethod.name().toLowerCase(Locale.ROOT);
        Answers answers = Answers.of(operation, api, types);
        List<OperationView> views = new ArrayList<>();
        Signature signature = signature(path, verb, operation, parameters(operation, shared));
        for (Answers.Answer answer : answers.results()) {
            String suffix = views.isEmpty() ? "" : " as " + answer.kind();
            String method = names.unique(Names.member(operation.getOperationId() + suffix));
            views.add(view(path, verb, operation, signature, answers, answer, method, accessor));
        }
        return views;
    }

    /** What all methods of one operation share. */
    private record Signature(
            String path, List<ArgumentView> required, ArgumentView body, ArgumentView optionalBody, boolean multipart,
            String consumes, ParamsView params, List<ParameterView> table, List<String> sampleArguments) {}

    private OperationView view(
            String path, String verb, Operation operation, Signature signature, Answers answers,
            Answers.Answer answer, String method, String accessor) {
        Object timeout = extension(operation, "x-timeout");
        if (timeout == null && api.getExtensions() != null) timeout = api.getExtensions().get("x-timeout");
        Object idempotent = extension(operation, "x-idempotent");
        List<String> security = security(operation);
        boolean body = signature.body != null || signature.optionalBody != null;
        String id = operation.getOperationId();
        String text = operation.getDescription();
        String sample = samples.call(accessor, method, signature.sampleArguments, answer);
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
                security.isEmpty() ? "none" : security.stream().map(s -> s.isEmpty() ? "none" : s.replace(" ", " + "))
                        .collect(Collectors.joining(" or ")),
                answers.errors(),
                answers.statuses(),
                Texts.literal(answer.accept()),
                Texts.literal(signature.consumes),
                challenge(operation),
                overloads(signature),
                signature.table,
                signature.params,
                sample);
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
        return operation.getExtensions() == null ? null : operation.getExtensions().get(name);
    }

    private List<String> security(Operation operation) {
        List<SecurityRequirement> alternatives =
                operation.getSecurity() == null ? api.getSecurity() : operation.getSecurity();
        if (alternatives == null) return List.of();
        return alternatives.stream().map(schemes -> String.join(" ", schemes.keySet())).toList();
    }

    private static String http(String verb, String path, boolean body) {
        String literal = Texts.literal(path);
        String upper = verb.toUpperCase(Locale.ROOT);
        return switch (verb) {
            case "delete", "options", "trace" -> body || verb.equals("trace")
                    ? "HTTP(method = \"" + upper + "\", path = \"" + literal + "\", hasBody = " + body + ")"
                    : upper + "(\"" + literal + "\")";
            default -> upper + "(\"" + literal + "\")";
        };
    }

    // Signatures

    private Signature signature(String path, String verb, Operation operation, List<Parameter> parameters) {
        Names.Scope scope = new Names.Scope("params", "body");
        Names.Scope paramScope = new Names.Scope("build", "equals", "to");
        String retrofitPath = path.startsWith("/") ? path.substring(1) : path;
        List<ArgumentView> required = new ArrayList<>();
        List<ParamView> optional = new ArrayList<>();
        List<ParameterView> table = new ArrayList<>();
        List<String> sampleArguments = new ArrayList<>();
        for (Parameter parameter : parameters) {
            JavaType type = Parameters.type(parameter, types);
            String javaName = Parameters.javaName(parameter);
            boolean inSignature = Parameters.inSignature(parameter, type);
            String name = inSignature ? scope.unique(javaName) : paramScope.unique(javaName);
            table.add(Parameters.row(parameter, name, type));
            if (!inSignature) {
                optional.add(Parameters.param(parameter, name, type));
                continue;
            }
            String wire = parameter.getName();
            if ("path".equals(parameter.getIn())) {
                // Retrofit allows fewer characters in placeholders than OpenAPI does.
                retrofitPath = retrofitPath.replace("{" + wire + "}", "{" + name + "}");
                wire = name;
            }
            String annotation = Names.upperFirst(parameter.getIn()) + "(\"" + Texts.literal(wire) + "\")";
            required.add(new ArgumentView(annotation, type.name(), name, doc(parameter.getDescription(), wire), ""));
            sampleArguments.add(samples.value(parameter, type));
        }
        Body body = Body.of(resolve(operation.getRequestBody()), types, api);
        boolean hasBody = body != null && !verb.equals("get") && !verb.equals("head");
        ArgumentView bodyArgument = null;
        if (hasBody && body.multipart()) {
            body.parts().forEach(part -> required.add(part.argument(scope.unique(part.name()))));
            body.parts().forEach(part -> sampleArguments.add("null"));
        } else if (hasBody) {
            bodyArgument = new ArgumentView("Body", body.type().name(), "body", doc(body.description(), "request body"), "");
            table.add(new ParameterView("body", "body", "body", body.type().name(), body.required(), Texts.cell(body.description())));
            sampleArguments.add(samples.body(body));
        }
        boolean bodyRequired = hasBody && body.required();
        return new Signature(
                relative(retrofitPath),
                required,
                bodyRequired ? bodyArgument : null,
                bodyRequired ? null : bodyArgument,
                hasBody && body.multipart(),
                hasBody && !body.multipart() ? body.mediaType() : "",
                optional.isEmpty() ? null : params(operation, optional),
                table,
                sampleArguments);
    }

    private ParamsView params(Operation operation, List<ParamView> params) {
        String wanted = Names.type(operation.getOperationId());
        String name = schemas.reserveClassName(wanted + "Params", wanted + "RequestParams");
        return new ParamsView(name, params, operation.getOperationId(), Names.member(operation.getOperationId()));
    }

    private static List<String> doc(String text, String wire) {
        return Texts.javadoc(text == null || text.isBlank() ? "the " + wire : text);
    }

    /** A path that the URL parser cannot mistake for an absolute address or for nothing. */
    private static String relative(String path) {
        if (path.isEmpty()) return ".";
        int colon = path.indexOf(':');
        int slash = path.indexOf('/');
        return colon >= 0 && (slash < 0 || colon < slash) ? "./" + path : path;
    }

    private static List<OverloadView> overloads(Signature signature) {
        ArgumentView params = signature.params == null
                ? null
                : new ArgumentView("Tag", signature.params.name(), "params", List.of(" the other parameters"), "");
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
                overloads.add(new OverloadView(separated(arguments), false));
            }
        }
        return overloads;
    }

    private static List<ArgumentView> separated(List<ArgumentView> arguments) {
        List<ArgumentView> result = new ArrayList<>();
        for (ArgumentView argument : arguments) {
            String separator = result.size() + 1 < arguments.size() ? ", " : "";
            result.add(new ArgumentView(argument.annotation(), argument.type(), argument.name(), argument.doc(), separator));
        }
        return result;
    }

    /** Those of the operation, then those of its path that it does not declare itself. */
    private List<Parameter> parameters(Operation operation, List<Parameter> shared) {
        Map<String, Parameter> parameters = new LinkedHashMap<>();
        List<Parameter> own = operation.getParameters() == null ? List.of() : operation.getParameters();
        for (Parameter reference : Stream.concat(own.stream(), shared.stream()).toList()) {
            Parameter parameter = resolve(reference);
            parameters.putIfAbsent(parameter.getIn() + ' ' + parameter.getName(), parameter);
        }
        return List.copyOf(parameters.values());
    }

    // References

    private Parameter resolve(Parameter parameter) {
        if (parameter.get$ref() == null) return parameter;
        String name = parameter.get$ref().substring(parameter.get$ref().lastIndexOf('/') + 1);
        return api.getComponents().getParameters().get(name);
    }

    private RequestBody resolve(RequestBody body) {
        if (body == null || body.get$ref() == null) return body;
        String name = body.get$ref().substring(body.get$ref().lastIndexOf('/') + 1);
        return api.getComponents().getRequestBodies().get(name);
    }
}
