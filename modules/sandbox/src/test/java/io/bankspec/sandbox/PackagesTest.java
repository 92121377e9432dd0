package io.bankspec.sandbox;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

/** Which package may know which. */
class PackagesTest {
    private static final String[] SHARED = {
        "io.bankspec.sandbox", "io.bankspec.sandbox.bank", "io.bankspec.sandbox.internal"
    };
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .importUrl(SandboxServer.class.getProtectionDomain().getCodeSource().getLocation());

    @Test
    void noPackagesDependOnEachOtherInACircle() {
        slices().matching("io.bankspec.(sandbox..)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void whatAllProvidersShareNamesNone() {
        noClasses()
                .that()
                .resideInAnyPackage(SHARED)
                .should()
                .dependOnClassesThat(resideInAPackage("io.bankspec.sandbox..").and(not(resideInAnyPackage(SHARED))))
                .check(CLASSES);
    }
}
