package io.bankspec.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.bankspec.sandbox.internal.RequestValidator;
import java.util.List;
import mockwebserver3.RecordedRequest;
import org.jspecify.annotations.Nullable;

/** What somebody else's reading of the spec says about a request or an example. Nothing it says is let through. */
final class SpecValidator {
    private final RequestValidator validator;

    SpecValidator(Spec spec) {
        validator = new RequestValidator(spec.text(), spec.basePath());
    }

    /** About a request; nothing about one of values that the spec does not show, which are not meant for its finer rules. */
    List<String> complaints(RecordedRequest request, Operation operation, @Nullable Example body) {
        boolean shown = body == null || body.isShown();
        for (JsonNode parameter : operation.declaredParameters())
            shown &= !Operation.example(parameter).isMissingNode();
        if (!shown) return List.of();
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
