package io.bankspec.core.generated.json;

import com.google.gson.TypeAdapter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Adapters for collections, and the unmodifiable copies that models keep. */
public final class Adapters {
    private Adapters() {}

    public static <T extends @Nullable Object> TypeAdapter<@Nullable List<T>> list(TypeAdapter<T> item) {
        return new ListAdapter<>(item);
    }

    public static <T extends @Nullable Object> TypeAdapter<@Nullable Map<String, T>> map(TypeAdapter<T> value) {
        return new MapAdapter<>(value);
    }

    @SuppressWarnings("unchecked")
    public static <T extends @Nullable Object> @Nullable List<T> copy(@Nullable List<? extends T> list) {
        if (list instanceof RawList) return (List<T>) list;
        return list == null ? null : Collections.unmodifiableList(new ArrayList<>(list));
    }

    @SuppressWarnings("unchecked")
    public static <T extends @Nullable Object> @Nullable Map<String, T> copy(@Nullable Map<String, ? extends T> map) {
        if (map instanceof RawMap) return (Map<String, T>) map;
        return map == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
