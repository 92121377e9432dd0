package io.bankspec.core.internal.operation;

import io.bankspec.core.generated.spec.ErrorBody;
import io.bankspec.core.generated.spec.OperationInfo;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * One operation as the runtime sees it, read once from the annotations of its Java method.
 *
 * @param security alternatives, each of schemes that go together
 * @param errors schemas of the answers that are not the result, by status, class of statuses ({@code 4XX}) or {@code DEFAULT}
 */
public record Operation(
        String id,
        List<List<String>> security,
        Map<String, Class<?>> errors,
        String errorProperty,
        String consumes,
        int challenge,
        boolean idempotent,
        int timeoutSeconds) {
    public static @Nullable Operation of(Annotation[] annotations) {
        for (Annotation annotation : annotations) if (annotation instanceof OperationInfo endpoint) return of(endpoint);
        return null;
    }

    public static @Nullable Operation of(Method method) {
        OperationInfo endpoint = method.getAnnotation(OperationInfo.class);
        return endpoint == null ? null : of(endpoint);
    }

    private static Operation of(OperationInfo endpoint) {
        return new Operation(
                endpoint.id(),
                alternatives(endpoint.security()),
                byStatus(endpoint.errors()),
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

    private static Map<String, Class<?>> byStatus(ErrorBody[] errors) {
        Map<String, Class<?>> types = new HashMap<>();
        for (ErrorBody error : errors) types.put(error.status().toUpperCase(Locale.ROOT), error.type());
        return types;
    }

    /** The declared schema of a status: by code, then by class, then the default. */
    @Nullable
    Class<?> errorType(int status) {
        String code = String.valueOf(status);
        String family = code.charAt(0) + "XX";
        for (String wanted : List.of(code, family, "DEFAULT")) {
            Class<?> type = errors.get(wanted);
            if (type != null) return type;
        }
        return null;
    }

    /** Success is the result, unless the body says otherwise or the spec gives this very status another meaning. */
    boolean isResult(Response response) {
        if (!isResult(response.code())) return false;
        return errorProperty.isEmpty() || !ErrorInSuccess.isIn(response, errorProperty);
    }

    /** Short, because requests print their tags. */
    @Override
    public String toString() {
        return id;
    }

    private boolean isResult(int status) {
        return status >= 200 && status <= 299 && status != challenge && !errors.containsKey(String.valueOf(status));
    }
}
