package io.bankspec.codegen.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A model with the name of a type that a template uses unqualified would be taken for that type, or hide it. */
class ReservedNamesTest {
    private static final Pattern IMPORT = Pattern.compile("(?m)^import [\\w.]+\\.(\\w+);$");
    private static final Pattern NESTED = Pattern.compile("(?m)^ +(?:\\w+ )*(?:class|enum|interface|record) (\\w+)");
    private static final Pattern TYPE = Pattern.compile("(?<![.\\w])([A-Z]\\w*)");

    private static String templates = "";

    @BeforeAll
    static void read() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("../../generator-templates"))) {
            for (Path file : files.filter(ReservedNamesTest::meetsModels).toList()) {
                templates += Files.readString(file);
            }
        }
    }

    /** The client gives models their full names, and descriptions of packages have none. */
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
    void allOfJavaLangThatTemplatesUseIsAmongThem() {
        assertThat(found(TYPE).stream().filter(ReservedNamesTest::isOfJavaLang))
                .contains("Override", "IllegalStateException")
                .isSubsetOf(ClassNames.JAVA_LANG);
    }

    @Test
    void nothingIsSaidToBeOfJavaLangThatIsNot() {
        assertThat(ClassNames.JAVA_LANG)
                .allMatch(ReservedNamesTest::isOfJavaLang)
                .doesNotHaveDuplicates();
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
