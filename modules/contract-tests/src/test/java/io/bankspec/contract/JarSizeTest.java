package io.bankspec.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is published stays small. The budgets are a little above what there is: whoever needs more says what for. */
class JarSizeTest {
    private static final Map<String, Long> BUDGETS = Map.of(
            "core", 460_000L,
            "atrium", 394_000L,
            "donkies", 142_000L,
            "finapi", 396_000L,
            "finicity", 576_000L,
            "geezeo", 268_000L);

    /** The largest, for a provider that has none of its own yet. */
    private static final long MOST = Collections.max(BUDGETS.values());

    static Stream<String> modules() throws IOException {
        return JarsIT.clients();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void aJarIsWithinItsBudget(String module) throws IOException, URISyntaxException {
        long budget = BUDGETS.getOrDefault(module, MOST);
        Path place = place("io/bankspec/" + module + "/package-info.class");
        long size = Files.isDirectory(place) ? packed(place) : Files.size(place);
        assertThat(size)
                .withFailMessage("the jar of bankspec-%s has %,d bytes, its budget is %,d", module, size, budget)
                .isLessThanOrEqualTo(budget);
    }

    /** The jar, or the folder of classes when Maven was told to go no further than the tests. */
    private static Path place(String resource) throws URISyntaxException {
        URL found = JarSizeTest.class.getClassLoader().getResource(resource);
        String url = Objects.requireNonNull(found, () -> resource + " is not on the class path")
                .toString();
        String place = url.substring(0, url.length() - resource.length());
        return Path.of(
                new URI(place.startsWith("jar:") ? place.substring("jar:".length(), place.length() - 2) : place));
    }

    /** What a jar of these classes has, but for a manifest and a pom.xml. */
    private static long packed(Path folder) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes)) {
            for (Path file : files(folder)) {
                jar.putNextEntry(new JarEntry(folder.relativize(file).toString()));
                Files.copy(file, jar);
                jar.closeEntry();
            }
        }
        return bytes.size();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
