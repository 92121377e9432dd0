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
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The logins of x-token as Java source: an operation of the spec, its body made of the credentials, and the answer's token. */
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

    /**
     * One login.
     *
     * @param credentials arguments of the builder method
     * @param source expression for the {@code TokenLogin}
     */
    record Login(List<String> credentials, String source) {}

    /** The login of a scheme, null when it has none. */
    @Nullable
    Login of(String id, SecurityScheme scheme) {
        if (!(Extensions.get(scheme.getExtensions(), "x-token") instanceof Map<?, ?> token)) return null;
        String operationId = String.valueOf(token.get("operation"));
        Operation operation = operation(operationId);
        Schema<?> body = json(operation.getRequestBody().getContent());
        Schema<?> answer = answer(operation);
        Map<String, FieldView> fields = fields(body);
        Names.Scope names = new Names.Scope("logins", "body");
        List<String> arguments = new ArrayList<>();
        List<String> open = new ArrayList<>();
        StringBuilder builder = new StringBuilder(modelClass(body) + ".builder()");
        for (Object credential : (List<?>) token.get("credentials")) {
            FieldView field = fields.get(credential.toString());
            String argument = names.unique(field.name());
            arguments.add(argument);
            if (!field.type().secret()) open.add("required(%s, \"%s\")".formatted(argument, argument));
            builder.append(".%s(required(%s, \"%s\"))".formatted(field.name(), argument, argument));
        }
        // Something has to tell accounts apart. It is kept as a hash only.
        if (open.isEmpty()) open.addAll(arguments);
        FieldView secret = fields(answer).get(token.get("token").toString());
        String source = """
                TokenLogin.byCall(
                                    "%s",
                                    List.of(%s),
                                    %s,
                                    Duration.ofSeconds(%s),
                                    %s.build(),
                                    (logins, body) -> logins.api(%s),
                                    %s::get%s)""".formatted(
                        Texts.literal(id),
                        String.join(", ", open),
                        renewOn(token.get("renewOn")),
                        token.get("renewAfter"),
                        builder,
                        call(operationId),
                        modelClass(answer),
                        secret.capital());
        return new Login(arguments, source);
    }

    private static String renewOn(@Nullable Object rule) {
        if (!(rule instanceof Map<?, ?> map)) return "RenewOn.UNAUTHORIZED";
        String values = ((List<?>) map.get("values"))
                .stream()
                        .map(value -> '"' + Texts.literal(value.toString()) + '"')
                        .collect(Collectors.joining(", "));
        return "new RenewOn(%s, \"%s\", Set.of(%s))"
                .formatted(map.get("status"), Texts.literal(map.get("property").toString()), values);
    }

    private String call(String operationId) {
        for (ApiView view : apis) {
            for (OperationView operation : view.operations()) {
                if (operation.id().equals(operationId)) return view.name() + ".class)." + operation.method() + "(body";
            }
        }
        throw new IllegalArgumentException("x-token: there is no operation " + operationId);
    }

    private Operation operation(String id) {
        return api.getPaths().values().stream()
                .flatMap(item -> item.readOperations().stream())
                .filter(operation -> id.equals(operation.getOperationId()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("x-token: there is no operation " + id));
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
