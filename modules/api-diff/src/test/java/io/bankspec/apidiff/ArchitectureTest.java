package io.bankspec.apidiff;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.bankspec.apidiff");

    @Test
    void packagesDoNotDependOnEachOtherInACycle() {
        slices().matching("io.bankspec.(**)").should().beFreeOfCycles().check(CLASSES);
    }
}
