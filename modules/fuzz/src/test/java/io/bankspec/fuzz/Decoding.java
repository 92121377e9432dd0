package io.bankspec.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.bankspec.core.FieldException;
import io.bankspec.core.InvalidFieldException;
import io.bankspec.core.MissingFieldException;
import io.bankspec.core.generated.json.AbstractModel;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What every model promises for every text.
 *
 * @param keepsShape whether it writes what came; with {@code x-tolerate} it writes the declared shape instead
 */
record Decoding<T>(Function<String, T> fromJson, Function<T, String> toJson, boolean keepsShape) {
    static <T> Decoding<T> of(Function<String, T> fromJson, Function<T, String> toJson) {
        return new Decoding<>(fromJson, toJson, true);
    }

    static <T> Decoding<T> tolerant(Function<String, T> fromJson, Function<T, String> toJson) {
        return new Decoding<>(fromJson, toJson, false);
    }

    void check(String text) {
        T model;
        try {
            model = fromJson.apply(text);
        } catch (IllegalArgumentException e) {
            Canary.isNotIn(e);
            return;
        }
        String written = toJson.apply(model);
        JsonElement came = JsonParser.parseString(text);
        if (!keepsShape || came.isJsonPrimitive()) {
            // A bare scalar has nothing around it that could keep how it was spelled.
            written = settled(written);
            model = fromJson.apply(written);
        } else if (!SameJson.same(came, JsonParser.parseString(written))) {
            throw new AssertionError("other JSON is written than came: " + written);
        }
        T again = fromJson.apply(written);
        assertThat(again).isEqualTo(model).hasSameHashCodeAs(model);
        assertThat(toJson.apply(again)).isEqualTo(written);
        assertThat(model.toString()).isNotNull();
        if (model instanceof AbstractModel<?> object)
            assertThat(object.problems()).isEqualTo(object.problems());
        readAll(model);
    }

    /** Each time one wrapper less: an item that looks like one cannot be told from it. */
    private String settled(String json) {
        String next = toJson.apply(fromJson.apply(json));
        return next.equals(json) ? next : settled(next);
    }

    private static void readAll(@Nullable Object value) {
        if (value instanceof List<?> list) IntStream.range(0, list.size()).forEach(i -> read(() -> list.get(i)));
        if (value instanceof Map<?, ?> map) map.entrySet().forEach(entry -> read(entry::getValue));
        if (value == null || !value.getClass().getPackageName().endsWith(".model")) return;
        for (Method method : value.getClass().getMethods()) {
            if (method.getName().startsWith("get") && method.getParameterCount() == 0) read(() -> get(method, value));
        }
    }

    /** Gives a value or says what is wrong with it, without the value. */
    private static void read(Supplier<@Nullable Object> getter) {
        Object value;
        try {
            value = getter.get();
        } catch (InvalidFieldException e) {
            // It names the place, also one that the spec does not know.
            assertThat(e.reason()).doesNotContain(Canary.TEXT);
            return;
        } catch (MissingFieldException e) {
            Canary.isNotIn(e);
            return;
        }
        readAll(value);
    }

    private static @Nullable Object get(Method getter, Object model) {
        try {
            return getter.invoke(model);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof FieldException problem) throw problem;
            throw new AssertionError("an undocumented exception", e.getCause());
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
