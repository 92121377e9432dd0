package io.bankspec.apidiff.verdict;

import io.bankspec.apidiff.caller.Member;
import io.bankspec.apidiff.client.ApiMethods;
import io.bankspec.apidiff.client.Client;
import io.bankspec.apidiff.document.ApiDocument;
import io.bankspec.core.generated.spec.OperationInfo;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where in a client the parts of its document are. Not thread-safe. */
final class JavaApi {
    private final ApiDocument document;
    private final Map<String, Class<?>> models = new TreeMap<>();
    private final Map<String, Method> operations;
    private final Map<Class<?>, String> accessors = new HashMap<>();
    private final Optional<Class<?>> client;
    private final List<Class<?>> types;

    JavaApi(Client made, ClassLoader loader, ApiDocument document) {
        this.document = document;
        types = made.api(loader);
        for (Class<?> type : types) {
            made.models().forEach((schema, name) -> {
                if (name.equals(type.getName())) models.put(schema, type);
            });
        }
        operations = ApiMethods.byOperation(types);
        client = types.stream()
                .filter(type -> type.getSimpleName().equals(made.provider().clientName() + "Client"))
                .findFirst();
        client.stream()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> method.getParameterCount() == 0)
                .forEach(method -> accessors.put(method.getReturnType(), method.getName() + "()"));
    }

    /** As a program says it: {@code accounts().getAccount()}; the id for what the client does not have. */
    String words(String operation) {
        Method method = operations.get(operation);
        if (method == null) return operation;
        return accessors.getOrDefault(
                        method.getDeclaringClass(), method.getDeclaringClass().getSimpleName()) + '.' + method.getName()
                + "()";
    }

    /** The class of a schema, and those of which it is a part. */
    List<Class<?>> modelsWith(String schema) {
        return Stream.concat(Stream.of(schema), document.composedOf(schema).stream())
                .flatMap(name -> model(name).stream())
                .toList();
    }

    Optional<Class<?>> model(String schema) {
        return Optional.ofNullable(models.get(schema));
    }

    /** What an operation answers, and what it sends. */
    Stream<Type> bodies(String operation, boolean request) {
        Method method = operations.get(operation);
        if (method == null) return Stream.empty();
        return ApiMethods.bodies(method, request);
    }

    /** All that belongs to an operation: its methods, its flows, and its parameters. */
    Set<Member> operation(String id) {
        Set<Member> members = new LinkedHashSet<>();
        String capital = id.isEmpty() ? id : id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1);
        for (Class<?> type : types) {
            boolean isParams = type.getName().contains(".params." + capital + "Params");
            if (isParams) members.addAll(all(type));
            for (Method method : type.getDeclaredMethods()) {
                OperationInfo info = method.getAnnotation(OperationInfo.class);
                boolean isFlow = method.getName().equals(id) || method.getName().equals("resume" + capital);
                boolean belongs = info == null
                        ? isFlow && !type.getName().contains(".model.")
                        : info.id().equals(id);
                if (!belongs) continue;
                members.add(Member.of(method));
                members.addAll(group(type));
            }
        }
        return members;
    }

    /** A class of operations or flows itself, and how the client hands it out: both are there as long as it has something. */
    private Set<Member> group(Class<?> type) {
        Set<Member> members = new LinkedHashSet<>();
        members.add(new Member(type.getName(), Member.CLASS));
        client.ifPresent(from -> Arrays.stream(from.getDeclaredMethods())
                .filter(method -> method.getReturnType() == type)
                .forEach(method -> members.add(Member.of(method))));
        return members;
    }

    /** What the client has nested under a name: {@code Server}, {@code Builder}. */
    Set<Member> nested(String name) {
        return client.stream()
                .flatMap(from -> Arrays.stream(from.getDeclaredClasses()))
                .filter(type -> type.getSimpleName().equals(name))
                .flatMap(type -> all(type).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** All of a class, and what takes or answers it, be it in a list. */
    Set<Member> goneWith(Class<?> type) {
        Set<Member> members = all(type);
        types.stream()
                .flatMap(each -> Stream.of(each.getDeclaredMethods()))
                .filter(method -> !method.isSynthetic() && mentions(method, type))
                .map(Member::of)
                .forEach(members::add);
        return members;
    }

    private static boolean mentions(Method method, Class<?> type) {
        Pattern name = Pattern.compile(Pattern.quote(type.getName()) + "\\b");
        return Stream.concat(Stream.of(method.getGenericReturnType()), Stream.of(method.getGenericParameterTypes()))
                .anyMatch(used -> name.matcher(used.getTypeName()).find());
    }

    static Set<Member> all(Class<?> type) {
        Set<Member> members = new LinkedHashSet<>();
        members.add(new Member(type.getName(), Member.CLASS));
        for (Method method : type.getDeclaredMethods()) if (!method.isSynthetic()) members.add(Member.of(method));
        Arrays.stream(type.getDeclaredFields())
                .filter(field -> !field.isSynthetic())
                .forEach(field -> members.add(new Member(type.getName(), field.getName())));
        for (Class<?> nested : type.getDeclaredClasses()) members.addAll(all(nested));
        return members;
    }

    /** The getter of a property. */
    static Optional<Method> getter(Class<?> model, String property) {
        return Arrays.stream(model.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Schema.class))
                .filter(method -> method.getAnnotation(Schema.class).name().equals(property))
                .findFirst();
    }

    /** The getter and whatever else is there for its property. */
    static Set<Member> property(Method getter) {
        Class<?> model = getter.getDeclaringClass();
        String capital = getter.getName().substring("get".length());
        Set<Member> members = new LinkedHashSet<>();
        members.add(Member.of(getter));
        for (Method method : model.getDeclaredMethods())
            if (method.getName().equals("has" + capital)) members.add(Member.of(method));
        for (Class<?> nested : model.getDeclaredClasses())
            for (Method method : nested.getDeclaredMethods())
                if (method.getName().equalsIgnoreCase(capital) && !method.isSynthetic()) members.add(Member.of(method));
        return members;
    }
}
