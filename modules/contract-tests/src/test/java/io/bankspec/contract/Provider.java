package io.bankspec.contract;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.bankspec.core.ApiResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.Executable;

/** One provider under test: its spec, its generated client, and a loopback server in its place. */
final class Provider implements AutoCloseable {
    final String name;
    final Spec spec;
    final JavaApi java;
    final SpecValidator validator;
    final RequestCheck check;
    final LoopbackProvider server;
    final Set<String> schemes;
    private final BiFunction<String, Set<String>, Object> factory;
    private final Map<Set<String>, Object> clients = new HashMap<>();

    /**
     * @param credentials header line that each security scheme has to make of the key that the factory gives it
     * @param factory makes the client for an address, with the credentials of some schemes
     */
    Provider(
            String name,
            Class<?> client,
            Map<String, String> credentials,
            BiFunction<String, Set<String>, Object> factory) {
        this.name = name;
        this.spec = new Spec(name);
        this.java = new JavaApi(client);
        this.validator = new SpecValidator(spec);
        this.check = new RequestCheck(spec, credentials);
        this.schemes = credentials.keySet();
        this.factory = factory;
        try {
            server = new LoopbackProvider();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A test whose failure says which operation it is about, whatever the runner prints of its name. */
    DynamicTest test(String subject, Object fact, Executable body) {
        String title = subject + ": " + fact;
        return dynamicTest(title, () -> {
            try {
                body.execute();
            } catch (Throwable problem) {
                throw new AssertionError(name + " " + title + "\n" + problem, problem);
            }
        });
    }

    Operation operation(String id) {
        return spec.operations().stream()
                .filter(o -> o.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** All overloads, by operation id. */
    List<Method> overloads(Operation operation) {
        return java.methods().getOrDefault(operation.id(), List.of());
    }

    /** One overload for each kind of answer: the one with the most parameters. */
    List<Method> methods(Operation operation) {
        Map<String, Method> longest = new LinkedHashMap<>();
        overloads(operation).forEach(method -> longest.put(method.getName(), method));
        return List.copyOf(longest.values());
    }

    /** The results that a method can give. */
    static List<Example> results(Operation operation, Method method) {
        List<String> accepted = JavaApi.accepted(method);
        return operation.results().stream()
                .filter(answer -> answer.mediaType().isEmpty() || accepted.contains(answer.mediaType()))
                .toList();
    }

    /** Calls with the examples of the spec, and with all credentials. */
    ApiResponse<?> call(Operation operation, Method method) throws Throwable {
        return call(method, Arguments.of(operation, method, operation.request()), schemes);
    }

    ApiResponse<?> call(Method method, Arguments arguments, Set<String> configured) throws Throwable {
        Object client = clients.computeIfAbsent(configured, some -> factory.apply(server.url(spec.basePath()), some));
        try {
            return LoopbackProvider.call(java.owner(client, method), method, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** The request id that the client has to find. */
    Optional<String> requestId() {
        return spec.requestIdHeader().map(header -> LoopbackProvider.REQUEST_ID);
    }

    @Override
    public void close() {
        server.close();
    }
}
