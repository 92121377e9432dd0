package io.bankspec.codegen.lint;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Checks a spec against {@code specs/README.md}. A file that cannot be read is a violation, never an exception. */
public final class SpecLint {
    private static final List<Rule> RULES = Stream.of(
                    DocumentRules.ALL,
                    ServerRules.ALL,
                    ReferenceRules.ALL,
                    OperationRules.ALL,
                    ParameterRules.ALL,
                    BodyRules.ALL,
                    SchemaRules.ALL,
                    TypeRules.ALL,
                    SpellingRules.ALL,
                    PaginationRules.ALL,
                    FlowChecks.ALL,
                    FlowCallRules.ALL,
                    FlowValueRules.ALL,
                    FlowLookupRules.ALL,
                    ChallengeRules.ALL,
                    OutcomeRules.ALL,
                    TokenRules.ALL,
                    DeviationRules.ALL,
                    List.of(new SecretRule(), new PersonalDataRule(), new ExampleRule()))
            .flatMap(List::stream)
            .toList();

    private SpecLint() {}

    /** All breaches in the order of the file. {@code extensionsSchema} is {@code specs/extensions.schema.json}. */
    public static List<Violation> check(Path spec, Path extensionsSchema) {
        return check(spec, extensionsSchema, extensionsSchema.toAbsolutePath().resolve("../.."));
    }

    /** The same; in messages the paths of files begin at {@code project}. */
    public static List<Violation> check(Path spec, Path extensionsSchema, Path project) {
        Path root = project.toAbsolutePath().normalize();
        Path reading = extensionsSchema;
        try {
            Rule extensions = ExtensionRule.read(reading);
            reading = spec;
            Spec document = SpecReader.read(reading);
            Report report = new Report(name(spec, root));
            RULES.forEach(rule -> rule.check(document, report));
            extensions.check(document, report);
            return report.violations();
        } catch (UnsoundException e) {
            return List.of(e.violation(name(reading, root)));
        }
    }

    /**
     * The document in one piece, as JSON, with what it refers to in files beside it.
     *
     * @throws IllegalArgumentException the generator could do nothing with it; the message is that of the violation
     */
    public static String document(Path spec) {
        try {
            return SpecReader.readable(spec).root().json().toString();
        } catch (UnsoundException e) {
            throw new IllegalArgumentException(e.violation(spec.toString()).toString());
        }
    }

    /** As seen from the directory that holds {@code specs}, so that messages are the same on every machine. */
    private static String name(Path file, Path root) {
        Path path = file.toAbsolutePath().normalize();
        return (path.startsWith(root) ? root.relativize(path) : file).toString().replace('\\', '/');
    }
}
