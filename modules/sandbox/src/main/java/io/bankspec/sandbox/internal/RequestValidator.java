package io.bankspec.sandbox.internal;

import static java.util.stream.Collectors.joining;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request.Method;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import okhttp3.Headers;
import okhttp3.HttpUrl;

/** What somebody else's reading of a spec says about requests and answers. Thread-safe; takes long to make. */
public final class RequestValidator {
    static final String FORM = "application/x-www-form-urlencoded";

    private final String basePath;
    private final OpenApiInteractionValidator validator;
    private final OpenApiInteractionValidator formValidator;

    /** A validator of a spec, whose paths stand below a base path that begins with a slash or is empty. */
    public RequestValidator(String spec, String basePath) {
        this.basePath = basePath;
        validator = validator(spec);
        // The validator knows forms, though none with brackets. It gets the object that the form spells instead.
        formValidator =
                spec.contains(FORM + ":") ? validator(spec.replace(FORM + ":", "application/json:")) : validator;
    }

    private OpenApiInteractionValidator validator(String spec) {
        return OpenApiInteractionValidator.createForInlineApiSpecification(spec)
                .withBasePathOverride(basePath.isEmpty() ? "/" : basePath)
                // Without it the validator takes a parameter for JSON whose type is inside an allOf.
                .withResolveCombinators(true)
                .build();
    }

    /** What is wrong with a request; nothing when it fits. */
    public List<String> complaints(String method, HttpUrl url, Headers headers, String body) {
        boolean form = String.valueOf(headers.get("Content-Type")).startsWith(FORM);
        SimpleRequest.Builder copy = new SimpleRequest.Builder(method, url.encodedPath());
        headers.forEach(header -> {
            boolean replaced = form && header.getFirst().equalsIgnoreCase("Content-Type");
            copy.withHeader(header.getFirst(), replaced ? "application/json" : header.getSecond());
        });
        url.queryParameterNames().forEach(name -> copy.withQueryParam(name, url.queryParameterValues(name)));
        try {
            if (!body.isEmpty()) copy.withBody(form ? FormText.of(body).json().toString() : body);
        } catch (IllegalArgumentException e) {
            return List.of("form: " + e.getMessage());
        }
        return texts((form ? formValidator : validator).validateRequest(copy.build()));
    }

    /** What is wrong with an answer; its media type is empty when it names none. */
    public List<String> complaints(
            String method, String path, int status, String mediaType, Map<String, String> headers, String body) {
        SimpleResponse.Builder response = SimpleResponse.Builder.status(status).withBody(body);
        if (!mediaType.isEmpty()) response.withContentType(mediaType);
        headers.forEach(response::withHeader);
        ValidationReport report = validator.validateResponse(basePath + path, Method.valueOf(method), response.build());
        // Why no alternative of a union fits is not in the message itself.
        return report.getMessages().stream()
                .map(m -> text(m)
                        + m.getAdditionalInfo().stream().map("\n    "::concat).collect(joining()))
                .toList();
    }

    List<String> complaints(Route route, Answer answer) {
        String type = String.valueOf(answer.mediaType());
        String body = type.contains("json") ? new String(answer.declaredBody(), StandardCharsets.UTF_8) : "";
        if (body.isEmpty()) return List.of();
        return complaints(route.method(), route.template(), answer.status(), type, answer.headers(), body);
    }

    private static List<String> texts(ValidationReport report) {
        return report.getMessages().stream().map(RequestValidator::text).toList();
    }

    private static String text(ValidationReport.Message message) {
        return message.getKey() + ": " + message.getMessage();
    }
}
