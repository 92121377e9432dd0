package io.bankspec.sandbox.junit;

import io.bankspec.sandbox.SandboxServer;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** A field or a parameter that wants something. */
record Place(String name, Class<?> type, String value) {
    static Place of(Field field) {
        if (Modifier.isPrivate(field.getModifiers()) || Modifier.isFinal(field.getModifiers()))
            throw wrong(field.toString(), "must be neither private nor final");
        return of(field.toString(), field.getType(), field);
    }

    static Place of(Parameter parameter) {
        return of(
                "parameter " + parameter.getName() + " of " + parameter.getDeclaringExecutable(),
                parameter.getType(),
                parameter);
    }

    private static Place of(String name, Class<?> type, AnnotatedElement element) {
        Place place = new Place(name, type, element.getAnnotation(Sandbox.class).value());
        Clients clients = Clients.of(type);
        if (clients == null && !place.isServer())
            throw wrong(name, "must be a SandboxServer or one of " + Clients.types());
        if (clients != null && !place.value.isEmpty() && !place.value.equals(clients.provider()))
            throw wrong(name, "is a client of " + clients.provider() + ", not of " + place.value);
        return place;
    }

    boolean isServer() {
        return type == SandboxServer.class;
    }

    /** The provider that this place names by itself, null for a server that takes that of the clients beside it. */
    @Nullable
    String provider() {
        Clients clients = Clients.of(type);
        if (clients != null) return clients.provider();
        return value.isEmpty() ? null : value;
    }

    Object filledFrom(SandboxServer server) {
        Clients clients = Clients.of(type);
        return clients == null ? server : clients.client(server);
    }

    static ExtensionConfigurationException wrong(String name, String rule) {
        return new ExtensionConfigurationException("@Sandbox: " + name + ' ' + rule);
    }
}
