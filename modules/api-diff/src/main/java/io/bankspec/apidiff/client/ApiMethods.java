package io.bankspec.apidiff.client;

import io.bankspec.core.generated.spec.OperationInfo;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The methods of a client that call operations. */
public final class ApiMethods {
    private ApiMethods() {}

    /** By operation id. Of several, such as one for each media type, that with the shortest name, which is the id's. */
    public static Map<String, Method> byOperation(List<Class<?>> api) {
        Map<String, Method> methods = new TreeMap<>();
        api.stream()
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(OperationInfo.class))
                .sorted(Comparator.<Method>comparingInt(
                                method -> method.getName().length())
                        .thenComparing(Method::toString))
                .forEach(method -> methods.putIfAbsent(
                        method.getAnnotation(OperationInfo.class).id(), method));
        return methods;
    }

    /** The class of the items of lists, the values of maps, the answers of calls; else of the type itself. */
    public static Class<?> item(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            return item(arguments[arguments.length - 1]);
        }
        return type instanceof Class<?> plain ? plain : Object.class;
    }

    /** What an operation takes, or what it answers. */
    public static Stream<Type> bodies(Method operation, boolean isRequest) {
        return isRequest
                ? Stream.of(operation.getGenericParameterTypes())
                : Stream.of(operation.getGenericReturnType());
    }
}
