package io.bankspec.core.generated.spec;

import com.google.gson.TypeAdapter;
import io.bankspec.core.generated.json.Json;
import io.bankspec.core.internal.wire.Delimited;
import io.bankspec.core.internal.wire.FormFields;
import io.bankspec.core.internal.wire.FormFields.Field;
import io.bankspec.core.internal.wire.HeaderText;
import io.bankspec.core.internal.wire.QueryText;
import java.util.Collection;
import java.util.StringJoiner;
import okhttp3.HttpUrl;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/**
 * Writes parameters into a request, each in the style that the spec gives it. Null and lists without items write nothing. What two
 * values would be on the wire where one is meant is an {@link IllegalArgumentException}, which names the parameter.
 */
public final class RequestEditor {
    private static final QueryText PLAIN = new QueryText(false);
    private static final QueryText RESERVED = new QueryText(true);

    private final Request.Builder request;
    private final HttpUrl.Builder url;
    private final StringJoiner cookies = new StringJoiner("; ");
    private QueryText query = PLAIN;

    public RequestEditor(Request original) {
        request = original.newBuilder();
        url = original.url().newBuilder();
    }

    /** Leaves {@code :/?@} and the like as they are in the next parameter of the query; {@code & # + = %} are always encoded. */
    public RequestEditor allowReserved() {
        query = RESERVED;
        return this;
    }

    /** {@code page=1}. */
    public void query(String name, @Nullable Object value) {
        if (value != null) add(query.single(name, value));
        query = PLAIN;
    }

    /** {@code ids=1&ids=2}. */
    public void queryEach(String name, @Nullable Object value) {
        if (value != null) query.exploded(name, value).forEach(this::add);
        query = PLAIN;
    }

    /** {@code ids=1,2}, or {@code range=from,1,to,2}. */
    public void queryJoined(String name, @Nullable Object value) {
        if (!isNothing(value)) add(query.joined(name, value));
        query = PLAIN;
    }

    /** {@code ids=1|2}. */
    public void queryPiped(String name, @Nullable Object value) {
        delimited(name, value, "|");
    }

    /** {@code ids=1 2}. */
    public void querySpaced(String name, @Nullable Object value) {
        delimited(name, value, " ");
    }

    private void delimited(String name, @Nullable Object value, String separator) {
        if (!isNothing(value)) add(query.delimited(name, value, separator));
        query = PLAIN;
    }

    /** {@code filter[from]=a&filter[to]=b}, and {@code rows[0][from]=a} for a list of objects. */
    public <T> void deepObject(String name, @Nullable T value, TypeAdapter<@Nullable T> adapter) {
        fields(name, name, value, adapter);
    }

    /** {@code from=a&to=b}: the object's own properties become parameters. A union may be a scalar: {@code name=a}. */
    public <T> void explodedObject(String name, @Nullable T value, TypeAdapter<@Nullable T> adapter) {
        fields("", name, value, adapter);
    }

    private <T> void fields(String parent, String name, @Nullable T value, TypeAdapter<@Nullable T> adapter) {
        if (value != null) FormFields.of(parent, name, value, adapter).forEach(field -> add(query.encoded(field)));
        query = PLAIN;
    }

    /** The value as JSON text. */
    public <T> void queryJson(String name, @Nullable T value, TypeAdapter<@Nullable T> adapter) {
        query(name, value == null ? null : Json.toJson(value, adapter));
    }

    private void add(Field encoded) {
        url.addEncodedQueryParameter(encoded.name(), encoded.value());
    }

    /** {@code a,b} for a list, and {@code k,v} for an object. */
    public void header(String name, @Nullable Object value) {
        if (!isNothing(value)) headerText(name, Delimited.of(value, name, ",", false));
    }

    /** {@code k=v} for an object; anything else like {@link #header}. */
    public void headerExploded(String name, @Nullable Object value) {
        if (!isNothing(value)) headerText(name, Delimited.of(value, name, ",", true));
    }

    /** The value as JSON text. */
    public <T> void headerJson(String name, @Nullable T value, TypeAdapter<@Nullable T> adapter) {
        if (value != null) headerText(name, HeaderText.escaped(Json.toJson(value, adapter)));
    }

    private void headerText(String name, String text) {
        request.header(name, HeaderText.checked(text, name));
    }

    /** {@code name=a,b} for a list, and {@code name=k,v} for an object. Several cookies go into one header. */
    public void cookie(String name, @Nullable Object value) {
        if (!isNothing(value)) cookieText(name, Delimited.of(value, name, ",", false));
    }

    /** A cookie for each property of an object; anything else like {@link #cookie}. */
    public <T> void cookieExploded(String name, @Nullable T value, TypeAdapter<@Nullable T> adapter) {
        if (value == null) return;
        FormFields.of("", name, value, adapter).forEach(field -> cookieText(field.name(), field.value()));
    }

    /** The value as JSON text. */
    public <T> void cookieJson(String name, @Nullable T value, TypeAdapter<@Nullable T> adapter) {
        if (value != null) cookieText(name, HeaderText.escaped(Json.toJson(value, adapter)));
    }

    private void cookieText(String name, String text) {
        cookies.add(name + '=' + HeaderText.checkedCookie(text, name));
    }

    private static boolean isNothing(@Nullable Object value) {
        return value == null || value instanceof Collection<?> items && items.isEmpty();
    }

    /** The request with everything that was written. */
    public Request.Builder edited() {
        if (cookies.length() > 0) request.header("Cookie", cookies.toString());
        return request.url(url.build());
    }
}
