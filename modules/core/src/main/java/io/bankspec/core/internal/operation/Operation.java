package io.bankspec.core.internal.operation;

import io.bankspec.core.generated.spec.OperationInfo;
import io.bankspec.core.generated.spec.OperationTable;
import io.bankspec.core.generated.spec.Paged;
import io.bankspec.core.internal.wire.AdapterLookup;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * One operation as the runtime sees it, read once from the table that its Java method names.
 *
 * @param table knows the classes of the errors, null when nothing is known of the operation
 * @param security alternatives, each of schemes that go together
 * @param errors names of the schemas that are not the result, by status, class of statuses ({@code 4XX}) or {@code DEFAULT}
 * @param paged how its pages are asked for, null when the answer is no page
 */
public record Operation(
        String id,
        @Nullable OperationTable table,
        List<List<String>> security,
        Map<String, String> errors,
        String errorProperty,
        String consumes,
        int challenge,
        boolean idempotent,
        int timeoutSeconds,
        @Nullable Paged paged) {
    public static @Nullable Operation of(Annotation[] annotations) {
        for (Annotation annotation : annotations) if (annotation instanceof OperationInfo info) return of(info);
        return null;
    }

    public static @Nullable Operation of(Method method) {
        OperationInfo info = method.getAnnotation(OperationInfo.class);
        return info == null ? null : of(info);
    }

    private static Operation of(OperationInfo info) {
        OperationTable table =
                info.table() == OperationTable.class ? null : (OperationTable) AdapterLookup.instance(info.table());
        OperationBuilder builder = new OperationBuilder();
        if (table != null) table.describe(info.id(), builder);
        return builder.build(info.id(), table);
    }

    /** The declared schema of a status: by code, then by class, then the default. */
    @Nullable
    Class<?> errorType(int status) {
        String code = String.valueOf(status);
        for (String wanted : List.of(code, code.charAt(0) + "XX", "DEFAULT")) {
            String type = errors.get(wanted);
            if (type != null && table != null) return table.errorType(type);
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
