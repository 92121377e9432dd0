package io.bankspec.contract;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import java.util.List;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;

/** What somebody else's reading of the spec says about a request or an example. Nothing it says is let through. */
final class SpecValidator {
    private static final String FORM = "application/x-www-form-urlencoded";

    private final String basePath;
    private final OpenApiInteractionValidator validator;
    private final OpenApiInteractionValidator formValidator;

    SpecValidator(Spec spec) {
        basePath = spec.basePath();
        validator = validator(spec.text());
        // The validator knows forms, though none with brackets. It gets the object that the form spells instead.
        formValidator = validator(spec.text().replace(FORM + ":", "application/json:"));
    }

    private OpenApiInteractionValidator validator(String spec) {
        return OpenApiInteractionValidator.createForInlineApiSpecification(spec)
                .withBasePathOverride(basePath.isEmpty() ? "/" : basePath)
                // Without it the validator takes a parameter for JSON whose type is inside an allOf.
                .withResolveCombinators(true)
                .build();
    }

    List<String> complaints(RecordedRequest request) {
        HttpUrl url = request.getUrl();
        boolean form = FORM.equals(request.getHeaders().get("Content-Type"));
        SimpleRequest.Builder copy = new SimpleRequest.Builder(request.getMethod(), url.encodedPath());
        request.getHeaders().forEach(header -> {
            boolean replaced = form && header.getFirst().equals("Content-Type");
            copy.withHeader(header.getFirst(), replaced ? "application/json" : header.getSecond());
        });
        url.queryParameterNames().forEach(name -> copy.withQueryParam(name, url.queryParameterValues(name)));
        String body = LoopbackProvider.bodyOf(request);
        if (!body.isEmpty()) copy.withBody(form ? FormText.of(body).json().toString() : body);
        return texts((form ? formValidator : validator).validateRequest(copy.build()));
    }

    List<String> complaints(Operation operation, Example answer) {
        SimpleResponse.Builder response = SimpleResponse.Builder.status(answer.code())
                .withContentType(answer.mediaType())
                .withBody(answer.value().toString());
        operation.headers(answer).forEach(response::withHeader);
        Request.Method method = Request.Method.valueOf(operation.method());
        return texts(validator.validateResponse(basePath + operation.path(), method, response.build()));
    }

    private static List<String> texts(ValidationReport report) {
        return report.getMessages().stream()
                .map(m -> m.getKey() + ": " + m.getMessage())
                .toList();
    }
}
