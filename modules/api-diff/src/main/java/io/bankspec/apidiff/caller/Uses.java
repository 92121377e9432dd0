package io.bankspec.apidiff.caller;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every use that a program can make of a class: each constant and method. */
final class Uses {
    private Uses() {}

    static List<Use> of(Class<?> type) {
        List<Use> uses = new ArrayList<>();
        uses.add(new Use(
                new Member(type.getName(), Member.CLASS), "Class<?> it = " + type.getCanonicalName() + ".class;"));
        Arrays.stream(type.getDeclaredFields())
                .filter(field -> isVisible(field.getModifiers()) && !field.isSynthetic())
                .map(Uses::constant)
                .forEach(uses::add);
        Arrays.stream(type.getDeclaredMethods())
                .filter(method -> isVisible(method.getModifiers()) && !method.isSynthetic())
                .sorted(Comparator.comparing(Method::toString))
                .map(Uses::call)
                .forEach(uses::add);
        return uses;
    }

    /** Protected members are for subclasses, which final classes do not have. */
    private static boolean isVisible(int modifiers) {
        return Modifier.isPublic(modifiers);
    }

    private static Use constant(Field field) {
        String value = field.getDeclaringClass().getCanonicalName() + '.' + field.getName();
        return new Use(
                new Member(field.getDeclaringClass().getName(), field.getName()),
                text(field.getGenericType()) + " it = " + value + ';');
    }

    /** On nothing and with nothing: the JVM looks a method up before it looks at the object. */
    private static Use call(Method method) {
        String type = method.getDeclaringClass().getCanonicalName();
        String object = Modifier.isStatic(method.getModifiers()) ? type : "((" + type + ") null)";
        String arguments = Stream.of(method.getGenericParameterTypes())
                .map(Uses::nothing)
                .collect(Collectors.joining(", ", "(", ");"));
        String result = method.getReturnType() == void.class ? "" : text(method.getGenericReturnType()) + " it = ";
        return new Use(Member.of(method), result + object + '.' + method.getName() + arguments);
    }

    private static String nothing(Type type) {
        if (type == boolean.class) return "false";
        if (type instanceof Class<?> primitive && primitive.isPrimitive()) return "(" + primitive + ") 0";
        return "(" + text(type) + ") null";
    }

    private static String text(Type type) {
        return type.getTypeName().replace('$', '.');
    }
}
