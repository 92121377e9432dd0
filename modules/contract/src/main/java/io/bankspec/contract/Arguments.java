package io.bankspec.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.bankspec.core.generated.spec.RequestParams;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import retrofit2.http.Body;
import retrofit2.http.Header;
import retrofit2.http.Path;
import retrofit2.http.Query;

/**
 * Java arguments of one overload, made from examples.
 *
 * @param sent the parameters that are among them, with the value that must arrive
 */
record Arguments(Object[] values, Map<JsonNode, JsonNode> sent) {
    static Arguments of(Operation operation, Method method, Example body) {
        return of(operation, method, body, Operation::example);
    }

    static Arguments of(Operation operation, Method method, Example body, Function<JsonNode, JsonNode> value) {
        Map<JsonNode, JsonNode> sent = new LinkedHashMap<>();
        List<JsonNode> left = new ArrayList<>(operation.parameters());
        Object[] values = new Object[method.getParameterCount()];
        for (int i = 0; i < values.length; i++) {
            Type type = method.getGenericParameterTypes()[i];
            Annotation annotation = method.getParameterAnnotations()[i][0];
            if (annotation instanceof Body) {
                values[i] = java(type, body.value());
            } else if (type instanceof Class<?> params && RequestParams.class.isAssignableFrom(params)) {
                left.forEach(parameter -> sent.put(parameter, value.apply(parameter)));
                values[i] = params(params, left, value);
            } else {
                JsonNode parameter = take(left, annotation);
                sent.put(parameter, value.apply(parameter));
                values[i] = java(type, value.apply(parameter));
            }
        }
        return new Arguments(values, sent);
    }

    private static JsonNode take(List<JsonNode> left, Annotation annotation) {
        String in = annotation.annotationType().getSimpleName();
        String name = annotation instanceof Path path
                ? path.value()
                : annotation instanceof Query query ? query.value() : ((Header) annotation).value();
        JsonNode parameter = left.stream()
                .filter(p -> p.path("in").asText().equalsIgnoreCase(in) && named(p, name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("the spec has no " + in + " parameter " + name));
        left.remove(parameter);
        return parameter;
    }

    private static boolean named(JsonNode parameter, String javaName) {
        String name =
                parameter.path("x-java-name").asText(parameter.path("name").asText());
        return name.replaceAll("[^A-Za-z0-9]", "").equalsIgnoreCase(javaName.replaceAll("[^A-Za-z0-9]", ""));
    }

    /** With every parameter set: a setter without a parameter, or a parameter without a setter, is a mistake. */
    private static Object params(Class<?> type, List<JsonNode> parameters, Function<JsonNode, JsonNode> value) {
        Object builder = JavaApi.invoke(type, "builder", null, null);
        List<Method> setters = Arrays.stream(builder.getClass().getMethods())
                .filter(m -> m.getReturnType() == builder.getClass() && m.getParameterCount() == 1)
                .toList();
        if (setters.size() != parameters.size()) throw new AssertionError(setters + " for " + parameters);
        for (JsonNode parameter : parameters) {
            Method setter = setters.stream()
                    .filter(m -> named(parameter, m.getName()))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no setter for " + parameter.path("name")));
            Object argument = java(setter.getGenericParameterTypes()[0], value.apply(parameter));
            JavaApi.invoke(builder.getClass(), setter.getName(), setter.getParameterTypes()[0], builder, argument);
        }
        return JavaApi.invoke(builder.getClass(), "build", null, builder);
    }

    private static Object java(Type type, JsonNode value) {
        if (type instanceof ParameterizedType map && map.getRawType() == Map.class) {
            Map<String, Object> values = new LinkedHashMap<>();
            value.properties()
                    .forEach(entry ->
                            values.put(entry.getKey(), java(map.getActualTypeArguments()[1], entry.getValue())));
            return values;
        }
        if (type instanceof ParameterizedType list) {
            List<Object> items = new ArrayList<>();
            value.forEach(item -> items.add(java(list.getActualTypeArguments()[0], item)));
            return items;
        }
        if (type == String.class) return value.asText();
        if (type == Boolean.class) return value.booleanValue();
        if (type == Integer.class) return value.intValue();
        if (type == Long.class) return value.longValue();
        if (type == BigDecimal.class) return value.decimalValue();
        if (type == LocalDate.class) return LocalDate.parse(value.asText());
        if (type == LocalDateTime.class)
            return LocalDateTime.parse(value.asText().replace(' ', 'T'));
        if (type == OffsetDateTime.class) return OffsetDateTime.parse(value.asText());
        if (type == Instant.class) return Instant.ofEpochSecond(value.longValue());
        Class<?> model = (Class<?>) type;
        if (value.isTextual()) return JavaApi.invoke(model, "of", String.class, null, value.asText());
        return JavaApi.decode(model, value);
    }
}
