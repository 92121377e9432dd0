package io.bankspec.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What goes out with every jar: its terms, its version, and a list of what it brings along. */
class JarsIT {
    private static final Path MODULES = Path.of("..");

    static List<Path> jars() throws IOException {
        try (Stream<Path> files = Files.find(
                MODULES, 3, (file, attributes) -> file.toString().matches(".*/target/bankspec-[^/]*\\.jar"))) {
            return files.sorted().toList();
        }
    }

    /** Core, and what the specs make of it. */
    static Stream<String> clients() throws IOException {
        return Stream.concat(Stream.of("core"), Contracts.providers().stream());
    }

    @Test
    void thereIsAJarOfEveryPublishedModule() throws IOException {
        assertThat(jars())
                .extracting(jar -> jar.getFileName().toString().replaceAll("-\\d.*?(-[a-z]+)?\\.jar", "$1"))
                .contains(
                        "bankspec-api-dump",
                        "bankspec-codegen",
                        "bankspec-contract",
                        "bankspec-core-tests",
                        "bankspec-sandbox",
                        "bankspec-sandbox-standalone")
                .containsAll(clients().map("bankspec-"::concat).toList());
    }

    @ParameterizedTest
    @MethodSource("jars")
    void aJarHoldsItsLicenseAndItsVersion(Path file) throws IOException {
        try (JarFile jar = new JarFile(file.toFile())) {
            Attributes manifest = jar.getManifest().getMainAttributes();
            assertThat(manifest.getValue("Implementation-Version")).isEqualTo(System.getProperty("project.version"));
            assertThat(manifest.getValue("Bundle-License")).isEqualTo("Apache-2.0");
            assertThat(jar.getEntry("META-INF/LICENSE")).as("META-INF/LICENSE").isNotNull();
            try (InputStream license = jar.getInputStream(jar.getEntry("META-INF/LICENSE"))) {
                assertThat(license.readAllBytes()).isEqualTo(Files.readAllBytes(Path.of("../../LICENSE")));
            }
        }
    }

    @DisabledIfSystemProperty(named = "offline", matches = ".*true", disabledReason = "CycloneDX makes none offline")
    @ParameterizedTest
    @MethodSource("clients")
    void aBillOfMaterialsNamesAllThatAClientBringsAlong(String module) throws IOException {
        JsonNode bom = Spec.json(Files.readString(MODULES.resolve(module).resolve("target/bom.json")));
        Set<String> names = new TreeSet<>();
        bom.path("components").forEach(part -> names.add(part.path("name").asText()));
        names.remove("bankspec-core");
        assertThat(names)
                .containsExactly(
                        "annotations",
                        "error_prone_annotations",
                        "gson",
                        "jspecify",
                        "kotlin-stdlib",
                        "okhttp-jvm",
                        "okio-jvm",
                        "retrofit",
                        "swagger-annotations");
        assertThat(bom.path("bomFormat").asText()).isEqualTo("CycloneDX");
        // What changes from build to build would make every build another.
        assertThat(bom.has("serialNumber")).isFalse();
        assertThat(bom.path("metadata").path("timestamp").asText()).isIn("", System.getProperty("timestamp"));
        assertThat(bom.toString()).doesNotContain(Path.of("../..").toRealPath().toString());
    }
}
