package io.bankspec.codegen.client;

import io.bankspec.codegen.document.References;
import io.bankspec.codegen.document.Schemas;
import io.bankspec.codegen.model.Types;
import io.bankspec.codegen.source.Texts;
import io.bankspec.codegen.view.SecretsView;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Collects the names under which a document lets secrets travel. */
public final class SecretNames {
    private final SecretSchemas secrets;
    private final SortedSet<String> headers = new TreeSet<>();
    private final SortedSet<String> names = new TreeSet<>();
    private final @Nullable Map<String, Header> shared;
    private boolean inPaths;
    private boolean inNamelessBodies;

    private SecretNames(SecretSchemas secrets, @Nullable Map<String, Header> shared) {
        this.secrets = secrets;
        this.shared = shared;
    }

    /** After {@link Schemas} has moved inline schemas to {@code components}. */
    public static SecretsView of(OpenAPI api, Schemas schemas, Types types) {
        SecretNames all = new SecretNames(
                new SecretSchemas(schemas, types), api.getComponents().getHeaders());
        schemas.forEach(schema -> all.secrets.properties(schema, all.names));
        all.components(api.getComponents());
        api.getPaths().values().forEach(item -> {
            all.parameters(item.getParameters());
            item.readOperations().forEach(all::operation);
        });
        return new SecretsView(literals(all.headers), literals(all.names), all.inPaths, all.inNamelessBodies);
    }

    private static List<String> literals(Collection<String> names) {
        return SecretsView.lines(names.stream().map(Texts::literal).toList());
    }

    private void components(Components components) {
        components.getSecuritySchemes().values().forEach(this::scheme);
        parameters(components.getParameters().values());
        components.getRequestBodies().values().forEach(this::body);
        components.getResponses().values().forEach(this::response);
    }

    private void operation(Operation operation) {
        parameters(operation.getParameters());
        body(operation.getRequestBody());
        operation.getResponses().values().forEach(this::response);
    }

    /** Cookies need no name: a log shows none of them. The same goes for what travels as {@code Authorization}. */
    private void scheme(SecurityScheme scheme) {
        if (scheme.getType() != SecurityScheme.Type.APIKEY || scheme.getName() == null) return;
        if (scheme.getIn() == SecurityScheme.In.HEADER) headers.add(scheme.getName());
        if (scheme.getIn() == SecurityScheme.In.QUERY) names.add(scheme.getName());
    }

    private void parameters(@Nullable Collection<Parameter> parameters) {
        if (parameters == null) return;
        for (Parameter parameter : parameters) {
            List<Schema<?>> places = schemas(parameter.getContent(), parameter.getSchema());
            places.forEach(schema -> secrets.properties(schema, names));
            if (parameter.getIn() == null || places.stream().noneMatch(secrets::holdsSecret)) continue;
            switch (parameter.getIn()) {
                case "header" -> headers.add(parameter.getName());
                case "path" -> inPaths = true;
                default -> names.add(parameter.getName());
            }
        }
    }

    private void headers(@Nullable Map<String, Header> declared) {
        if (declared == null) return;
        declared.forEach((name, place) -> {
            Header header = References.resolve(place, Header::get$ref, shared).orElseGet(Header::new);
            List<Schema<?>> places = schemas(header.getContent(), header.getSchema());
            if (places.stream().anyMatch(secrets::holdsSecret)) headers.add(name);
        });
    }

    private void body(@Nullable RequestBody body) {
        if (body != null) content(body.getContent());
    }

    private void response(ApiResponse response) {
        headers(response.getHeaders());
        content(response.getContent());
    }

    private void content(@Nullable Content content) {
        for (Schema<?> schema : schemas(content, null)) {
            secrets.properties(schema, names);
            inNamelessBodies |= secrets.isSecret(schema);
        }
    }

    private static List<Schema<?>> schemas(@Nullable Content content, @Nullable Schema<?> schema) {
        List<Schema<?>> schemas = new ArrayList<>();
        if (content != null) content.values().forEach(media -> schemas.add(media.getSchema()));
        schemas.add(schema);
        schemas.removeIf(Objects::isNull);
        return schemas;
    }
}
