package io.bankspec.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.bankspec.core.generated.spec.OperationInfo;
import io.bankspec.core.logging.Secrets;
import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import retrofit2.http.Headers;

/** The generated code of one provider, found by reflection so that the tests need no list of its methods. */
final class JavaApi {
    private static final Set<String> METHODS = Set.of("GET", "PUT", "POST", "DELETE", "PATCH", "HEAD", "OPTIONS");

    private final Class<?> client;
    private String prefix = "";
    private final Map<String, List<Method>> methods = new TreeMap<>();

    JavaApi(Class<?> client) {
        this.client = client;
        for (Method accessor : client.getMethods()) {
            if (!accessor.getReturnType().isInterface() || accessor.getParameterCount() > 0) continue;
            for (Method method : accessor.getReturnType().getMethods()) {
                OperationInfo endpoint = method.getAnnotation(OperationInfo.class);
                if (endpoint == null) continue;
                methods.computeIfAbsent(endpoint.id(), id -> new ArrayList<>()).add(method);
            }
        }
        Comparator<Method> order = Comparator.comparing(Method::getName).thenComparing(Method::getParameterCount);
        methods.values().forEach(overloads -> overloads.sort(order));
    }

    /** The overloads of all operations, by operation id. */
    Map<String, List<Method>> methods() {
        return methods;
    }

    /** The id of the operation with a method and a path, for one to which the document gives none. */
    Optional<String> id(String method, String path) {
        String wanted = method + ' ' + path;
        return methods.entrySet().stream()
                .filter(entry -> Arrays.stream(entry.getValue().get(0).getAnnotations())
                        .anyMatch(annotation -> line(annotation).equals(wanted)))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static String line(Annotation annotation) {
        Class<?> type = annotation.annotationType();
        boolean isLine = METHODS.contains(type.getSimpleName());
        return isLine ? type.getSimpleName() + " /" + invoke(type, "value", null, annotation) : "";
    }

    Secrets secrets() {
        return (Secrets) invoke(client, "secrets", null, null);
    }

    /** What the method asks for. */
    static List<String> accepted(Method method) {
        return List.of(method.getAnnotation(Headers.class)
                .value()[0]
                .replace("Accept: ", "")
                .split(", *"));
    }

    boolean has(String accessor) {
        return Arrays.stream(client.getMethods())
                .anyMatch(method -> method.getName().equals(accessor));
    }

    /** The interface of the method, as the client gives it out. */
    Object owner(Object instance, Method method) throws ReflectiveOperationException {
        for (Method accessor : client.getMethods()) {
            if (accessor.getReturnType() == method.getDeclaringClass()) return accessor.invoke(instance);
        }
        throw new IllegalArgumentException("no accessor gives " + method);
    }

    void prefix(String prefix) {
        this.prefix = prefix;
    }

    /** Class of a schema. Names that would hide a class of Java have a suffix. */
    Class<?> model(String schema) {
        StringBuilder name = new StringBuilder(prefix);
        for (String word : schema.split("[^A-Za-z0-9]+")) {
            if (!word.isEmpty())
                name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        for (String suffix : List.of("", "Model")) {
            try {
                return Class.forName(client.getPackageName() + ".model." + name + suffix);
            } catch (ClassNotFoundException e) {
                continue;
            }
        }
        throw new IllegalArgumentException("no class for the schema " + schema);
    }

    static Object decode(Class<?> model, JsonNode json) {
        return invoke(model, "fromJson", String.class, null, json.toString());
    }

    /** A decoded result as JSON again. */
    static JsonNode encode(Object value) {
        if (value instanceof List<?> items) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            items.forEach(item -> list.add(encode(item)));
            return list;
        }
        if (value instanceof String text) return TextNode.valueOf(text);
        if (value instanceof Boolean || value instanceof Number) return Spec.json(value.toString());
        if (value instanceof Map<?, ?> map) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            map.forEach((name, item) -> object.set(String.valueOf(name), encode(item)));
            return object;
        }
        return Spec.json((String) invoke(value.getClass(), "toJson", null, value));
    }

    static Object invoke(Class<?> type, String name, Class<?> parameter, Object target, Object... arguments) {
        try {
            Class<?>[] parameters = parameter == null ? new Class<?>[0] : new Class<?>[] {parameter};
            return type.getMethod(name, parameters).invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(type + " has no " + name, e);
        }
    }
}
