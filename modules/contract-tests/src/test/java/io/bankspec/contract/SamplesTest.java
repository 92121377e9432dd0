package io.bankspec.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.bankspec.core.ApiException;
import io.bankspec.sandbox.SandboxServer;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The samples of all pages under docs, each sent to a sandbox that nobody has used before. Their ids are those of the spec, so that the
 * provider may not know them; but it understands every request.
 */
class SamplesTest {
    static List<String> providers() throws IOException {
        return Contracts.providers();
    }

    @ParameterizedTest
    @MethodSource("providers")
    void everySampleEndsWithAResultOrWithAnErrorThatTheSpecDeclares(String provider) throws Exception {
        ContractTest contract = Contracts.of(provider);
        List<String> failures = new ArrayList<>();
        int samples = 0;
        for (Method sample : samples(provider)) {
            samples++;
            try {
                run(contract, sample);
            } catch (Throwable failure) {
                failures.add(sample.getName() + ": " + failure);
            }
        }
        contract.close();
        assertThat(failures).as(provider).isEmpty();
        assertThat(samples)
                .as(provider)
                .isGreaterThanOrEqualTo(contract.provider().spec.operations().size());
    }

    private static void run(ContractTest contract, Method sample) throws Throwable {
        sample.setAccessible(true);
        try (SandboxServer server = SandboxServer.start(contract.provider().name)) {
            sample.invoke(null, client(contract, server));
        } catch (InvocationTargetException e) {
            if (!(e.getCause() instanceof ApiException failure)) throw e.getCause();
            assertThat(statuses(contract.provider(), failure))
                    .as(failure.toString())
                    .contains(failure.statusCode());
            // What the validator of requests says of one that breaks the spec.
            assertThat(String.valueOf(failure.errorJson()))
                    .as(failure.toString())
                    .doesNotContain("validation.");
        }
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

    private static List<Method> samples(String provider) throws Exception {
        Path classes = Path.of("..", provider, "target/test-classes");
        URL[] place = {classes.toUri().toURL()};
        ClassLoader loader = new URLClassLoader(place, SamplesTest.class.getClassLoader());
        List<Method> samples = new ArrayList<>();
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.sorted().toList()) {
                String name = classes.relativize(file).toString().replace('/', '.');
                if (!name.endsWith("Samples.class")) continue;
                Class<?> page = loader.loadClass(name.replace(".class", ""));
                samples.addAll(Arrays.asList(page.getDeclaredMethods()));
            }
        }
        return samples;
    }
}
