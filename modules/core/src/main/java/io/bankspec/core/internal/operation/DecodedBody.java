package io.bankspec.core.internal.operation;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.bankspec.core.ApiException;
import io.bankspec.core.ApiResponse;
import io.bankspec.core.internal.wire.JsonTrees;
import org.jspecify.annotations.Nullable;

/** The body of an answer that was decoded as the result, and then turned out to be none. */
public record DecodedBody(Object value) implements ApiException.Body {
    /** What an exception says of the answer. */
    public static ApiException.Failure failure(String operation, ApiResponse<?> answer) {
        Object body = answer.body();
        return new ApiException.Failure(
                operation,
                answer.statusCode(),
                answer.headers(),
                answer.requestId(),
                body == null ? null : new DecodedBody(body));
    }

    @Override
    public <E> @Nullable E as(Class<E> type) {
        return type.isInstance(value) ? type.cast(value) : null;
    }

    @Override
    public @Nullable String property(String name) {
        JsonElement found = json() instanceof JsonObject object ? object.get(name) : null;
        return found != null && found.isJsonPrimitive() ? found.getAsString() : null;
    }

    @Override
    public @Nullable String code() {
        return null;
    }

    @Override
    public JsonElement json() {
        return JsonTrees.of(value);
    }

    /** It may hold secrets. */
    @Override
    public String toString() {
        return "DecodedBody{***}";
    }
}
