package io.bankspec.codegen.lint;

import static io.bankspec.codegen.lint.SpecText.clean;

import org.junit.jupiter.api.Test;

class DocumentRulesTest {
    @Test
    void versionIsSemantic() {
        clean().replace("version: 1.0.0", "version: v1").breaks("info-version", "$.info.version", "version: v1");
    }

    @Test
    void sourceIsStated() {
        clean().replace("  x-source: revision of May 2018\n", "").breaks("info-source", "$.info", "info:");
    }

    @Test
    void licenseIsStated() {
        clean().replace("  license: {name: Apache-2.0}\n", "").breaks("info-license", "$.info", "info:");
    }

    @Test
    void tagIsMadeOfPlainWords() {
        new SpecText(clean().text().replace("Users,", "users_,").replace("[Users]", "[users_]"))
                .breaks("tag-name", "$.tags[0].name", "name: users_");
    }

    @Test
    void tagHasDescription() {
        clean().replace(", description: The people.", "").breaks("tag-description", "$.tags[0]", "name: Users");
    }

    @Test
    void tagHasAnOperation() {
        clean().replace("tags:\n  -", "tags:\n  - {name: Banks, description: The banks.}\n  -")
                .breaks("tag-use", "$.tags[0]", "name: Banks");
    }
}
