package io.bankspec.core.internal.operation;

import io.bankspec.core.generated.spec.OperationInfo;
import io.bankspec.core.generated.spec.OperationTable;
import io.bankspec.core.generated.spec.Paged;
import io.bankspec.core.generated.style.FieldStyle;
import io.bankspec.core.internal.wire.AdapterLookup;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import retrofit2.http.Streaming;

/**
 * One operation as the runtime sees it, read once from the table that its Java method names.
 *
 * @param table knows the classes of the errors, null when nothing is known of the operation
 * @param security alternatives, each of schemes that go together
 * @param errors names of the schemas that are not the result, by status, class of statuses ({@code 4XX}) or {@code DEFAULT}
 * @param paged how its pages are asked for, null when the answer is no page
 * @param withoutBody statuses of results whose body may be missing
 * @param fields styles of form fields that have another than the default
 * @param requiredParts names of the parts that a multipart body must have
 * @param servers addresses of its own by name, empty when it is where all are
 * @param streams whether the caller reads the body of a result himself
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
        @Nullable Paged paged,
        Set<String> withoutBody,
        Map<String, FieldStyle> fields,
        List<String> requiredParts,
        Map<String, String> servers,
        boolean streams) {
    public static @Nullable Operation of(Annotation[] annotations) {
        OperationInfo info = null;
        boolean streams = false;
        for (Annotation annotation : annotations) {
            if (annotation instanceof OperationInfo found) info = found;
            streams |= annotation instanceof Streaming;
        }
        return info == null ? null : of(info, streams);
    }

    private static Operation of(OperationInfo info, boolean streams) {
        OperationTable table =
                info.table() == OperationTable.class ? null : (OperationTable) AdapterLookup.instance(info.table());
        OperationBuilder builder = new OperationBuilder();
        if (table != null) table.describe(info.id(), builder);
        return builder.build(info.id(), table, streams);
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

    /** Whether the spec knows answers of this status that have none. */
    boolean mayLackBody(int status) {
        return withoutBody.contains(String.valueOf(status)) || withoutBody.contains("2XX");
    }

    /** Short, because requests print their tags. */
    @Override
    public String toString() {
        return id;
    }

    /** Whether the status is one of results; the body may say otherwise. */
    public boolean isResult(int status) {
        return status >= 200 && status <= 299 && status != challenge && !errors.containsKey(String.valueOf(status));
    }
}
