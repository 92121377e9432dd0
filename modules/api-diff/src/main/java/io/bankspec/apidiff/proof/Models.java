package io.bankspec.apidiff.proof;

import io.bankspec.apidiff.caller.Member;
import io.bankspec.apidiff.client.Client;
import io.bankspec.apidiff.client.Loader;
import io.bankspec.core.MissingFieldException;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a client's models do with nothing: which fields their builders ask for, and which of their getters answer null. */
final class Models {
    /** Fields without which a model is not built. */
    private final Map<Member, List<String>> needed = new HashMap<>();

    /** Getters that answer null for what is absent or null. */
    private final Set<Member> nullable = new HashSet<>();

    private final Set<Member> getters = new HashSet<>();

    private Models() {}

    static Models of(Client client) {
        Models models = new Models();
        try (Loader loader = Loader.of(client.classes())) {
            client.api(loader).forEach(models::look);
        }
        return models;
    }

    private void look(Class<?> type) {
        for (Method method : type.getMethods()) {
            if (!Modifier.isStatic(method.getModifiers()) || method.getDeclaringClass() != type) continue;
            if (method.getName().equals("builder") && method.getParameterCount() == 0) build(method);
            if (method.getName().equals("fromJson") && method.getReturnType() == type) read(method);
        }
    }

    private void build(Method builder) {
        try {
            Object empty = Objects.requireNonNull(result(builder, null));
            Method build = empty.getClass().getMethod("build");
            Outcome outcome = outcome(build, empty);
            boolean asks = outcome.thrown() instanceof MissingFieldException;
            needed.put(Member.of(build), asks ? ((MissingFieldException) outcome.thrown()).fields() : List.of());
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(builder.toString(), e);
        }
    }

    private void read(Method fromJson) {
        List<Method> all = Stream.of(fromJson.getDeclaringClass().getDeclaredMethods())
                .filter(method -> method.getName().startsWith("get") && method.isAnnotationPresent(Schema.class))
                .toList();
        String nulls = all.stream()
                .map(getter -> '"' + getter.getAnnotation(Schema.class).name() + "\": null")
                .collect(Collectors.joining(", ", "{", "}"));
        for (String json : List.of("{}", nulls)) {
            Object model = outcome(fromJson, null, json).value();
            // A union may have no member that such an object is.
            if (model == null) continue;
            for (Method getter : all) {
                Outcome outcome = outcome(getter, model);
                getters.add(Member.of(getter));
                if (outcome.value() == null && outcome.thrown() == null) nullable.add(Member.of(getter));
            }
        }
    }

    private record Outcome(@Nullable Object value, @Nullable Throwable thrown) {}

    private static @Nullable Object result(Method method, @Nullable Object object) {
        return outcome(method, object).value();
    }

    private static Outcome outcome(Method method, @Nullable Object object, Object... arguments) {
        try {
            return new Outcome(method.invoke(object, arguments), null);
        } catch (InvocationTargetException e) {
            return new Outcome(null, e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(method.toString(), e);
        }
    }

    /** What callers of these models meet with the others. */
    void meet(Models others, Breaks breaks) {
        needed.forEach((build, fields) -> {
            List<String> more = others.needed.getOrDefault(build, List.of()).stream()
                    .filter(field -> !fields.contains(field))
                    .toList();
            if (!more.isEmpty()) breaks.add(build, Break.BUILD, "asks for " + String.join(", ", more));
        });
        for (Member getter : getters) {
            if (!nullable.contains(getter) && others.nullable.contains(getter))
                breaks.add(getter, Break.NULL, "may answer null");
        }
    }
}
