package io.bankspec.codegen.client;

import io.bankspec.codegen.document.Extensions;
import io.bankspec.codegen.document.References;
import io.bankspec.codegen.document.Schemas;
import io.bankspec.codegen.flow.Flows.Call;
import io.bankspec.codegen.model.ModelViews;
import io.bankspec.codegen.naming.Names;
import io.bankspec.codegen.source.Texts;
import io.bankspec.codegen.view.FieldView;
import io.bankspec.codegen.view.SchemeView.LocationView;
import io.bankspec.codegen.view.SchemeView.LoginView;
import io.bankspec.codegen.view.SchemeView.RenewalView;
import io.bankspec.codegen.view.SchemeView.SetterView;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
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
    private final Map<String, Call> calls;

    /** @param calls all operations by their ids */
    public TokenLogins(OpenAPI api, Schemas schemas, ModelViews models, Map<String, Call> calls) {
        this.api = api;
        this.schemas = schemas;
        this.models = models;
        this.calls = calls;
    }

    /** The login of a scheme, null when it has none. */
    @Nullable
    LoginView of(SecurityScheme scheme, LocationView location) {
        if (!(Extensions.get(scheme.getExtensions(), "x-token") instanceof Map<?, ?> token)) return null;
        Operation operation = operation(String.valueOf(token.get("operation")));
        Call call = calls.get(operation.getOperationId());
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
            if (!isPassword(body, credential.toString())) open.add(setter.argument());
        }
        // Something has to tell accounts apart. It is kept as a hash only.
        if (open.isEmpty()) setters.forEach(setter -> open.add(setter.argument()));
        return new LoginView(
                location,
                open,
                renewal(token.get("renewOn")),
                String.valueOf(token.get("renewAfter")),
                modelClass(body),
                setters,
                call.api(),
                call.operation().method(),
                modelClass(answer),
                fields(answer).get(token.get("token").toString()).capital());
    }

    /** Unlike personal data, which may well be the name of the account. */
    private boolean isPassword(Schema<?> body, String credential) {
        Schema<?> property = schemas.merge(schemas.resolve(body)).properties().get(credential);
        return property != null && "password".equals(schemas.target(property).getFormat());
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

    private Operation operation(String id) {
        return api.getPaths().values().stream()
                .flatMap(item -> item.readOperations().stream())
                .filter(operation -> id.equals(operation.getOperationId()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("x-token: there is no operation " + id));
    }

    private static Schema<?> answer(Operation operation) {
        return operation.getResponses().entrySet().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .findFirst()
                .map(response -> json(response.getValue().getContent()))
                .orElseThrow(() ->
                        new IllegalArgumentException("x-token: " + operation.getOperationId() + " has no 2xx answer"));
    }

    private static Schema<?> json(Content content) {
        return content.values().iterator().next().getSchema();
    }

    private Map<String, FieldView> fields(Schema<?> schema) {
        return models.fields(schemas.merge(schemas.resolve(schema)));
    }

    private String modelClass(Schema<?> schema) {
        return schemas.className(References.name(schema.get$ref()));
    }
}
