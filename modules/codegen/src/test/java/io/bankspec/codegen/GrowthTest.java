package io.bankspec.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import io.bankspec.codegen.support.Generated;
import io.bankspec.codegen.support.Specs;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one more operation and one more property cost, and that there may be a thousand of both. */
class GrowthTest {
    private static final String USER = "User: {type: object, properties: {id: {type: string}}}";

    @TempDir
    Path folder;

    /** Of all classes and sources of a client. */
    private record Size(long lines, long bytes, long constants) {
        Size perOne(Size smaller, int more) {
            return new Size(
                    (lines - smaller.lines) / more,
                    (bytes - smaller.bytes) / more,
                    (constants - smaller.constants) / more);
        }
    }

    private static String operations(int count) {
        return Specs.paths(IntStream.range(0, count).mapToObj("""
                /users/{id}/things%1$d:
                  get:
                    operationId: getThing%1$d
                    tags: [things]
                    parameters: [{name: id, in: path, required: true, schema: {type: string}}, {name: page, in: query, schema: {type: integer}}]
                    responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/User'}}}}}
                """::formatted).collect(Collectors.joining()), USER);
    }

    private static String properties(int count) {
        return Specs.schemas("Wide:\n  type: object\n  properties:\n"
                + IntStream.range(0, count)
                        .mapToObj(i -> "    property%d: {type: %s}\n".formatted(i, i % 2 == 0 ? "string" : "integer"))
                        .collect(Collectors.joining()));
    }

    @Test
    void aThousandOperationsOfOneTagCompileAndAreFound() throws Exception {
        Generated client = Generated.from(operations(1_000), folder);
        client.run("""
                TinyClient client = builder.build();
                assertThat(client.things().getThing0("a").toCall().request().url()).hasToString(url + "/users/a/things0");
                assertThat(client.things().getThing999("a").toCall().request().url()).hasToString(url + "/users/a/things999");
                """);
    }

    @Test
    void aThousandPropertiesOfOneSchemaCompileAndAreRead() throws Exception {
        Generated client = Generated.from(properties(1_000), folder);
        client.run("""
                Wide wide = Wide.fromJson("{\\"property0\\": \\"a\\", \\"property999\\": 9}");
                assertThat(wide.getProperty0()).isEqualTo("a");
                assertThat(wide.getProperty999()).isEqualTo(9L);
                assertThat(Wide.builder().property998("b").build().toJson()).isEqualTo("{\\"property998\\":\\"b\\"}");
                """);
    }

    @Test
    void anOperationMoreCostsLittle() throws Exception {
        Size one = size(operations(40)).perOne(size(operations(20)), 20);
        assertThat(one.lines).as("%s", one).isPositive().isLessThan(80);
        assertThat(one.bytes).as("%s", one).isPositive().isLessThan(3_600);
        assertThat(one.constants).as("%s", one).isPositive().isLessThan(125);
    }

    @Test
    void aPropertyMoreCostsLittle() throws Exception {
        Size one = size(properties(80)).perOne(size(properties(40)), 40);
        assertThat(one.lines).as("%s", one).isPositive().isLessThan(15);
        assertThat(one.bytes).as("%s", one).isPositive().isLessThan(300);
        assertThat(one.constants).as("%s", one).isPositive().isLessThan(8);
    }

    private Size size(String spec) throws IOException {
        Path place = Files.createTempDirectory(folder, "size");
        Generated.from(spec, place);
        long lines = 0;
        for (Path source : files(place.resolve("src/main/java")))
            lines += Files.readAllLines(source).size();
        long bytes = 0;
        long constants = 0;
        for (Path compiled : files(place.resolve("classes"))) {
            // The samples of the pages are no part of a client.
            if (compiled.toString().contains("samples")) continue;
            bytes += Files.size(compiled);
            constants += constants(compiled);
        }
        return new Size(lines, bytes, constants);
    }

    private static List<Path> files(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    /** Entries of a class file's constant pool, whose number stands behind magic number and version. */
    private static int constants(Path compiled) throws IOException {
        try (DataInputStream in = new DataInputStream(Files.newInputStream(compiled))) {
            in.skipNBytes(8);
            return in.readUnsignedShort() - 1;
        }
    }
}
