package io.bankspec.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.bankspec.codegen.lint.SpecLint;
import io.bankspec.codegen.support.Generated;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A provider that does not exist and uses everything: what an extension or a construct of OpenAPI looks like is looked up there. */
class ShowcaseTest {
    private static final Path SPEC = Path.of("src/test/resources/showcase/openapi.yaml");
    private static final Path EXTENSIONS = Path.of("../../specs/extensions.schema.json");

    @TempDir
    Path folder;

    @Test
    void checkFindsNothing() {
        assertThat(SpecLint.check(SPEC, EXTENSIONS)).isEmpty();
    }

    @Test
    void clientAndSamplesCompileWithoutWarnings() throws IOException {
        Generated.from(Files.readString(SPEC), folder);
        // What may be missing is: the third part of a document.
        assertThat(Files.readString(folder.resolve("docs/FilesApi.md")).replaceAll("\\s+", " "))
                .contains(
                        "createFormData(\"file\", \"file\", RequestBody.create(\"file\", null)), RequestBody.create(\"title\", null))")
                .contains("replaceDocument(RequestBody.create(\"content\", null))", "setMotto(\"Count twice.\")");
    }

    /** Those of the schema that defines them: whoever adds one shows it. */
    @Test
    void everyExtensionIsShownWithEachOfItsPropertiesAndWords() throws IOException {
        Set<String> defined = new TreeSet<>();
        JsonNode definitions = new ObjectMapper().readTree(EXTENSIONS.toFile()).path("$defs");
        definitions.properties().forEach(definition -> {
            boolean isExtension = definition.getKey().startsWith("x-");
            boolean isPart = Set.of("lookup", "outcomes", "choices").contains(definition.getKey());
            if (isExtension) defined.add(definition.getKey());
            if (isExtension || isPart) collect(definition.getValue(), defined);
        });
        assertThat(defined).contains("x-mfa", "resubmit", "totalPages", "image-options", "bare-item", "loginRefused");
        assertThat(words(new YAMLMapper().readTree(SPEC.toFile()), new TreeSet<>()))
                .containsAll(defined);
    }

    /** Names of properties, and the words among which one chooses. */
    private static void collect(JsonNode schema, Set<String> words) {
        schema.path("properties").fieldNames().forEachRemaining(words::add);
        schema.path("enum").forEach(word -> words.add(word.asText()));
        schema.path("properties").forEach(property -> collect(property, words));
        if (schema.has("items")) collect(schema.path("items"), words);
        if (schema.has("additionalProperties")) collect(schema.path("additionalProperties"), words);
    }

    /** What OpenAPI itself has, by where it stands. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ':',
            value = {
                "methods: get put post delete patch head options",
                "places of parameters: path query header cookie",
                "styles: simple label matrix form spaceDelimited pipeDelimited deepObject",
                "schemes: apiKey http basic bearer oauth2 clientCredentials password",
                "bodies: application/json application/merge-patch+json application/x-www-form-urlencoded multipart/form-data "
                        + "text/plain application/octet-stream application/pdf",
                "schemas: oneOf allOf discriminator mapping enum additionalProperties nullable required maximum",
                "formats: int32 int64 decimal date date-time local-date-time sql-timestamp epoch-seconds binary password",
                "the rest: servers variables security encoding explode deprecated examples headers $ref default content"
            })
    void everyConstructIsShown(String kind, String constructs) throws IOException {
        assertThat(words(new YAMLMapper().readTree(SPEC.toFile()), new TreeSet<>()))
                .as(kind)
                .contains(constructs.split(" "));
    }

    /** All names of properties and all texts. */
    private static Set<String> words(JsonNode node, Set<String> words) {
        node.fieldNames().forEachRemaining(words::add);
        if (node.isValueNode()) words.add(node.asText());
        node.forEach(child -> words(child, words));
        return words;
    }
}
