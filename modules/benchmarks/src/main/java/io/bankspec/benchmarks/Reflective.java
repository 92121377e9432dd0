package io.bankspec.benchmarks;

import com.google.gson.FieldNamingPolicy;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.internal.ConstructorConstructor;
import com.google.gson.internal.Excluder;
import com.google.gson.internal.bind.JsonAdapterAnnotationTypeAdapterFactory;
import com.google.gson.internal.bind.ReflectiveTypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import io.bankspec.core.generated.json.Scalars;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/** Our models as Gson reads them by itself: by reflection, field by field, with the same scalars and enumerations. */
final class Reflective {
    private Reflective() {}

    static Gson gson(FieldNamingPolicy names) {
        return new GsonBuilder()
                .setFieldNamingPolicy(names)
                .registerTypeAdapter(OffsetDateTime.class, Scalars.DATE_TIME)
                .registerTypeAdapter(LocalDateTime.class, Scalars.LOCAL_DATE_TIME)
                .registerTypeAdapter(LocalDate.class, Scalars.DATE)
                .registerTypeAdapterFactory(new Models(names))
                .create();
    }

    /** Stands before Gson's own factories, which would find the generated adapters. */
    private static final class Models implements TypeAdapterFactory {
        private final TypeAdapterFactory reflective;

        Models(FieldNamingPolicy names) {
            ConstructorConstructor constructors = new ConstructorConstructor(Map.of(), true, List.of());
            // What unknown properties would be kept in is no property.
            Excluder excluder = Excluder.DEFAULT.withModifiers(Modifier.STATIC, Modifier.TRANSIENT);
            reflective = new ReflectiveTypeAdapterFactory(
                    constructors,
                    names,
                    excluder,
                    new JsonAdapterAnnotationTypeAdapterFactory(constructors),
                    List.of());
        }

        @Override
        public <T> TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
            return isModel(type.getRawType()) ? reflective.create(gson, type) : null;
        }

        private static boolean isModel(Class<?> type) {
            for (Class<?> nested : type.getDeclaredClasses())
                if (nested.getSimpleName().equals("Builder")) return true;
            return false;
        }
    }
}
