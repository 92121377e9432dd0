package io.bankspec.codegen.lint;

import static io.bankspec.codegen.lint.Rule.each;

import io.bankspec.codegen.lint.Walk.Role;
import io.bankspec.codegen.lint.Walk.Schema;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rules on the structure of schemas. */
final class SchemaRules {
    static final List<Rule> ALL = List.of(
            each(Spec::schemas, SchemaRules::description),
            each(Spec::schemas, SchemaRules::defaultValue),
            each(Spec::schemas, SchemaRules::requiredProperty),
            SchemaRules::answerLimits,
            each(Spec::schemas, SchemaRules::tolerate));

    private static final List<String> SHAPES_OF_ARRAYS = List.of("single-item", "wrapped-items", "null-as-empty");

    private SchemaRules() {}

    private static void description(Spec spec, Schema schema, Report report) {
        Node node = schema.node();
        boolean isPlace = schema.role() == Role.NAMED || schema.role() == Role.PROPERTY;
        // A reference takes that of its target.
        if (!isPlace || !node.get("description").isBlank() || node.isReference()) return;
        String message = node.key() + " has no description";
        report.add(node, "schema-description", message, "say what a caller must know about it");
    }

    private static void defaultValue(Spec spec, Schema schema, Report report) {
        Node in = schema.owner().get("in");
        boolean isAllowed = schema.role() == Role.PARAMETER && (in.is("query") || in.is("header"));
        if (isAllowed || !schema.node().has("default")) return;
        String message = "only query and header parameters have a default: clients would start to send it";
        report.add(schema.node().get("default"), "schema-default", message, "say it in the description");
    }

    private static void requiredProperty(Spec spec, Schema schema, Report report) {
        Map<String, Node> properties = new HashMap<>(spec.properties(schema.node()));
        // A member may require what the whole has, or another member.
        if (schema.role() == Role.PART) properties.putAll(spec.properties(schema.owner()));
        for (Node name : schema.node().get("required").items()) {
            if (properties.containsKey(name.text())) continue;
            String message = "there is no property " + name.text();
            report.add(name, "required-property", message, "correct the name, or add the property");
        }
    }

    private static void answerLimits(Spec spec, Report report) {
        Set<String> reached = spec.reach(spec.operations().stream()
                .map(operation -> operation.node().get("responses"))
                .toList());
        for (Schema schema : spec.schemas()) {
            for (String limit : List.of("pattern", "maxLength")) {
                if (!schema.node().has(limit) || !reached.contains(schema.node().path())) continue;
                String message = "an answer has " + limit + ", but providers send what they like";
                report.add(schema.node().get(limit), "answer-limits", message, "take it out");
            }
        }
    }

    private static void tolerate(Spec spec, Schema schema, Report report) {
        boolean isArray = spec.schema(schema.node()).get("type").is("array");
        for (Node shape : schema.node().get("x-tolerate").items()) {
            boolean isOfArrays = SHAPES_OF_ARRAYS.contains(shape.text());
            if (isOfArrays && !isArray)
                report.add(shape, "tolerate", shape.text() + " is for arrays", "take it out, or correct the type");
            if (!isOfArrays && schema.role() != Role.PROPERTY)
                report.add(shape, "tolerate", shape.text() + " is for properties", "move it to the property");
            if (shape.is("bare-item")) bareItem(spec, schema, shape, report);
        }
    }

    /** What an item requires tells it from the object that has the list. */
    private static void bareItem(Spec spec, Schema schema, Node shape, Report report) {
        Node item = spec.schema(schema.node().get("items"));
        if (!schema.node().get("type").is("array"))
            report.add(shape, "tolerate", "bare-item is for arrays", "take it out");
        else if (!item.get("type").is("object") || item.get("required").items().isEmpty())
            report.add(shape, "tolerate", "nothing tells an item", "say what it requires");
    }
}
