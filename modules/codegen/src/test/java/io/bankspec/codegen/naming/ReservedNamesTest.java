package io.bankspec.codegen.naming;

import static org.assertj.core.api.Assertions.assertThat;

import io.bankspec.codegen.support.Generated;
import io.bankspec.codegen.support.Specs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model with the name of a type that a template uses unqualified would be taken for that type, or hide it. */
class ReservedNamesTest {
    private static final Pattern IMPORT = Pattern.compile("(?m)^import [\\w.]+\\.(\\w+);$");
    private static final Pattern NESTED = Pattern.compile("(?m)^ +(?:\\w+ )*(?:class|enum|interface|record) (\\w+)");
    private static final Pattern TYPE = Pattern.compile("(?<![.\\w])([A-Z]\\w*)");

    private static final Pattern CONSTANT = Pattern.compile("static final \\S+ ([A-Z]+) =");

    private static final String OBJECT = """
            %1$s: {type: object, required: [a], properties: {a: {$ref: '#/components/schemas/%2$s'}}}
            """;
    private static final String UNION = """
            %1$s: {oneOf: [{type: string}, {$ref: '#/components/schemas/%2$s'}]}
            """;
    private static final String OPERATION = """
            /a%1$d:
              post:
                operationId: send%1$d
                tags: [Things]
                requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/%2$s'}}}}
                responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/%3$s'}}}}}
            """;

    private static String templates = "";

    @BeforeAll
    static void read() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("../../generator-templates"))) {
            for (Path file : files.filter(ReservedNamesTest::meetsModels).toList()) {
                templates += Files.readString(file);
            }
        }
    }

    /** The client and descriptions of packages name none. */
    private static boolean meetsModels(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".mustache") && !name.equals("client.mustache") && !name.startsWith("package-info");
    }

    private static TreeSet<String> found(Pattern pattern) {
        TreeSet<String> names = new TreeSet<>();
        pattern.matcher(templates).results().forEach(match -> names.add(match.group(1)));
        return names;
    }

    @Test
    void theyAreWhatTemplatesImportAndWhatTheyDeclareInModels() {
        TreeSet<String> expected = found(IMPORT);
        expected.addAll(found(NESTED));
        assertThat(expected).contains("TypeAdapter", "MfaFlow", "Headers", "Builder", "Known", "LazyMembers");
        assertThat(ClassNames.TEMPLATES).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void constantsOfModelsAreAmongThem() {
        assertThat(found(CONSTANT)).isEqualTo(new TreeSet<>(List.of(ClassNames.CONSTANTS)));
    }

    @Test
    void allOfJavaLangIsAmongThem() {
        assertThat(ClassNames.JAVA_LANG)
                .allMatch(ReservedNamesTest::isOfJavaLang)
                .doesNotHaveDuplicates()
                .contains("AutoCloseable", "StackOverflowError", "IllegalStateException");
        assertThat(found(TYPE).stream().filter(ReservedNamesTest::isOfJavaLang)).isSubsetOf(ClassNames.JAVA_LANG);
    }

    @Test
    void aSchemaMayHaveAnyOfThemAndAnyWordOfATemplate(@TempDir Path folder) throws IOException {
        TreeSet<String> names = found(TYPE);
        names.addAll(List.of(ClassNames.JAVA_LANG));
        names.addAll(List.of(ClassNames.TEMPLATES));
        names.addAll(List.of(ClassNames.CONSTANTS));
        List<String> ordered = List.copyOf(names);
        StringBuilder schemas = new StringBuilder();
        StringBuilder paths = new StringBuilder();
        for (int i = 0; i < ordered.size(); i++) {
            String next = ordered.get((i + 1) % ordered.size());
            schemas.append((i % 2 == 0 ? OBJECT : UNION).formatted(ordered.get(i), next));
            if (i % 10 == 0) paths.append(OPERATION.formatted(i, ordered.get(i), next));
        }
        Generated.from(Specs.paths(paths.toString(), schemas.toString()), folder);
    }

    private static boolean isOfJavaLang(String name) {
        try {
            Class.forName("java.lang." + name);
            return true;
        } catch (ClassNotFoundException | NoClassDefFoundError e) {
            return false;
        }
    }
}
