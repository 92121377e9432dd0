package io.bankspec.codegen.lint;

import io.bankspec.codegen.lint.Walk.Role;
import io.bankspec.codegen.lint.Walk.Schema;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rules on the structure of schemas. */
final class SchemaRules {
    static final List<Rule> ALL = List.of(
            SchemaRules::description,
            SchemaRules::defaultValue,
            SchemaRules::requiredProperty,
            SchemaRules::answerLimits,
            SchemaRules::tolerate);

    private static final List<String> SHAPES_OF_ARRAYS = List.of("single-item", "wrapped-items", "null-as-empty");

    private SchemaRules() {}

    private static void description(Spec spec, Report report) {
        for (Schema schema : spec.walk().schemas()) {
            boolean isPlace = schema.role() == Role.NAMED || schema.role() == Role.PROPERTY;
            if (isPlace && schema.node().get("description").isBlank() && !takesThatOfTarget(schema.node())) {
                String message = schema.node().key() + " has no description";
                report.add(schema.node(), "schema-description", message, "say what a caller must know about it");
            }
        }
    }

    private static boolean takesThatOfTarget(Node schema) {
        List<Node> members = schema.get("allOf").items();
        return schema.has("$ref") || members.size() == 1 && members.get(0).has("$ref");
    }

    private static void defaultValue(Spec spec, Report report) {
        for (Schema schema : spec.walk().schemas()) {
            if (!schema.node().has("default")) continue;
            Node in = schema.owner().get("in");
            if (schema.role() != Role.PARAMETER || !in.is("query") && !in.is("header")) {
                String message = "only query and header parameters have a default: clients would start to send it";
                report.add(schema.node().get("default"), "schema-default", message, "say it in the description");
            }
        }
    }

    private static void requiredProperty(Spec spec, Report report) {
        for (Schema schema : spec.walk().schemas()) {
            // A member of allOf may require what another member has.
            Node whole = schema.role() == Role.PART ? schema.owner() : schema.node();
            Map<String, Node> properties = spec.properties(whole.has("allOf") ? whole : schema.node());
            for (Node name : schema.node().get("required").items()) {
                if (!properties.containsKey(name.text())) {
                    String message = "there is no property " + name.text();
                    report.add(name, "required-property", message, "correct the name, or add the property");
                }
            }
        }
    }

    private static void answerLimits(Spec spec, Report report) {
        Set<String> reached = spec.reach(spec.operations().stream()
                .map(operation -> operation.node().get("responses"))
                .toList());
        for (Schema schema : spec.walk().schemas()) {
            for (String limit : List.of("pattern", "maxLength")) {
                if (schema.node().has(limit) && reached.contains(schema.node().path())) {
                    String message = "an answer has " + limit + ", but providers send what they like";
                    report.add(schema.node().get(limit), "answer-limits", message, "take it out");
                }
            }
        }
    }

    private static void tolerate(Spec spec, Report report) {
        for (Walk.Schema schema : spec.walk().schemas()) {
            boolean isArray = spec.schema(schema.node()).get("type").is("array");
            for (Node shape : schema.node().get("x-tolerate").items()) {
                if (SHAPES_OF_ARRAYS.contains(shape.text()) && !isArray) {
                    report.add(shape, "tolerate", shape.text() + " is for arrays", "take it out, or correct the type");
                } else if (!SHAPES_OF_ARRAYS.contains(shape.text()) && schema.role() != Walk.Role.PROPERTY) {
                    report.add(shape, "tolerate", shape.text() + " is for properties", "move it to the property");
                }
            }
        }
    }
}
