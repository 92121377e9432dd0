package io.bankspec.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.bankspec.codegen.support.Javac;
import io.bankspec.codegen.support.Specs;
import io.swagger.parser.OpenAPIParser;
import io.swagger.v3.oas.models.OpenAPI;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The generator in other people's hands: what it does by default, and what its options change. */
class OptionsTest {
    private static final String SPEC = Specs.paths("""
            /users/{id}:
              get:
                operationId: getUser
                tags: [People]
                parameters: [{name: id, in: path, required: true, schema: {type: string}}, {name: q, in: query, schema: {type: string}}]
                responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/User'}}}}}
            """, "User: {type: object, properties: {name: {type: string}}}");

    @TempDir
    Path folder;

    private Path generate(Map<String, String> options) throws IOException {
        OpenAPI api = new OpenAPIParser().readContents(SPEC, null, null).getOpenAPI();
        Generation.of(api, folder, options);
        return folder.resolve("src/main/java");
    }

    @Test
    void withoutAnyTheTemplatesAreItsOwnAndTheClientCompiles() throws IOException {
        Path sources = generate(Map.of());
        assertThat(sources.resolve("client/ApiClient.java")).exists();
        assertThat(sources.resolve("client/model/User.java")).exists();
        assertThat(sources.resolve("module-info.java")).doesNotExist();
        Javac.compile(Javac.sources(sources), folder.resolve("classes"), "-Xlint:all,-processing", "-Werror");
    }

    @Test
    void prefixStandsBeforeAllClassesButTheClient() throws IOException {
        Path sources = generate(Map.of("packageName", "org.example", "clientName", "Bank", "classPrefix", "Bk"));
        assertThat(sources.resolve("org/example/BankClient.java")).content().contains("BkPeopleApi people()");
        assertThat(sources.resolve("org/example/model/BkUser.java")).exists();
        assertThat(sources.resolve("org/example/params/BkGetUserParams.java")).exists();
        assertThat(sources.resolve("org/example/operations/BkPeopleOperations.java"))
                .exists();
        Javac.compile(Javac.sources(sources), folder.resolve("classes"), "-Xlint:all,-processing", "-Werror");
    }

    @Test
    void templateOfTheProgramTakesThePlaceOfOneOfOurs() throws IOException {
        Path own = Files.createDirectory(folder.resolve("templates"));
        Files.writeString(own.resolve("package-info.mustache"), "/** Ours. */\npackage {{packageName}};\n");
        Path sources = generate(Map.of("templateDir", own.toString()));
        assertThat(sources.resolve("client/package-info.java")).hasContent("/** Ours. */\npackage client;\n");
        assertThat(sources.resolve("client/model/User.java")).exists();
    }

    @ParameterizedTest
    @CsvSource({"packageName, org.example.new", "packageName, 1st", "clientName, My Bank", "classPrefix, B-"})
    void optionThatIsNoJavaNameIsRefused(String name, String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> generate(Map.of(name, value)))
                .withMessage("the option " + name + " is no Java name: " + value);
    }
}
