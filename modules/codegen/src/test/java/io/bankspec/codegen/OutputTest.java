package io.bankspec.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import io.bankspec.codegen.support.Generated;
import io.bankspec.codegen.support.Specs;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openapitools.codegen.CodegenConfigLoader;

/** The files as such. */
class OutputTest {
    private static final String SPEC = Specs.paths("""
            /things/{id}:
              get:
                operationId: readThing
                tags: [Things]
                parameters:
                  - {name: id, in: path, required: true, example: 7, schema: {type: integer}}
                  - {name: page, in: query, schema: {type: integer}}
                responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}}
              put:
                operationId: writeThing
                tags: [Things]
                parameters:
                  - {name: id, in: path, required: true, example: 7, schema: {type: integer}}
                  - {name: day, in: query, required: true, schema: {type: array, items: {type: string}}}
                requestBody:
                  required: true
                  content:
                    application/json:
                      schema: {$ref: '#/components/schemas/Thing'}
                      example: {values: 1.25, class: {n: 2}, kinds: [a], rates: {eur: 1}}
                responses: {'204': {description: ok}}
            """, """
            Thing:
              type: object
              properties:
                values: {type: number}
                class: {type: object, properties: {n: {type: integer, format: int32}}}
                kinds: {type: array, items: {type: string, enum: [a, b]}}
                rates: {type: object, additionalProperties: {type: number}}
            """);

    @TempDir
    Path folder;

    private static Map<String, String> files(Path root) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(root.relativize(file).toString(), Files.readString(file));
            }
        }
        return contents;
    }

    @Test
    void mavenFindsTheGeneratorByItsName() {
        assertThat(CodegenConfigLoader.forName("bankspec")).isInstanceOf(BankspecCodegen.class);
    }

    @Test
    void twoRunsMakeTheSameFiles() throws Exception {
        for (String spec : List.of(SPEC, Files.readString(Path.of("../../specs/finapi/openapi.yaml")))) {
            Path one = Files.createTempDirectory(folder, "one");
            Path two = Files.createTempDirectory(folder, "two");
            Generated.sources(spec, one);
            Generated.sources(spec, two);
            assertThat(files(one)).isNotEmpty().isEqualTo(files(two));
        }
    }

    @Test
    void noFileTellsWhenOrWhereItWasMade() throws Exception {
        Generated.sources(SPEC, folder);
        List<String> telling = new ArrayList<>(List.of(
                folder.toString(),
                System.getProperty("user.dir"),
                System.getProperty("java.io.tmpdir"),
                Year.now().toString()));
        // A machine may be called app, or java.
        String made = SPEC + files(Path.of("../../generator-templates"));
        if (!made.contains(hostName())) telling.add(hostName());
        files(folder).forEach((name, text) -> assertThat(text).as(name).doesNotContain(telling));
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (IOException e) {
            return "localhost";
        }
    }

    @Test
    void nothingIsGeneratedThatNobodyAskedFor() throws Exception {
        Generated.sources(SPEC, folder);
        String main = "src/main/java/io/bankspec/tiny/";
        assertThat(files(folder).keySet())
                .filteredOn(name -> !name.startsWith(".openapi-generator"))
                .containsExactlyInAnyOrder(
                        "docs/README.md",
                        "docs/ThingsApi.md",
                        "docs/models/Thing.md",
                        "docs/models/ThingClass.md",
                        "docs/models/ThingKindsItem.md",
                        "fingerprint",
                        "src/main/java/module-info.java",
                        main + "TinyClient.java",
                        main + "package-info.java",
                        main + "api/ThingsApi.java",
                        main + "api/package-info.java",
                        main + "operations/ThingsOperations.java",
                        main + "operations/package-info.java",
                        main + "params/ReadThingParams.java",
                        main + "params/WriteThingParams.java",
                        main + "params/package-info.java",
                        main + "model/Thing.java",
                        main + "model/ThingClass.java",
                        main + "model/ThingKindsItem.java",
                        main + "model/package-info.java");
    }

    @Test
    void clientIsAModuleThatNeedsTheCoreAlone() throws Exception {
        Generated.sources(SPEC, folder).compileAsModule();
        assertThat(folder.resolve("classes/module-info.class")).exists();
    }

    @Test
    void sampleUsesTheExamplesOfTheSpec() throws Exception {
        Generated.from(SPEC, folder);
        // Where its lines are broken is a matter of LayoutTest.
        String page = Files.readString(folder.resolve("docs/ThingsApi.md")).replaceAll("\\n +\\.", ".");
        assertThat(page)
                .contains("Thing answer = client.things().readThing(7L).execute();")
                .contains("Thing body = Thing.builder().values2(new BigDecimal(\"1.25\"))")
                .contains(".class_(ThingClass.builder().n(2).build())")
                .contains(".kinds(List.of(ThingKindsItem.of(\"a\")))")
                .contains("WriteThingParams params = WriteThingParams.builder().day((List<String>) null).build();")
                .contains("client.things().writeThing(7L, body, params).execute();");
    }
}
