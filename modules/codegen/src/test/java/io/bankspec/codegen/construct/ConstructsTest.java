package io.bankspec.codegen.construct;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * What becomes of everything that a document of OpenAPI can say, wherever it can stand, is found out, and told in {@code CONSTRUCTS.md}. What
 * is made has a test, what is ignored has a reason, and nothing is without an entry in {@code constructs.yaml}.
 */
class ConstructsTest {
    private static final JsonNode ENTRIES = read();

    @TempDir
    Path folder;

    private static JsonNode read() {
        try {
            return new YAMLMapper()
                    .readTree(Path.of("src/test/resources/constructs/constructs.yaml")
                            .toFile());
        } catch (IOException e) {
            throw new IllegalStateException("constructs.yaml", e);
        }
    }

    @Test
    void everyConstructHasAnEntry() {
        Map<String, Set<String>> entries = new TreeMap<>();
        ENTRIES.path("constructs").properties().forEach(owner -> {
            Set<String> names = new TreeSet<>();
            owner.getValue().fieldNames().forEachRemaining(names::add);
            entries.put(owner.getKey(), names);
        });
        assertThat(entries).isEqualTo(Defined.constructs());
    }

    /** Its documents are a minute's work for two processors, and more for those that have others. */
    @TestFactory
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    Stream<DynamicTest> whatBecomesOfEachIsFoundOut() throws IOException {
        SchemaPlaces schemas = new SchemaPlaces(folder);
        ObjectPlaces objects = new ObjectPlaces(folder, ENTRIES.path("places"));
        ConstructsPage page = new ConstructsPage();
        List<DynamicTest> tests = new ArrayList<>();
        // A thousand documents take a minute on one processor.
        List<Map<String, Found>> outcomes = constructs().parallelStream()
                .map(construct -> found(construct, schemas, objects))
                .toList();
        for (int i = 0; i < outcomes.size(); i++) {
            Construct construct = constructs().get(i);
            Map<String, Found> found = outcomes.get(i);
            page.add(construct, found);
            tests.add(DynamicTest.dynamicTest(construct.toString(), () -> check(construct, found)));
        }
        tests.add(DynamicTest.dynamicTest("the page", page::check));
        return tests.stream();
    }

    private static Map<String, Found> found(Construct construct, SchemaPlaces schemas, ObjectPlaces objects) {
        Map<String, Found> found = new LinkedHashMap<>();
        for (String version : construct.versions()) {
            try {
                boolean isKeyword = construct.owner().equals("Schema");
                found.put(version, isKeyword ? schemas.find(construct, version) : objects.find(construct, version));
            } catch (IOException e) {
                throw new UncheckedIOException(construct.toString(), e);
            }
        }
        return found;
    }

    private static List<Construct> constructs() {
        List<Construct> constructs = new ArrayList<>();
        ENTRIES.path("constructs")
                .properties()
                .forEach(owner -> owner.getValue()
                        .properties()
                        .forEach(entry ->
                                constructs.add(new Construct(owner.getKey(), entry.getKey(), entry.getValue()))));
        return constructs;
    }

    private static void check(Construct construct, Map<String, Found> found) throws IOException {
        assertThat(construct.test().isEmpty())
                .as("%s has no test, and is made: %s", construct, found)
                .isEqualTo(found.values().stream().noneMatch(one -> one.has(Outcome.MADE)));
        assertThat(construct.waived().isEmpty())
                .as("%s has no reason, and is waived: %s", construct, found)
                .isEqualTo(found.values().stream().noneMatch(one -> one.has(Outcome.WAIVED)));
        assertThat(found.values())
                .as("%s can stand somewhere", construct)
                .allMatch(one -> one.outcomes().values().stream().anyMatch(outcome -> outcome != Outcome.IMPOSSIBLE));
        String test = construct.test();
        if (!test.isEmpty()) assertThat(source(test)).as(test).contains(construct.name());
    }

    private static String source(String test) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            Path file = files.filter(path -> path.endsWith(test + ".java"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no test " + test));
            return Files.readString(file);
        }
    }
}
