package io.bankspec.codegen.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnusedImportsTest {
    @Test
    void onlyTypesThatTheSourceNamesStayImported() {
        String source = """
                package a;

                import java.util.List;
                import java.util.Map;
                import java.util.Objects;
                import a.model.*;

                /** Like {@link Map}. */
                class A {
                    List<String> list;
                }
                """;

        assertThat(UnusedImports.removedFrom(source)).isEqualTo(source.replace("import java.util.Objects;\n", ""));
    }

    @Test
    void partsOfLongerWordsAreNotUses() {
        assertThat(UnusedImports.removedFrom("import java.util.List;\nclass ListModel {}\n"))
                .isEqualTo("class ListModel {}\n");
    }
}
