package io.bankspec.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The inputs that each test of {@code modules/fuzz} is given in every build; one more, which is empty, Jazzer adds itself. */
class FuzzInputsTest {
    private static final Path TESTS = Path.of("../fuzz/src/test");
    private static final Pattern TEST = Pattern.compile("@FuzzTest\\s+void (\\w+)\\(");

    @Test
    void everyFuzzTestHasInputsOfItsOwn() throws IOException {
        ReliabilityPage page = new ReliabilityPage("fuzz", List.of("test", "inputs in every build"));
        long all = 0;
        for (Path source : sources()) {
            Matcher test = TEST.matcher(Files.readString(source));
            while (test.find()) {
                String type = source.getFileName().toString().replace(".java", "");
                Path inputs = TESTS.resolve("resources")
                        .resolve(TESTS.resolve("java")
                                .relativize(source)
                                .resolveSibling(type + "Inputs/" + test.group(1)));
                long number = count(inputs) + 1;
                assertThat(number).as(inputs.toString()).isGreaterThan(1);
                page.row(List.of(type + "#" + test.group(1), number));
                all += number;
            }
        }
        page.row(List.of("all", all));
        page.check();
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(TESTS.resolve("java"))) {
            return files.filter(file -> file.toString().endsWith("FuzzTest.java"))
                    .sorted()
                    .toList();
        }
    }

    private static long count(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }
}
