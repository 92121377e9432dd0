package io.bankspec.core.runtime;

import com.google.gson.TypeAdapter;
import io.bankspec.core.json.Json;
import io.bankspec.core.json.Scalars;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/** Writes parameters into a request, each in the style that the spec gives it. Null writes nothing. */
public final class RequestEditor {
    private final Request.Builder request;
    private final HttpUrl.Builder url;
    private final StringBuilder cookies = new StringBuilder();

    RequestEditor(Request original) {
        request = original.newBuilder();
        url = original.url().newBuilder();
    }

    public void query(String name, @Nullable Object value) {
        if (value != null) url.addQueryParameter(name, Scalars.text(value));
    }

    /** {@code ids=1&ids=2}. */
    public void queryEach(String name, @Nullable Collection<?> values) {
        if (values != null) values.forEach(value -> query(name, value));
    }

    /** {@code ids=1,2}. */
    public void queryJoined(String name, @Nullable Collection<?> values) {
        joined(name, values, ",");
    }

    /** {@code ids=1|2}. */
    public void queryPiped(String name, @Nullable Collection<?> values) {
        joined(name, values, "|");
    }

    /** {@code ids=1 2}. */
    public void querySpaced(String name, @Nullable Collection<?> values) {
        joined(name, values, " ");
    }

    private void joined(String name, @Nullable Collection<?> values, String separator) {
        if (values != null && !values.isEmpty()) query(name, text(values, separator));
    }

    private static String text(Collection<?> values, String separator) {
        return values.stream()
                .map(value -> value == null ? "" : Scalars.text(value))
                .collect(Collectors.joining(separator));
    }

    /** {@code filter[from]=a&filter[to]=b}. */
    public <T> void deepObject(String name, @Nullable T value, TypeAdapter<@Nullable T> adapter) {
        if (value == null) return;
        FormFields.of(name, value, adapter).forEach(field -> url.addQueryParameter(field.name(), field.value()));
    }

    /** {@code from=a&to=b}: the object's own properties become parameters. */
    public <T> void explodedObject(String name, @Nullable T value, TypeAdapter<@Nullable T> adapter) {
        if (value == null) return;
        FormFields.of("", value, adapter).forEach(field -> url.addQueryParameter(field.name(), field.value()));
    }

    /** The value as JSON text. */
    public <T> void json(String name, @Nullable T value, TypeAdapter<@Nullable T> adapter) {
        if (value != null) url.addQueryParameter(name, Json.toJson(value, adapter));
    }

    public void header(String name, @Nullable Object value) {
        if (value instanceof Map<?, ?> || value == null) return;
        request.header(name, HeaderText.checked(text(value), name));
    }

    public void cookie(String name, @Nullable Object value) {
        if (value == null) return;
        if (!cookies.isEmpty()) cookies.append("; ");
        cookies.append(name).append('=').append(HeaderText.checkedCookie(text(value), name));
    }

    private static String text(Object value) {
        return value instanceof Collection<?> values ? text(values, ",") : Scalars.text(value);
    }

    Request build() {
        if (!cookies.isEmpty()) request.header("Cookie", cookies.toString());
        return request.url(url.build()).build();
    }
}
