package io.bankspec.contract;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.bankspec.core.ApiResponse;
import io.bankspec.core.PagedCall;
import io.bankspec.core.mfa.MfaFlow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.Executable;
import org.opentest4j.TestAbortedException;

/** One provider under test: its spec, its generated client, and a loopback server in its place. For one thread. */
public final class Provider implements AutoCloseable {
    final String name;
    final Spec spec;
    final JavaApi java;
    final SpecValidator validator;
    final RequestCheck check;
    final LoopbackProvider server;
    final Set<String> schemes;
    /** What the headers of the schemes are. */
    final Collection<String> credentialLines;
    /** What the client told the log, newest last; the calls of a test start with an empty one. */
    final List<String> log = new CopyOnWriteArrayList<>();

    private final Factory factory;
    private final Map<Set<String>, Object> clients = new HashMap<>();

    /** How the client is built. */
    public interface Factory {
        /**
         * A client that does not retry.
         *
         * @param baseUrl address of the server that stands in for the provider
         * @param schemes names of the security schemes whose credentials it gets, and no others
         * @param log where its {@code logging}, at the level {@code BODY}, goes
         */
        Object client(String baseUrl, Set<String> schemes, Consumer<String> log);
    }

    /**
     * A client to be tested; it runs against a server on a loopback port until {@link ContractTest} closes that.
     *
     * @param document path of what the client was generated from, or {@code classpath:} and the name of a resource
     * @param client generated class, such as {@code FinApiClient}
     * @param credentials header line that each security scheme has to make of the key that the factory gives it, such as
     *     {@code Authorization: Bearer token}, or the pair in the query, such as {@code ?key=token}, by name of the scheme; empty for an API that needs none
     * @throws java.io.UncheckedIOException there is no such document
     */
    public Provider(String document, Class<?> client, Map<String, String> credentials, Factory factory) {
        // As the generator names it, too.
        this.name = client.getPackageName().replaceAll(".*\\.", "");
        this.spec = new Spec(document);
        this.java = new JavaApi(client);
        spec.nameOperations(java);
        this.validator = new SpecValidator(spec);
        this.check = new RequestCheck(spec, credentials);
        this.schemes = credentials.keySet();
        this.credentialLines = credentials.values();
        this.factory = factory;
        try {
            server = new LoopbackProvider();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the names of its models begin with, when the client was generated with a {@code classPrefix}. */
    public Provider classPrefix(String prefix) {
        java.prefix(prefix);
        return this;
    }

    /** A test whose failure says which operation it is about, whatever the runner prints of its name. */
    DynamicTest test(String subject, Object fact, Executable body) {
        String title = subject + ": " + fact;
        return dynamicTest(title, () -> {
            try {
                body.execute();
            } catch (TestAbortedException skipped) {
                throw skipped;
            } catch (Throwable problem) {
                throw new AssertionError(name + " " + title + "\n" + problem, problem);
            }
        });
    }

    /** The values that give access, without what stands before them. */
    String[] keys() {
        return credentialLines.stream()
                .map(line -> line.replaceAll("^\\?[^=]*=|.* ", ""))
                .toArray(String[]::new);
    }

    Operation operation(String id) {
        return spec.operations().stream()
                .filter(o -> o.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Those of the spec that the contracts can call. */
    List<Operation> operations() {
        return spec.operations().stream()
                .filter(operation -> UnknownParts.of(operation).isEmpty())
                .toList();
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
        log.clear();
        try {
            return LoopbackProvider.call(java.owner(client(configured), method), method, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** A call of a method that answers page by page, with all credentials. */
    PagedCall<?, ?> paged(Method method, Arguments arguments) throws ReflectiveOperationException {
        return (PagedCall<?, ?>) method.invoke(java.owner(client(schemes), method), arguments.values());
    }

    /** The methods that start flows, empty where the client has no such accessor. */
    List<Method> flows(String accessor) throws ReflectiveOperationException {
        if (!java.has(accessor)) return List.of();
        return Arrays.stream(flowsOf(accessor).getClass().getMethods())
                .filter(method -> method.getReturnType() == MfaFlow.class)
                .toList();
    }

    /** A flow without its parameters, which it does not look at before it starts. */
    Object flow(String accessor, Method method) throws ReflectiveOperationException {
        return method.invoke(flowsOf(accessor), new Object[method.getParameterCount()]);
    }

    private Object flowsOf(String accessor) throws ReflectiveOperationException {
        Object client = client(schemes);
        return client.getClass().getMethod(accessor).invoke(client);
    }

    private Object client(Set<String> configured) {
        return clients.computeIfAbsent(configured, some -> factory.client(server.url(spec.basePath()), some, log::add));
    }

    /** Another client, with all credentials. */
    Object clientAt(String url) {
        return factory.client(url, schemes, text -> {});
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
