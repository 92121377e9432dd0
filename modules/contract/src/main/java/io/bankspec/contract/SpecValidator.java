package io.bankspec.contract;

import io.bankspec.sandbox.internal.RequestValidator;
import java.util.List;
import mockwebserver3.RecordedRequest;

/** What somebody else's reading of the spec says about a request or an example. Nothing it says is let through. */
final class SpecValidator {
    private final RequestValidator validator;

    SpecValidator(Spec spec) {
        validator = new RequestValidator(spec.text(), spec.basePath());
    }

    List<String> complaints(RecordedRequest request) {
        return validator.complaints(
                request.getMethod(), request.getUrl(), request.getHeaders(), LoopbackProvider.bodyOf(request));
    }

    List<String> complaints(Operation operation, Example answer) {
        return validator.complaints(
                operation.method(),
                operation.path(),
                answer.code(),
                answer.mediaType(),
                operation.headers(answer),
                answer.value().toString());
    }
}
