package io.bankspec.core.generated.spec;

import com.google.gson.TypeAdapter;
import io.bankspec.core.generated.json.Json;
import io.bankspec.core.generated.json.Surrogates;
import io.bankspec.core.internal.wire.FormFields;
import io.bankspec.core.internal.wire.HeaderText;
import io.bankspec.core.internal.wire.WireText;
import java.util.Collection;
import okhttp3.HttpUrl;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/** Writes parameters into a request, each in the style that the spec gives it. Null writes nothing. */
public final class RequestEditor {
    private final Request.Builder request;
    private final HttpUrl.Builder url;
    private final StringBuilder cookies = new StringBuilder();

    public RequestEditor(Request original) {
        request = original.newBuilder();
        url = original.url().newBuilder();
    }

    /** {@code page=1}. */
    public void query(String name, @Nullable Object value) {
        if (value != null) url.addQueryParameter(name, WireText.checked(value, ",", name));
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
        if (values != null && !values.isEmpty()) url.addQueryParameter(name, WireText.checked(values, separator, name));
    }

    /** {@code filter[from]=a&filter[to]=b}. */
    public <T> void deepObject(String name, @Nullable T value, TypeAdapter<@Nullable T> adapter) {
        if (value == null) return;
        FormFields.of(name, name, value, adapter).forEach(field -> url.addQueryParameter(field.name(), field.value()));
    }

    /** {@code from=a&to=b}: the object's own properties become parameters. A union may be a scalar: {@code name=a}. */
    public <T> void explodedObject(String name, @Nullable T value, TypeAdapter<@Nullable T> adapter) {
        if (value == null) return;
        FormFields.of("", name, value, adapter).forEach(field -> url.addQueryParameter(field.name(), field.value()));
    }

    /** The value as JSON text. */
    public <T> void json(String name, @Nullable T value, TypeAdapter<@Nullable T> adapter) {
        if (value != null) url.addQueryParameter(name, Surrogates.checked(Json.toJson(value, adapter), name));
    }

    /** A list is joined with commas. */
    public void header(String name, @Nullable Object value) {
        if (value != null) request.header(name, HeaderText.checked(WireText.of(value, ","), name));
    }

    /** A list is joined with commas; several cookies go into one header. */
    public void cookie(String name, @Nullable Object value) {
        if (value == null) return;
        if (!cookies.isEmpty()) cookies.append("; ");
        cookies.append(name).append('=').append(HeaderText.checkedCookie(WireText.of(value, ","), name));
    }

    /** The request with everything that was written. */
    public Request.Builder edited() {
        if (!cookies.isEmpty()) request.header("Cookie", cookies.toString());
        return request.url(url.build());
    }
}
