package io.bankspec.core.internal.wire;

import com.google.gson.TypeAdapter;
import com.google.gson.annotations.JsonAdapter;
import io.bankspec.core.generated.json.Adapters;
import io.bankspec.core.generated.json.Scalars;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The adapter for a type in a method signature. Only looked up when an interface method is used for the first time. */
public final class AdapterLookup {
    private AdapterLookup() {}

    public static TypeAdapter<? extends @Nullable Object> of(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            if (generic.getRawType() == List.class) return Adapters.list(of(arguments[0]));
            if (generic.getRawType() == Map.class) return Adapters.map(of(arguments[1]));
        }
        if (type instanceof Class<?> raw) {
            TypeAdapter<? extends @Nullable Object> model = ofModel(raw);
            return model == null ? scalar(raw) : model;
        }
        throw new IllegalArgumentException("no JSON adapter for " + type);
    }

    /** The adapter of a generated class, null for any other. */
    public static @Nullable TypeAdapter<? extends @Nullable Object> ofModel(Class<?> type) {
        if (type.getClassLoader() == null) return null;
        Class<?> adapter = nested(type);
        if (adapter != null) return (TypeAdapter<?>) instance(adapter);
        JsonAdapter annotation = type.getAnnotation(JsonAdapter.class);
        return annotation == null ? null : (TypeAdapter<?>) instance(annotation.value());
    }

    /** Where generated classes have it. A look at their annotations costs a first call far more: the JVM makes a class for each. */
    private static @Nullable Class<?> nested(Class<?> type) {
        try {
            Class<?> adapter = Class.forName(type.getName() + "$Adapter", true, type.getClassLoader());
            return TypeAdapter.class.isAssignableFrom(adapter) ? adapter : null;
        } catch (ClassNotFoundException e) {
            return null;
        }
    }

    /** The one object of a generated class, be it an adapter or a table of operations. */
    public static Object instance(Class<?> type) {
        try {
            return type.getField("INSTANCE").get(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(type.getName() + " is no generated class with an INSTANCE", e);
        }
    }

    private static TypeAdapter<? extends @Nullable Object> scalar(Class<?> type) {
        if (type == String.class) return Scalars.TEXT;
        if (type == Boolean.class) return Scalars.BOOLEAN;
        if (type == Integer.class) return Scalars.INT32;
        if (type == Long.class) return Scalars.INT64;
        if (type == BigDecimal.class) return Scalars.DECIMAL;
        if (type == LocalDate.class) return Scalars.DATE;
        if (type == LocalDateTime.class) return Scalars.LOCAL_DATE_TIME;
        if (type == OffsetDateTime.class) return Scalars.DATE_TIME;
        if (type == Instant.class) return Scalars.EPOCH_SECONDS;
        return Scalars.ANY;
    }
}
