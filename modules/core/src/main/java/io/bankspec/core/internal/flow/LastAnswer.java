package io.bankspec.core.internal.flow;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.google.gson.TypeAdapter;
import io.bankspec.core.ApiException.Body;
import io.bankspec.core.ApiException.Failure;
import io.bankspec.core.ApiResponse;
import io.bankspec.core.generated.json.Json;
import io.bankspec.core.internal.wire.AdapterLookup;
import io.bankspec.core.internal.wire.JsonPaths;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/** An answer that was no error, as what a flow may fail with. */
final class LastAnswer {
    private LastAnswer() {}

    /** As little as will do of one that may have to be shown later: flows wait by the thousands. */
    static Failure kept(String operation, ApiResponse<?> response) {
        Object body = response.body();
        TypeAdapter<?> adapter = body == null ? null : AdapterLookup.ofModel(body.getClass());
        Body kept = adapter == null ? null : new Text(body.getClass(), json(body, adapter));
        return new Failure(operation, response.statusCode(), Headers.EMPTY, response.requestId(), kept);
    }

    @SuppressWarnings("unchecked")
    private static String json(Object body, TypeAdapter<?> adapter) {
        return Json.toJson(body, (TypeAdapter<Object>) adapter);
    }

    /** A model as it is written, which takes a fraction of its memory. */
    private record Text(Class<?> type, String model) implements Body {
        @Override
        public <E> @Nullable E as(Class<E> wanted) {
            return wanted == type ? wanted.cast(Json.fromJson(model, AdapterLookup.of(type))) : null;
        }

        @Override
        public @Nullable String property(String name) {
            return JsonPaths.text(json(), name);
        }

        @Override
        public @Nullable String code() {
            return null;
        }

        @Override
        public JsonElement json() {
            return JsonParser.parseString(model);
        }

        /** It may hold secrets. */
        @Override
        public String toString() {
            return "Text{***}";
        }
    }
}
