package io.bankspec.core.runtime;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * One operation as the runtime sees it, read once from the annotations of its Java method.
 *
 * @param security alternatives, each of schemes that go together
 */
record Operation(
        String id,
        List<List<String>> security,
        ErrorBody[] errors,
        String errorProperty,
        String consumes,
        int challenge,
        boolean idempotent,
        int timeoutSeconds) {
    static @Nullable Operation of(Annotation[] annotations) {
        for (Annotation annotation : annotations) if (annotation instanceof Endpoint endpoint) return of(endpoint);
        return null;
    }

    static @Nullable Operation of(Method method) {
        Endpoint endpoint = method.getAnnotation(Endpoint.class);
        return endpoint == null ? null : of(endpoint);
    }

    private static Operation of(Endpoint endpoint) {
        return new Operation(
                endpoint.id(),
                alternatives(endpoint.security()),
                endpoint.errors(),
                endpoint.errorProperty(),
                endpoint.consumes(),
                endpoint.challenge(),
                endpoint.idempotent(),
                endpoint.timeoutSeconds());
    }

    private static List<List<String>> alternatives(String[] security) {
        List<List<String>> alternatives = new ArrayList<>();
        for (String schemes : security) alternatives.add(schemes.isEmpty() ? List.of() : List.of(schemes.split(" ")));
        return alternatives;
    }

    /** The declared schema of a status: by code, then by class, then the default. */
    @Nullable
    Class<?> errorType(int status) {
        String code = String.valueOf(status);
        String family = code.charAt(0) + "XX";
        for (String wanted : List.of(code, family, "default")) {
            for (ErrorBody error : errors) if (error.status().equalsIgnoreCase(wanted)) return error.type();
        }
        return null;
    }

    /** Success is the result, unless the body says otherwise or the spec gives this very status another meaning. */
    boolean isResult(Response response) {
        if (!isResult(response.code())) return false;
        return errorProperty.isEmpty() || !HiddenError.isIn(response, errorProperty);
    }

    private boolean isResult(int status) {
        if (status < 200 || status > 299 || status == challenge) return false;
        for (ErrorBody error : errors) if (error.status().equals(String.valueOf(status))) return false;
        return true;
    }
}
