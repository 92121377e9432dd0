package io.bankspec.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.bankspec.core.ApiException;
import io.bankspec.core.mfa.MfaFlow;
import io.bankspec.core.mfa.MfaStep;
import io.bankspec.sandbox.SandboxServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The samples of all pages under docs: they compile, and each operation's are sent to a sandbox that nobody has used before. Their ids
 * are those of the spec, so that the provider may not know them; but it understands every request.
 */
class SamplesTest {
    private static final PrintStream SCREEN = System.out;

    private static PageSamples pages;

    static List<String> providers() throws IOException {
        return Contracts.providers();
    }

    @BeforeAll
    static void compile(@TempDir Path classes) throws IOException {
        pages = new PageSamples(Path.of(".."), providers(), classes);
        // Samples print what they get.
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
    }

    @AfterAll
    static void printAgain() {
        System.setOut(SCREEN);
    }

    @ParameterizedTest
    @MethodSource("providers")
    void everySampleEndsWithAResultOrWithAnErrorThatTheSpecDeclares(String provider) throws Exception {
        ContractTest contract = Contracts.of(provider);
        List<String> failures = new ArrayList<>();
        List<Class<?>> programs = pages.programs(provider);
        for (Class<?> program : programs) {
            try {
                run(contract, program);
            } catch (Throwable failure) {
                failures.add(program.getSimpleName() + ": " + failure);
            }
        }
        contract.close();
        assertThat(failures).as(provider).isEmpty();
        assertThat(programs)
                .as(provider)
                .hasSizeGreaterThanOrEqualTo(
                        contract.provider().spec.operations().size());
    }

    private static void run(ContractTest contract, Class<?> program) throws Throwable {
        try (SandboxServer server = SandboxServer.start(contract.provider().name)) {
            Object client = client(contract, server);
            List<Method> methods = new ArrayList<>(Arrays.asList(program.getDeclaredMethods()));
            methods.removeIf(method -> !Arrays.equals(method.getParameterTypes(), new Class<?>[] {client.getClass()}));
            methods.sort(Comparator.comparing(Method::getName));
            for (Method method : methods) run(contract, method, client);
            assertThat(methods).isNotEmpty();
        }
    }

    private static void run(ContractTest contract, Method sample, Object client) throws Throwable {
        sample.setAccessible(true);
        try {
            Object result = sample.invoke(null, client);
            if (result instanceof MfaFlow<?> flow && flow.start() instanceof MfaStep.Failed<?> failed)
                if (failed.cause() != null) check(contract, failed.cause());
        } catch (InvocationTargetException e) {
            if (!(e.getCause() instanceof ApiException failure)) throw e.getCause();
            check(contract, failure);
        }
    }

    private static void check(ContractTest contract, ApiException failure) {
        assertThat(statuses(contract.provider(), failure))
                .as(failure.toString())
                .contains(failure.statusCode());
        // What the validator of requests says of one that breaks the spec.
        assertThat(String.valueOf(failure.errorJson())).as(failure.toString()).doesNotContain("validation.");
    }

    private static List<Integer> statuses(Provider provider, ApiException failure) {
        return provider.operation(failure.operation()).failures().stream()
                .map(Example::code)
                .toList();
    }

    /** Set up by the sandbox for a provider that it simulates; every other one takes any credentials. */
    private static Object client(ContractTest contract, SandboxServer server) throws Exception {
        String type = contract.getClass().getSimpleName().replace("ContractTest", "Clients");
        try {
            Object builder = Class.forName("io.bankspec.sandbox.client." + type)
                    .getMethod("builder", SandboxServer.class)
                    .invoke(null, server);
            return builder.getClass().getMethod("build").invoke(builder);
        } catch (ClassNotFoundException e) {
            return contract.provider().clientAt(server.url());
        }
    }
}
