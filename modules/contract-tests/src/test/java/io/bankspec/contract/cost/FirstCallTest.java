package io.bankspec.contract.cost;

import static org.assertj.core.api.Assertions.assertThat;

import io.bankspec.atrium.api.MembersApi;
import io.bankspec.atrium.model.Merchant;
import io.bankspec.atrium.model.Transaction;
import io.bankspec.atrium.operations.MembersOperations;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a fresh JVM loads until the first answer is there. Every class costs it a third of a millisecond or more. */
class FirstCallTest {
    /** A few more than there are; whoever needs more should know it. */
    private static final int OURS = 122;

    private static final int OURS_AND_LIBRARIES = 563;

    private static final String MODELS = "io.bankspec.atrium.model.";

    private static List<String> loaded = List.of();

    @BeforeAll
    static void call(@TempDir Path directory) throws IOException, InterruptedException {
        Path log = directory.resolve("classes.log");
        try (MockWebServer server = new MockWebServer()) {
            server.enqueue(new MockResponse.Builder()
                    .body("{\"member\": {\"guid\": \"MBR-1\", \"status\": \"COMPLETED\"}}")
                    .build());
            server.start(InetAddress.getByName("127.0.0.1"), 0);
            // Not by name: where that has two addresses, OkHttp loads what it needs to choose.
            String url = "http://127.0.0.1:" + server.getPort();
            assertThat(Program.run(FirstCall.class, url, "-Xlog:class+load:file=" + log + ":none"))
                    .isEqualTo("MBR-1");
        }
        try (Stream<String> lines = Files.lines(log)) {
            loaded = lines.filter(line -> line.contains(" source: "))
                    .map(line -> line.substring(0, line.indexOf(' ')))
                    .filter(name -> !isMadeAtRunTime(name))
                    .toList();
        }
    }

    /** Lambdas and proxies: how many there are differs from JDK to JDK. */
    private static boolean isMadeAtRunTime(String name) {
        return name.contains("$$Lambda") || name.contains("$Proxy") || name.contains("/0x");
    }

    private static List<String> ours() {
        return loaded.stream()
                .filter(name -> name.startsWith("io.bankspec.") && !name.equals(FirstCall.class.getName()))
                .toList();
    }

    private static List<String> models() {
        return ours().stream()
                .filter(name -> name.startsWith(MODELS))
                .map(name -> name.split("\\$")[0])
                .distinct()
                .toList();
    }

    @Test
    void itLoadsFewClassesOfOurs() {
        assertThat(ours()).hasSizeBetween(1, OURS);
    }

    @Test
    void itLoadsFewClassesOfLibraries() {
        List<String> fromJars = loaded.stream()
                .filter(name -> !name.matches("(java|javax|jdk|sun|com\\.sun)\\..*"))
                .toList();
        assertThat(fromJars).hasSizeBetween(ours().size(), OURS_AND_LIBRARIES);
    }

    @Test
    void itLoadsNoInterfaceOfAnotherTag() {
        assertThat(ours())
                .filteredOn(name -> name.startsWith("io.bankspec.atrium.api."))
                .containsExactly(MembersApi.class.getName());
        assertThat(ours())
                .filteredOn(name -> name.startsWith("io.bankspec.atrium.operations."))
                .containsExactly(MembersOperations.class.getName());
    }

    /** Java itself loads what the methods of an interface take; what other methods answer with is not needed. */
    @Test
    void itLoadsNoModelButThoseOfTheCall() throws NoSuchMethodException {
        Set<String> needed = new HashSet<>();
        for (Method method : MembersApi.class.getMethods())
            for (Class<?> parameter : method.getParameterTypes()) needed.add(parameter.getName());
        collect(
                MembersApi.class
                        .getMethod("readMember", String.class, String.class)
                        .getGenericReturnType(),
                needed);
        assertThat(needed).doesNotContain(Merchant.class.getName(), Transaction.class.getName());
        assertThat(models()).isNotEmpty().isSubsetOf(needed);
    }

    /** The models in a type, and those in their properties. */
    private static void collect(Type type, Set<String> names) {
        if (type instanceof ParameterizedType generic)
            for (Type argument : generic.getActualTypeArguments()) collect(argument, names);
        if (!(type instanceof Class<?> model) || !model.getName().startsWith(MODELS) || !names.add(model.getName()))
            return;
        for (Method property : model.getMethods()) collect(property.getGenericReturnType(), names);
    }
}
