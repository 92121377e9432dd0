package io.bankspec.codegen.lint;

import static io.bankspec.codegen.lint.Rule.each;

import io.bankspec.codegen.document.IgnoredHeaders;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Rules on parameters: what they say, and whether there is a way to write them. */
final class ParameterRules {
    static final List<Rule> ALL = List.of(
            each(ParameterRules::parameters, ParameterRules::description),
            each(ParameterRules::parameters, ParameterRules::example),
            each(ParameterRules::parameters, ParameterRules::header),
            each(ParameterRules::parameters, ParameterRules::style),
            each(ParameterRules::parameters, ParameterRules::flatness),
            each(Spec::operations, ParameterRules::path));

    private static final Map<String, Set<String>> STYLES = Map.of(
            "path", Set.of("simple", "label", "matrix"),
            "query", Set.of("form", "spaceDelimited", "pipeDelimited", "deepObject"),
            "header", Set.of("simple"),
            "cookie", Set.of("form"));

    private ParameterRules() {}

    private static List<Node> parameters(Spec spec) {
        return spec.walk().parameters();
    }

    private static String name(Node parameter) {
        return "parameter " + parameter.get("name").text();
    }

    private static void description(Spec spec, Node parameter, Report report) {
        if (!parameter.get("description").isBlank()) return;
        String remedy = "say what a caller must know about it";
        report.add(parameter, "parameter-description", name(parameter) + " has no description", remedy);
    }

    private static void example(Spec spec, Node parameter, Report report) {
        Node schema = parameter.get("schema");
        if (parameter.hasExample()
                || schema.has("example")
                || spec.schema(schema).has("example")) return;
        report.add(parameter, "parameter-example", name(parameter) + " has no example", "add `example`");
    }

    private static void header(Spec spec, Node parameter, Report report) {
        Node name = parameter.get("name");
        if (!parameter.get("in").is("header") || !IgnoredHeaders.has(name.text())) return;
        String remedy = "take it out: media types and security say the same";
        report.add(name, "parameter-header", "OpenAPI ignores a parameter called " + name.text(), remedy);
    }

    private static void style(Spec spec, Node parameter, Report report) {
        Node style = parameter.get("style");
        Set<String> styles = STYLES.getOrDefault(parameter.get("in").text(), Set.of());
        if (!style.exists() || styles.contains(style.text())) return;
        String message = parameter.get("in").text() + " has no style " + style.text();
        report.add(style, "parameter-style", message, "take one of " + String.join(", ", new TreeSet<>(styles)));
    }

    /** Objects inside others have brackets in a query; everywhere else nothing would tell which value belongs to which. */
    private static void flatness(Spec spec, Node parameter, Report report) {
        Node schema = parameter.get("schema");
        if (!schema.exists() || isBracketed(parameter)) return;
        Node target = spec.schema(schema);
        boolean isNested = target.get("type").is("array")
                ? hasParts(spec, target.get("items"))
                : spec.properties(schema).values().stream().anyMatch(property -> hasParts(spec, property));
        if (!isNested) return;
        String message = name(parameter) + " has objects or lists inside, for which its style has no form";
        report.add(
                schema,
                "parameter-style",
                message,
                "write it as the provider does: deepObject, or `content` with JSON");
    }

    private static boolean isBracketed(Node parameter) {
        boolean isForm = !parameter.has("style") || parameter.get("style").is("form");
        boolean isExploded =
                !parameter.has("explode") || parameter.get("explode").isTrue();
        return parameter.get("in").is("query") && (parameter.get("style").is("deepObject") || isForm && isExploded);
    }

    private static boolean hasParts(Spec spec, Node schema) {
        String type = spec.schema(schema).get("type").text();
        return type.equals("object") || type.equals("array");
    }

    /** The other way round, a placeholder that nobody declares, is seen by the parser. */
    private static void path(Spec spec, Operation operation, Report report) {
        for (Node parameter : operation.parameters()) {
            Node name = parameter.get("name");
            String placeholder = '{' + name.text() + '}';
            if (!parameter.get("in").is("path") || operation.path().key().contains(placeholder)) continue;
            String message = "the path has no " + placeholder;
            report.add(name, "parameter-path", message, "write it as the path does, or take it out");
        }
    }
}
