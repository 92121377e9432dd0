package io.bankspec.codegen.operation;

import io.bankspec.codegen.document.Extensions;
import io.bankspec.codegen.document.IgnoredHeaders;
import io.bankspec.codegen.document.References;
import io.bankspec.codegen.model.Types;
import io.bankspec.codegen.naming.Names;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.PathParameter;
import io.swagger.v3.oas.models.servers.Server;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One operation of a document.
 *
 * @param verb in lower case
 * @param parameters without references, those of the path first
 * @param servers that are the operation's own, or its path's
 */
public record SpecOperation(
        String path,
        String verb,
        Operation operation,
        List<Parameter> parameters,
        List<Server> servers,
        Answers answers) {

    /** All operations of a document that {@code Preparation} has prepared. */
    public static List<SpecOperation> all(OpenAPI api, Types types) {
        List<SpecOperation> all = new ArrayList<>();
        api.getPaths()
                .forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
                    Answers answers = Answers.of(operation, api, types);
                    all.add(new SpecOperation(
                            path,
                            method.name().toLowerCase(Locale.ROOT),
                            operation,
                            parameters(path, item, operation, api),
                            servers(item, operation),
                            method == HttpMethod.HEAD ? answers.withoutBody() : answers));
                }));
        return all;
    }

    public String id() {
        return operation.getOperationId();
    }

    /** The tag whose interface it is in. */
    public String tag() {
        List<String> tags = operation.getTags();
        return Names.type(tags == null || tags.isEmpty() ? "default" : tags.get(0));
    }

    @Nullable
    Object extension(String name) {
        return Extensions.get(operation.getExtensions(), name);
    }

    static List<Server> servers(PathItem item, Operation operation) {
        List<Server> own = operation.getServers();
        if (own == null || own.isEmpty()) own = item.getServers();
        return own == null ? List.of() : own;
    }

    static boolean isIgnored(Parameter parameter) {
        return "header".equals(parameter.getIn()) && IgnoredHeaders.has(parameter.getName());
    }

    /** Without references, those of the operation first. */
    static Stream<Parameter> declared(PathItem item, Operation operation, OpenAPI api) {
        return Stream.of(operation.getParameters(), item.getParameters())
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .flatMap(one ->
                        References.resolve(
                                one, Parameter::get$ref, api.getComponents().getParameters())
                                .stream());
    }

    /** Those of the operation, those of its path that it does not declare itself, and what nobody declares. */
    private static List<Parameter> parameters(String path, PathItem item, Operation operation, OpenAPI api) {
        Map<String, Parameter> parameters = new LinkedHashMap<>();
        declared(item, operation, api)
                .filter(one -> !isIgnored(one))
                .forEach(one -> parameters.putIfAbsent(one.getIn() + ' ' + one.getName(), one));
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
}
