package io.bankspec.codegen.lint;

import static io.bankspec.codegen.lint.Rule.each;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Rules on type, format, enum and pattern. */
final class TypeRules {
    static final List<Rule> ALL = List.of(
            each(TypeRules::schemas, TypeRules::type),
            each(TypeRules::schemas, TypeRules::format),
            each(TypeRules::schemas, TypeRules::enumValues),
            each(TypeRules::schemas, TypeRules::pattern));

    private static final Set<String> TEXT_FORMATS = Set.of("""
            binary byte date date-time decimal email epoch-seconds local-date-time password sql-timestamp uri
            """.strip().split(" "));

    private static final Map<String, Set<String>> FORMATS = Map.ofEntries(
            Map.entry("string", TEXT_FORMATS),
            Map.entry("integer", Set.of("epoch-seconds", "int32", "int64")),
            Map.entry("number", Set.of()),
            Map.entry("boolean", Set.of()),
            Map.entry("array", Set.of()),
            Map.entry("object", Set.of()));

    private TypeRules() {}

    private static List<Node> schemas(Spec spec) {
        return spec.schemas().stream().map(Walk.Schema::node).toList();
    }

    private static void type(Spec spec, Node schema, Report report) {
        Node type = schema.get("type");
        if (type.exists() && !FORMATS.containsKey(type.text()))
            report.add(type, "schema-type", "'" + type.text() + "' is no type", "write one of JSON Schema");
        for (String keyword : List.of("properties", "items", "format", "enum")) {
            if (!type.exists() && schema.has(keyword))
                report.add(schema, "schema-type", keyword + " without type", "state the type");
        }
    }

    private static void format(Spec spec, Node schema, Report report) {
        Node format = schema.get("format");
        String type = schema.get("type").text();
        if (type.equals("integer") && !format.exists()) {
            String remedy = "add int32 or int64, or epoch-seconds for a time";
            report.add(schema, "schema-format", "integer without format", remedy);
        } else if (type.equals("number") && format.exists()) {
            String message = "number with format " + format.text() + ", but amounts are decimals";
            report.add(format, "schema-format", message, "leave the format out");
        } else if (format.exists() && !FORMATS.getOrDefault(type, Set.of()).contains(format.text())) {
            String message = "there is no format " + format.text() + " of " + (type.isEmpty() ? "no type" : type);
            report.add(format, "schema-format", message, "take one of the table in specs/README.md, or none");
        }
    }

    private static void enumValues(Spec spec, Node schema, Report report) {
        Node values = schema.get("enum");
        if (values.exists() && values.items().isEmpty())
            report.add(values, "enum-values", "enum is empty", "list the known values, or take it out");
        Set<JsonNode> seen = new HashSet<>();
        for (Node value : values.items()) {
            if (value.json().isNull()) {
                report.add(value, "enum-values", "enum has null", "take it out and write `nullable: true`");
            } else if (!seen.add(value.json())) {
                report.add(value, "enum-values", value.text() + " is there twice", "take one out");
            } else if (schema.get("type").is("string") && !value.json().isTextual()) {
                report.add(value, "enum-values", value.text() + " is no text for YAML", "put it into quotes");
            }
        }
    }

    private static void pattern(Spec spec, Node schema, Report report) {
        Node pattern = schema.get("pattern");
        if (pattern.json().isTextual() && !isRegex(pattern.text()))
            report.add(pattern, "schema-pattern", "the pattern is no regular expression", "mend it");
    }

    static boolean isRegex(String text) {
        try {
            Pattern.compile(text);
            return true;
        } catch (PatternSyntaxException e) {
            return false;
        }
    }
}
