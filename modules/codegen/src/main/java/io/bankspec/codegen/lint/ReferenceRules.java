package io.bankspec.codegen.lint;

import static io.bankspec.codegen.lint.Rule.each;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rules on components, and on names that must lead to something. */
final class ReferenceRules {
    static final List<Rule> ALL = List.of(
            (spec, report) -> siblings(spec.is30(), spec.root(), report),
            each(Spec::schemas, ReferenceRules::dynamicReference),
            ReferenceRules::unusedComponent,
            ReferenceRules::securityRoot,
            each(ReferenceRules::requirements, ReferenceRules::securityScheme),
            ReferenceRules::requestId,
            ReferenceRules::errorCode);

    private ReferenceRules() {}

    private static void siblings(boolean isOld, Node node, Report report) {
        if (isOld && node.get("$ref").json().isTextual() && node.fields().size() > 1) {
            String message = "OpenAPI 3.0 ignores what stands beside $ref";
            report.add(node, "ref-siblings", message, "write allOf: [{$ref: …}] beside it, or take it out");
        }
        for (Node child : node.children()) {
            if (!child.key().equals("example")) siblings(isOld, child, report);
        }
    }

    private static void dynamicReference(Spec spec, Walk.Schema schema, Report report) {
        Node reference = schema.node().get("$dynamicRef");
        if (!reference.exists()) return;
        report.add(reference, "dynamic-ref", "nothing here follows $dynamicRef", "write $ref to a component");
    }

    private static void unusedComponent(Spec spec, Report report) {
        Set<String> reached =
                spec.reach(List.of(spec.root().get("paths"), spec.root().get("webhooks")));
        // Two kinds are meant by their names, without a reference.
        Map<String, Set<String>> named = Map.of("securitySchemes", new HashSet<>(), "x-challenges", new HashSet<>());
        for (Node requirement : requirements(spec)) {
            Node scheme = spec.components("securitySchemes").get(requirement.key());
            named.get("securitySchemes").add(scheme.key());
            named.get("securitySchemes").add(spec.resolve(scheme).key());
        }
        for (Operation operation : spec.operations())
            named.get("x-challenges")
                    .add(operation.node().get("x-answer").get("challenge").text());
        for (Node kind : spec.root().get("components").fields()) {
            Set<String> names = named.get(kind.key());
            for (Node component : kind.fields()) {
                if (names == null ? reached.contains(component.path()) : names.contains(component.key())) continue;
                String message = "nothing uses " + component.key();
                report.add(component, "unused-component", message, "take it out, or refer to it");
            }
        }
    }

    private static void securityRoot(Spec spec, Report report) {
        if (spec.components("securitySchemes").fields().isEmpty() || spec.root().has("security")) return;
        String remedy = "state `security` for the document; an operation that differs states its own";
        report.add(spec.root(), "security-root", "the document states no security", remedy);
    }

    private static void securityScheme(Spec spec, Node requirement, Report report) {
        if (spec.components("securitySchemes").has(requirement.key())) return;
        String message = "there is no security scheme " + requirement.key();
        report.add(requirement, "security-scheme", message, "name one of components.securitySchemes");
    }

    private static void requestId(Spec spec, Report report) {
        Node property = spec.root().get("x-request-id").get("property");
        boolean isSomewhere =
                errors(spec).stream().anyMatch(schema -> spec.properties(schema).containsKey(property.text()));
        if (isSomewhere || !property.exists()) return;
        String message = "no error body has a property " + property.text();
        report.add(property, "request-id", message, "correct the name, or add it to the error schema");
    }

    private static void errorCode(Spec spec, Report report) {
        Node paths = spec.root().get("x-error-code");
        SchemaPaths schemas = new SchemaPaths(spec);
        for (Node path : paths.items().isEmpty() ? List.of(paths) : paths.items()) {
            if (!path.exists() || !schemas.at(errors(spec), path.text()).isEmpty()) continue;
            String message = "no error body has " + path.text();
            report.add(path, "error-code", message, "correct the path, or add it to the error schema");
        }
    }

    /** The schemas of all errors. */
    private static List<Node> errors(Spec spec) {
        return spec.operations().stream()
                .flatMap(operation -> operation.answers().stream())
                .filter(Operation.Answer::isError)
                .flatMap(answer -> answer.schemas().stream())
                .toList();
    }

    /** Every scheme name in a requirement, with the place where it is required. */
    private static List<Node> requirements(Spec spec) {
        List<Node> lists = new ArrayList<>(List.of(spec.root().get("security")));
        for (Operation operation : spec.operations()) lists.add(operation.node().get("security"));
        return lists.stream()
                .flatMap(list -> list.items().stream())
                .flatMap(alternative -> alternative.fields().stream())
                .toList();
    }
}
