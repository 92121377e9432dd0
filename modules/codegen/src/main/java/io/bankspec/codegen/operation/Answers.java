package io.bankspec.codegen.operation;

import io.bankspec.codegen.document.References;
import io.bankspec.codegen.model.Types;
import io.bankspec.codegen.source.Texts;
import io.bankspec.codegen.view.JavaType;
import io.bankspec.codegen.view.OperationView.ErrorView;
import io.bankspec.codegen.view.OperationView.HeaderView;
import io.bankspec.codegen.view.OperationView.StatusView;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an operation can answer: the results that may be asked for, and the declared errors.
 *
 * @param bodyless statuses of results whose body may be missing
 */
record Answers(
        List<Answer> results,
        List<String> bodyless,
        List<ErrorView> errors,
        List<StatusView> statuses,
        List<HeaderView> headers) {
    /**
     * One result.
     *
     * @param type Java type of the body, {@code Void} without one
     * @param kind word for the media type, for method names
     * @param streaming whether the caller reads the body himself
     */
    record Answer(String type, boolean nullable, String accept, String kind, boolean streaming) {
        String typeArgument() {
            return nullable ? "@Nullable " + type : type;
        }
    }

    /** For HEAD, whatever the spec shows. */
    Answers withoutBody() {
        Answer nothing = new Answer("Void", true, results.get(0).accept, "", false);
        return new Answers(List.of(nothing), List.of(), errors, statuses, headers);
    }

    static Answers of(Operation operation, OpenAPI api, Types types) {
        Map<String, ApiResponse> responses = resolved(operation, api);
        String main = mainStatus(responses);
        Content content = main == null ? null : responses.get(main).getContent();
        List<String> bodyless = content == null ? List.of() : bodyless(responses, main, content, types);
        List<Answer> results = results(content, !bodyless.isEmpty(), errorMediaType(responses), types);
        String mainType = content == null ? "Void" : results.get(0).type;
        List<ErrorView> errors = new ArrayList<>();
        List<StatusView> statuses = new ArrayList<>();
        List<HeaderView> headers = new ArrayList<>();
        responses.forEach((status, response) -> {
            JavaType type = jsonType(response.getContent(), types);
            boolean result = status.equals(main)
                    || isSuccess(status) && (type == null || type.name().equals(mainType));
            boolean classLiteral = type != null && !type.name().contains("<");
            if (!result && classLiteral) errors.add(new ErrorView(status, type.name()));
            String shown = type == null ? "" : type.name().replace("@Nullable ", "");
            String exception = result ? "" : Failures.exception(status, null);
            statuses.add(new StatusView(status, exception, Texts.cell(response.getDescription()), shown));
            if (response.getHeaders() != null)
                response.getHeaders().forEach((name, header) -> headers.add(header(status, name, header, api, types)));
        });
        return new Answers(results, bodyless, errors, statuses, headers);
    }

    private static HeaderView header(String status, String name, Header declared, OpenAPI api, Types types) {
        Header header = References.resolve(
                        declared, Header::get$ref, api.getComponents().getHeaders())
                .orElseGet(Header::new);
        String type = types.of(header.getSchema()).name();
        return new HeaderView(status, Texts.span(name), type, Texts.cell(header.getDescription()));
    }

    /** As it is where one status is a question to the user, and an exception of its own. */
    List<StatusView> statuses(@Nullable Integer challenge) {
        return statuses.stream()
                .map(one -> one.status().equals(String.valueOf(challenge))
                        ? new StatusView(
                                one.status(), Failures.exception(one.status(), challenge), one.text(), one.type())
                        : one)
                .toList();
    }

    private static List<Answer> results(@Nullable Content content, boolean nullable, String otherwise, Types types) {
        if (content == null || content.isEmpty()) return List.of(new Answer("Void", true, otherwise, "", false));
        List<Answer> results = new ArrayList<>();
        String json =
                content.keySet().stream().filter(MediaTypes::isJson).findFirst().orElse(null);
        if (json != null) {
            Schema<?> schema = content.get(json).getSchema();
            String accept = json.contains("*") ? "application/json" : json;
            if (!MultipartPart.isBinary(schema)) {
                results.add(new Answer(types.of(schema).name(), nullable, accept, "json", false));
            }
        }
        content.forEach((name, media) -> {
            boolean text = MediaTypes.isText(name) && !MultipartPart.isBinary(media.getSchema());
            // The same object in XML beside JSON is nothing that a caller of this client would ask for.
            boolean sameInOtherWords = !results.isEmpty() && !text && !MultipartPart.isBinary(media.getSchema());
            if (name.equals(json) && !results.isEmpty()
                    || MediaTypes.isJson(name) && json != null && !results.isEmpty()
                    || sameInOtherWords) {
                return;
            }
            results.add(new Answer(text ? "String" : "ResponseBody", nullable, name, MediaTypes.kind(name), !text));
        });
        return results;
    }

    private static @Nullable JavaType jsonType(@Nullable Content content, Types types) {
        if (content == null) return null;
        return content.entrySet().stream()
                .filter(entry ->
                        MediaTypes.isJson(entry.getKey()) && entry.getValue().getSchema() != null)
                .map(entry -> types.of(entry.getValue().getSchema()))
                .findFirst()
                .orElse(null);
    }

    /** The Accept header for a call whose success has no body: that of its errors. */
    private static String errorMediaType(Map<String, ApiResponse> responses) {
        return responses.values().stream()
                .filter(response -> response.getContent() != null)
                .flatMap(response -> response.getContent().keySet().stream())
                .filter(name -> MediaTypes.isJson(name) && !name.contains("*"))
                .findFirst()
                .orElse("application/json");
    }

    /** The statuses of a success whose body may be missing, among them that of a body that may be null. */
    private static List<String> bodyless(
            Map<String, ApiResponse> responses, String main, Content content, Types types) {
        boolean mayBeNull = content.values().stream()
                .map(MediaType::getSchema)
                .anyMatch(schema -> schema != null
                        && (types.isNullable(schema) || types.of(schema).isAny()));
        return responses.keySet().stream()
                .filter(status ->
                        status.equals(main) ? mayBeNull : isSuccess(status) && !hasBody(responses.get(status)))
                .toList();
    }

    /** The first success with a body, else the first success; a lone default stands for success. */
    private static @Nullable String mainStatus(Map<String, ApiResponse> responses) {
        return responses.keySet().stream()
                .filter(s -> isSuccess(s) && hasBody(responses.get(s)))
                .findFirst()
                .or(() -> responses.keySet().stream().filter(Answers::isSuccess).findFirst())
                .orElse(responses.containsKey("default") ? "default" : null);
    }

    private static boolean hasBody(ApiResponse response) {
        return response.getContent() != null && !response.getContent().isEmpty();
    }

    private static boolean isSuccess(String status) {
        return status.startsWith("2");
    }

    /** By status, without references. */
    static Map<String, ApiResponse> resolved(Operation operation, OpenAPI api) {
        Map<String, ApiResponse> responses = new TreeMap<>(operation.getResponses());
        responses.replaceAll((status, response) -> References.resolve(
                        response, ApiResponse::get$ref, api.getComponents().getResponses())
                .orElseGet(ApiResponse::new));
        return responses;
    }
}
