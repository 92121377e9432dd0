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

    /** Those of JSON Schema that have no Java type here are text, and tell other tools more. */
    private static final Set<String> TEXT_FORMATS = Set.of("""
            binary byte date date-time decimal duration email epoch-seconds hostname ipv4 ipv6 local-date-time password
            sql-timestamp time uri uri-reference uuid
            """.strip().split("\\s+"));

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
        for (Node type : schema.get("type").values()) {
            boolean isKnown = FORMATS.containsKey(type.text()) || !spec.is30() && type.is("null");
            if (!isKnown)
                report.add(type, "schema-type", "'" + type.text() + "' is no type", "write one of JSON Schema");
        }
        for (String keyword : List.of("properties", "items", "format", "enum")) {
            if (!schema.has("type") && schema.has(keyword))
                report.add(schema, "schema-type", keyword + " without type", "state the type");
        }
    }

    /** The only one besides null. */
    private static String type(Node schema) {
        List<Node> types = schema.get("type").values().stream()
                .filter(type -> !type.is("null"))
                .toList();
        return types.size() == 1 ? types.get(0).text() : "";
    }

    private static void format(Spec spec, Node schema, Report report) {
        Node format = schema.get("format");
        String type = type(schema);
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
                if (spec.is30())
                    report.add(value, "enum-values", "enum has null", "take it out and write `nullable: true`");
            } else if (!seen.add(value.json())) {
                report.add(value, "enum-values", value.text() + " is there twice", "take one out");
            } else if (spec.unquoted().contains(value)
                    || type(schema).equals("string") && !value.json().isTextual()) {
                report.add(value, "enum-values", value.text() + " is no text for YAML", "put it into quotes");
            } else if (!fits(value.json(), type(schema), schema.get("format").text())) {
                String type = (type(schema) + ' ' + schema.get("format").text()).strip();
                report.add(value, "enum-values", value.text() + " is no " + type, "correct the value, or the type");
            }
        }
    }

    private static boolean fits(JsonNode value, String type, String format) {
        return switch (type) {
            case "integer" ->
                value.isIntegralNumber()
                        && (format.equals("int32") ? value.canConvertToInt() : value.canConvertToLong());
            case "number" -> value.isNumber();
            default -> true;
        };
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
