package io.bankspec.core;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Which room may know which, and what users meet. */
class ArchitectureTest {
    private static final String GENERATED = "io.bankspec.core.generated";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.bankspec.core");

    @Test
    void packagesDoNotDependOnEachOtherInACycle() {
        slices().matching("io.bankspec.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void noMoreThanThreeClassesDependOnEachOther() {
        Map<String, Set<String>> reached = reached();
        for (String name : reached.keySet()) {
            Set<String> cycle = reached.get(name).stream()
                    .filter(other -> reached.get(other).contains(name))
                    .collect(toCollection(TreeSet::new));
            assertThat(cycle).as("a cycle of classes").hasSizeLessThanOrEqualTo(3);
        }
    }

    @Test
    void whatUsersReadKnowsNothingOfTheEngineNorOfGeneratedCode() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "io.bankspec.core", "io.bankspec.core.auth", "io.bankspec.core.mfa", "io.bankspec.core.logging")
                .should()
                .dependOnClassesThat(resideInAnyPackage("..internal..", "..generated..")
                        // Knows nothing itself, and shows in no signature.
                        .and(not(resideInAPackage("io.bankspec.core.internal.text"))))
                .check(CLASSES);
    }

    @Test
    void usersMeetTheseTypes() throws IOException {
        assertThat(exported())
                .containsExactly(
                        "ApiCall",
                        "ApiException",
                        "ApiResponse",
                        "AuthenticationException",
                        "ConflictException",
                        "DeadlineException",
                        "DecodeException",
                        "FieldException",
                        "FieldProblem",
                        "InvalidFieldException",
                        "InvalidRequestException",
                        "LoginRefusedException",
                        "MfaRequiredException",
                        "MissingFieldException",
                        "NotFoundException",
                        "OneOf",
                        "Page",
                        "PagedCall",
                        "PermissionException",
                        "RateLimitException",
                        "RetryPolicy",
                        "RetryQuotaException",
                        "ServerException",
                        "Time",
                        "TransportException",
                        "UnexpectedAnswerException",
                        "auth.Token",
                        "auth.TokenStore",
                        "logging.LoggingInterceptor",
                        "logging.Secrets",
                        "mfa.MfaAnswers",
                        "mfa.MfaChoice",
                        "mfa.MfaFailedException",
                        "mfa.MfaFlow",
                        "mfa.MfaImage",
                        "mfa.MfaLimits",
                        "mfa.MfaPrompt",
                        "mfa.MfaReason",
                        "mfa.MfaStep");
    }

    /** Public classes of exported packages, without those for generated code alone. */
    private static List<String> exported() throws IOException {
        ModuleDescriptor module;
        // Not as a resource: on a class path every library has one of that name.
        URI classes = URI.create(ApiCall.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString());
        try (InputStream in = Files.newInputStream(Path.of(classes).resolve("module-info.class"))) {
            module = ModuleDescriptor.read(in);
        }
        Set<String> packages = module.exports().stream()
                .filter(export -> !export.isQualified())
                .map(ModuleDescriptor.Exports::source)
                .filter(name -> !name.equals(GENERATED) && !name.startsWith(GENERATED + "."))
                .collect(toCollection(TreeSet::new));
        return CLASSES.stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(type -> packages.contains(type.getPackageName()))
                .map(type -> type.getName().substring("io.bankspec.core.".length()))
                .sorted()
                .toList();
    }

    /** From each class to all that it depends on, itself included, directly or by way of others; nested ones are part of theirs. */
    private static Map<String, Set<String>> reached() {
        Map<String, Set<String>> direct = new HashMap<>();
        for (JavaClass type : CLASSES) {
            Set<String> targets = direct.computeIfAbsent(top(type), name -> new TreeSet<>());
            type.getDirectDependenciesFromSelf()
                    .forEach(dependency ->
                            targets.add(top(dependency.getTargetClass().getBaseComponentType())));
        }
        Map<String, Set<String>> reached = new HashMap<>();
        direct.keySet().forEach(name -> reached.put(name, closure(name, direct)));
        return reached;
    }

    private static Set<String> closure(String start, Map<String, Set<String>> direct) {
        Set<String> found = new TreeSet<>(Set.of(start));
        Deque<String> open = new ArrayDeque<>(found);
        while (!open.isEmpty()) {
            for (String next : direct.get(open.remove()))
                if (direct.containsKey(next) && found.add(next)) open.add(next);
        }
        return found;
    }

    private static String top(JavaClass type) {
        String name = type.getName();
        return name.contains("$") ? name.substring(0, name.indexOf('$')) : name;
    }
}
