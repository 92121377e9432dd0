package io.bankspec.sandbox.junit;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Does what {@link Sandbox} says; JUnit finds it by that annotation. */
public final class SandboxExtension
        implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback, ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(SandboxExtension.class);

    /** For JUnit. */
    public SandboxExtension() {}

    @Override
    public void beforeAll(ExtensionContext context) throws IllegalAccessException {
        for (Field field : fields(context.getRequiredTestClass(), true)) fill(context, field, null);
    }

    @Override
    public void beforeEach(ExtensionContext context) throws IllegalAccessException {
        for (Object instance : context.getRequiredTestInstances().getAllInstances()) {
            for (Field field : fields(instance.getClass(), false)) fill(context, field, instance);
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.isAnnotated(Sandbox.class);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        if (parameter.getDeclaringExecutable() instanceof Constructor<?>)
            throw Place.wrong(parameter.getParameter().toString(), "of a constructor cannot be filled; use a field");
        List<Place> beside = parameters(parameter.getDeclaringExecutable());
        return servers(context).fill(Place.of(parameter.getParameter()), beside);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        close(context);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        close(context);
    }

    private static void fill(ExtensionContext context, Field field, @Nullable Object instance)
            throws IllegalAccessException {
        Place place = Place.of(field);
        Object value = servers(context).fill(place, fieldPlaces(context));
        field.setAccessible(true);
        field.set(instance, value);
    }

    /** Those of a test, or of the static parts of a class; made when the first of them is needed. */
    private static Servers servers(ExtensionContext context) {
        return context.getStore(NAMESPACE)
                .getOrComputeIfAbsent(context.getUniqueId(), id -> made(context), Servers.class);
    }

    private static Servers made(ExtensionContext context) {
        List<Place> parameters =
                context.getTestMethod().map(SandboxExtension::parameters).orElse(List.of());
        return new Servers(fieldPlaces(context), parameters);
    }

    private static void close(ExtensionContext context) {
        Servers servers = context.getStore(NAMESPACE).remove(context.getUniqueId(), Servers.class);
        if (servers != null) servers.close();
    }

    private static List<Place> fieldPlaces(ExtensionContext context) {
        boolean ofClass = context.getTestMethod().isEmpty();
        List<Place> places = new ArrayList<>();
        for (Class<?> type = context.getRequiredTestClass();
                type != null;
                type = ofClass ? null : type.getEnclosingClass()) {
            for (Field field : fields(type, ofClass)) places.add(Place.of(field));
        }
        return places;
    }

    private static List<Place> parameters(Executable executable) {
        return Arrays.stream(executable.getParameters())
                .filter(SandboxExtension::isMarked)
                .map(Place::of)
                .toList();
    }

    private static List<Field> fields(Class<?> type, boolean ofClass) {
        List<Field> fields = new ArrayList<>();
        for (Class<?> c = type; c != null; c = c.getSuperclass()) {
            for (Field field : c.getDeclaredFields()) {
                if (isMarked(field) && Modifier.isStatic(field.getModifiers()) == ofClass) fields.add(field);
            }
        }
        return fields;
    }

    private static boolean isMarked(AnnotatedElement element) {
        return element.isAnnotationPresent(Sandbox.class);
    }
}
