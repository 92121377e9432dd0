package io.bankspec.apidiff.proof;

import com.fasterxml.jackson.databind.JsonNode;
import io.bankspec.apidiff.caller.Member;
import io.bankspec.apidiff.client.ApiMethods;
import io.bankspec.apidiff.client.Client;
import io.bankspec.apidiff.client.Loader;
import io.bankspec.core.FieldException;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Models of a client that are made of JSON, and all that their getters answer. */
final class Reading implements AutoCloseable {
    private final Loader loader;
    private final Map<String, Method> operations;
    private final Set<Member> asked = new HashSet<>();
    private final Set<Member> failed = new HashSet<>();

    Reading(Client client) {
        loader = Loader.of(client.classes());
        operations = ApiMethods.byOperation(client.api(loader));
    }

    /** What callers of this client meet where the same is read with the other. */
    void meet(Reading other, Breaks breaks) {
        for (Member getter : other.failed) {
            boolean isNew = asked.contains(getter) && !failed.contains(getter);
            if (isNew) breaks.add(getter, Break.READ, "fails for an example of the old document");
        }
    }

    /** Nothing where the client has no such operation, or no model for its body. */
    void of(Examples.Example example, JsonNode json) {
        Method operation = operations.get(example.operation());
        if (operation == null) return;
        ApiMethods.bodies(operation, example.isRequest()).map(ApiMethods::item).forEach(model -> {
            for (Method method : model.getDeclaredMethods())
                if (method.getName().equals("fromJson")) look(value(method, null, json.toString()));
        });
    }

    private void look(@Nullable Object value) {
        if (value instanceof Collection<?> list) list.forEach(this::look);
        else if (value instanceof Map<?, ?> map) map.values().forEach(this::look);
        else if (value != null && value.getClass().getClassLoader() == loader) {
            for (Method getter : value.getClass().getDeclaredMethods())
                if (getter.isAnnotationPresent(Schema.class)) look(value(getter, value));
        }
    }

    private @Nullable Object value(Method method, @Nullable Object object, Object... arguments) {
        asked.add(Member.of(method));
        try {
            return method.invoke(object, arguments);
        } catch (InvocationTargetException e) {
            if (!(e.getCause() instanceof FieldException)) return null;
            failed.add(Member.of(method));
            return null;
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(method.toString(), e);
        }
    }

    @Override
    public void close() {
        loader.close();
    }
}
