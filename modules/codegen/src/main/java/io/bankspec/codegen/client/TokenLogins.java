package io.bankspec.codegen.client;

import io.bankspec.codegen.document.Extensions;
import io.bankspec.codegen.document.References;
import io.bankspec.codegen.document.Schemas;
import io.bankspec.codegen.model.ModelViews;
import io.bankspec.codegen.naming.Names;
import io.bankspec.codegen.source.Texts;
import io.bankspec.codegen.view.ApiView;
import io.bankspec.codegen.view.FieldView;
import io.bankspec.codegen.view.OperationView;
import io.bankspec.codegen.view.SchemeView.LocationView;
import io.bankspec.codegen.view.SchemeView.LoginView;
import io.bankspec.codegen.view.SchemeView.RenewalView;
import io.bankspec.codegen.view.SchemeView.SetterView;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The logins of x-token: an operation of the spec, its body made of the credentials, and the token of its answer. */
public final class TokenLogins {
    private final OpenAPI api;
    private final Schemas schemas;
    private final ModelViews models;
    private final List<ApiView> apis;
    private final String modelPackage;

    public TokenLogins(OpenAPI api, Schemas schemas, ModelViews models, List<ApiView> apis, String modelPackage) {
        this.api = api;
        this.schemas = schemas;
        this.models = models;
        this.apis = apis;
        this.modelPackage = modelPackage;
    }

    /** The login of a scheme, null when it has none. */
    @Nullable
    LoginView of(SecurityScheme scheme, LocationView location) {
        if (!(Extensions.get(scheme.getExtensions(), "x-token") instanceof Map<?, ?> token)) return null;
        String operationId = String.valueOf(token.get("operation"));
        Operation operation = operation(operationId);
        Schema<?> body = json(operation.getRequestBody().getContent());
        Schema<?> answer = answer(operation);
        Map<String, FieldView> fields = fields(body);
        Names.Scope names = new Names.Scope("logins", "body");
        List<SetterView> setters = new ArrayList<>();
        List<String> open = new ArrayList<>();
        for (Object credential : (List<?>) token.get("credentials")) {
            FieldView field = fields.get(credential.toString());
            SetterView setter = new SetterView(field.name(), names.unique(field.name()));
            setters.add(setter);
            if (!field.type().secret()) open.add(setter.argument());
        }
        // Something has to tell accounts apart. It is kept as a hash only.
        if (open.isEmpty()) setters.forEach(setter -> open.add(setter.argument()));
        ApiView called = apis.stream()
                .filter(view -> method(view, operationId) != null)
                .findFirst()
                .orElseThrow(() -> missing(operationId));
        return new LoginView(
                location,
                open,
                renewal(token.get("renewOn")),
                String.valueOf(token.get("renewAfter")),
                modelClass(body),
                setters,
                called.name(),
                method(called, operationId),
                modelClass(answer),
                fields(answer).get(token.get("token").toString()).capital());
    }

    private static @Nullable RenewalView renewal(@Nullable Object rule) {
        if (!(rule instanceof Map<?, ?> map)) return null;
        List<String> values = ((List<?>) map.get("values"))
                .stream().map(value -> Texts.literal(value.toString())).toList();
        return new RenewalView(
                String.valueOf(map.get("status")),
                Texts.literal(map.get("property").toString()),
                values);
    }

    private static @Nullable String method(ApiView view, String operationId) {
        return view.operations().stream()
                .filter(operation -> operation.id().equals(operationId))
                .map(OperationView::method)
                .findFirst()
                .orElse(null);
    }

    private static IllegalArgumentException missing(String operationId) {
        return new IllegalArgumentException("x-token: there is no operation " + operationId);
    }

    private Operation operation(String id) {
        return api.getPaths().values().stream()
                .flatMap(item -> item.readOperations().stream())
                .filter(operation -> id.equals(operation.getOperationId()))
                .findFirst()
                .orElseThrow(() -> missing(id));
    }

    private Schema<?> answer(Operation operation) {
        for (Map.Entry<String, ApiResponse> response : operation.getResponses().entrySet()) {
            if (response.getKey().startsWith("2"))
                return json(response.getValue().getContent());
        }
        throw new IllegalArgumentException("x-token: " + operation.getOperationId() + " has no 2xx answer");
    }

    private static Schema<?> json(Content content) {
        return content.values().iterator().next().getSchema();
    }

    private Map<String, FieldView> fields(Schema<?> schema) {
        return models.fields(schemas.merge(schemas.resolve(schema)));
    }

    private String modelClass(Schema<?> schema) {
        return modelPackage + "." + schemas.className(References.name(schema.get$ref()));
    }
}
