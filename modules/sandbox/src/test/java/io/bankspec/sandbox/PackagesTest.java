package io.bankspec.sandbox;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import org.junit.jupiter.api.Test;

/** Which package may know which. */
class PackagesTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.bankspec.sandbox");

    @Test
    void noPackagesDependOnEachOtherInACircle() {
        slices().matching("io.bankspec.(sandbox..)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void whatAllProvidersShareNamesNone() {
        ArchRuleDefinition.classes()
                .that()
                .resideInAnyPackage("io.bankspec.sandbox", "io.bankspec.sandbox.internal", "io.bankspec.sandbox.bank")
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackages(
                        "io.bankspec.sandbox.atrium",
                        "io.bankspec.sandbox.donkies",
                        "io.bankspec.sandbox.finapi",
                        "io.bankspec.sandbox.finicity",
                        "io.bankspec.sandbox.geezeo")
                .check(CLASSES);
    }
}
