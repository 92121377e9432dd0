package io.bankspec.codegen.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class JavaSourceTest {
    private static final Map<String, String> OWN =
            Map.of("Bank", "a.model", "User", "a.model", "UsersApi", "a.api", "List", "a.model");

    private static String tidied(String source) {
        return JavaSource.tidied(source, OWN, Map.of("getUser", "UsersApi#getUser", "getBank", "BanksApi#getBank"));
    }

    @Test
    void onlyTypesThatTheSourceNamesAreImportedInOrder() {
        assertThat(tidied("""
                package a;

                import java.util.Map;
                import java.util.Objects;
                import java.util.List;
                import a.model.*;

                /** Like {@link Map}, and no Objects. */
                class A {
                    List<Bank> list = b.User.of("Objects");
                }
                """)).isEqualTo("""
                package a;

                import a.model.Bank;
                import java.util.List;
                import java.util.Map;

                /** Like {@link Map}, and no Objects. */
                class A {
                    List<Bank> list = b.User.of("Objects");
                }
                """);
    }

    @Test
    void partsOfLongerWordsAreNotUses() {
        assertThat(tidied("package b;\n\nimport java.util.Set;\n\nclass SetModel {}\n"))
                .isEqualTo("package b;\n\nclass SetModel {}\n");
    }

    @Test
    void classesOfTheSamePackageNeedNoImport() {
        String source = "package a.model;\n\nclass C {\n    Bank bank;\n}\n";
        assertThat(tidied(source)).isEqualTo(source);
    }

    @Test
    void operationsThatACommentNamesAreLinks() {
        assertThat(tidied("package b;\n\n/** As <code>getUser</code>. */\npublic interface BanksApi {\n"
                        + "    /** <code>getBank</code>, <code>name</code>. */\n    void a();\n}\n"))
                .isEqualTo(
                        "package b;\n\nimport a.api.UsersApi;\n\n/** As {@link UsersApi#getUser}. */\n"
                                + "public interface BanksApi {\n    /** {@link #getBank}, <code>name</code>. */\n    void a();\n}\n");
    }

    @Test
    void aCommentOfOneLineTakesOne() {
        assertThat(tidied("    /**\n     * Short.\n     */\n    a();\n")).isEqualTo("    /** Short. */\n    a();\n");
    }

    @Test
    void wordsThatDoNotFitGoToTheNextLine() {
        String words = "word ".repeat(22).strip();
        assertThat(tidied("    /** " + words + " another two. */\n"))
                .isEqualTo("    /**\n     * " + words + "\n     * another two.\n     */\n");
        assertThat(tidied("     * " + words + " {@code one}\n     * two.\n"))
                .isEqualTo("     * " + words + "\n     * {@code one} two.\n");
    }

    @Test
    void longCodeIsBrokenInItsOutermostNesting() {
        String text = "x".repeat(90);
        assertThat(tidied("    @A(b = \"" + text + "\", c = d(1, 2), e = 1)\n"))
                .isEqualTo("    @A(b = \"" + text + "\", c = d(1, 2),\n            e = 1)\n");
        assertThat(tidied("    a(\"" + text + "\", \"" + text + "\");\n"))
                .isEqualTo("    a(\"" + text + "\",\n            \"" + text + "\");\n");
    }

    @Test
    void textBlocksStayAsTheyAre() {
        String source = "a = \"\"\"\n        " + "word ".repeat(40) + "\n        \"\"\";\n";
        assertThat(tidied(source)).isEqualTo(source);
    }
}
