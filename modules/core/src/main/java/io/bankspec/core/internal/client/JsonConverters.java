package io.bankspec.core.internal.client;

import com.google.gson.TypeAdapter;
import io.bankspec.core.generated.json.Json;
import io.bankspec.core.generated.json.Surrogates;
import io.bankspec.core.generated.style.FieldStyle;
import io.bankspec.core.generated.style.PathStyle;
import io.bankspec.core.internal.operation.Operation;
import io.bankspec.core.internal.wire.AdapterLookup;
import io.bankspec.core.internal.wire.Delimited;
import io.bankspec.core.internal.wire.FormFields;
import io.bankspec.core.internal.wire.HeaderText;
import io.bankspec.core.internal.wire.PathText;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Map;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Converter;
import retrofit2.Retrofit;
import retrofit2.http.Header;
import retrofit2.http.Path;
import retrofit2.http.Query;

/** Bodies and parameters of generated interfaces. */
final class JsonConverters extends Converter.Factory {
    private static final String FORM = "application/x-www-form-urlencoded";

    @Override
    public @Nullable Converter<ResponseBody, ?> responseBodyConverter(
            Type type, Annotation[] annotations, Retrofit retrofit) {
        // Retrofit's own converters take these two.
        if (type == ResponseBody.class || type == Void.class) return null;
        TypeAdapter<?> adapter = AdapterLookup.of(type);
        return body -> decode(body, adapter, type);
    }

    private static @Nullable Object decode(ResponseBody body, TypeAdapter<?> adapter, Type type) throws IOException {
        try (body) {
            if (type == String.class && !isJson(body.contentType())) return body.string();
            body.source().request(Long.MAX_VALUE);
            // Whether that may be depends on the status.
            if (body.source().exhausted()) return null;
            return Json.read(() -> KeptBody.reader(body), adapter);
        }
    }

    private static boolean isJson(@Nullable MediaType type) {
        return type == null || type.subtype().equals("json") || type.subtype().endsWith("+json");
    }

    @Override
    @SuppressWarnings("unchecked")
    public @Nullable Converter<?, RequestBody> requestBodyConverter(
            Type type, Annotation[] parameter, Annotation[] method, Retrofit retrofit) {
        if (type == RequestBody.class || type == okhttp3.MultipartBody.Part.class) return null;
        Operation operation = Operation.of(method);
        String mediaType =
                operation == null || operation.consumes().isEmpty() ? "application/json" : operation.consumes();
        if (type == String.class && mediaType.startsWith("text/")) {
            return value ->
                    RequestBody.create(Surrogates.checked((String) value, "the body"), MediaType.get(mediaType));
        }
        TypeAdapter<@Nullable Object> adapter = (TypeAdapter<@Nullable Object>) AdapterLookup.of(type);
        if (mediaType.startsWith(FORM)) {
            Map<String, FieldStyle> styles = operation == null ? Map.of() : operation.fields();
            return value -> FormFields.body(value, adapter, styles);
        }
        MediaType parsed = MediaType.get(mediaType);
        return value -> RequestBody.create(Json.bytes(value, adapter), parsed);
    }

    /** Values in the path, in the query and in headers that are single ones, or stand in the path. */
    @Override
    public Converter<?, String> stringConverter(Type type, Annotation[] annotations, Retrofit retrofit) {
        PathStyle style = null;
        for (Annotation annotation : annotations) if (annotation instanceof PathStyle found) style = found;
        PathStyle styled = style;
        for (Annotation annotation : annotations) {
            if (annotation instanceof Path path && path.encoded())
                return value -> PathText.encoded(value, path.value(), styled);
            if (annotation instanceof Path path) return value -> PathText.plain(value, path.value());
            if (annotation instanceof Header header) {
                return value -> HeaderText.checked(text(value, header.value()), header.value());
            }
            if (annotation instanceof Query query) return value -> text(value, query.value());
        }
        return value -> text(value, "an argument");
    }

    /** Generated signatures hold single values, other interfaces also lists. */
    private static String text(Object value, String name) {
        return Delimited.of(value, name, ",", false);
    }
}
