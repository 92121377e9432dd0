package io.bankspec.codegen.lint;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Examples keep to their schemas, and have no field that the schema does not name. */
final class ExampleRule implements Rule {
    private record Example(Node value, Node schema) {}

    @Override
    public void check(Spec spec, Report report) {
        List<Example> examples = examples(spec);
        validate(spec, examples, report);
        examples.forEach(example -> unknownFields(spec, example.value(), example.schema(), report));
    }

    private static List<Example> examples(Spec spec) {
        List<Example> examples = new ArrayList<>();
        Walk walk = spec.walk();
        Stream.of(walk.mediaTypes(), walk.parameters(), walk.headers())
                .flatMap(List::stream)
                .forEach(owner -> {
                    add(examples, owner.get("example"), owner.get("schema"));
                    for (Node named : owner.get("examples").fields()) {
                        add(examples, spec.resolve(named).get("value"), owner.get("schema"));
                    }
                });
        for (Walk.Schema schema : spec.schemas()) add(examples, schema.node().get("example"), schema.node());
        return examples;
    }

    private static void add(List<Example> examples, Node value, Node schema) {
        if (value.exists() && schema.exists()) examples.add(new Example(value, schema));
    }

    /** All at once: a schema with a property for each example, and an object with all examples. */
    private static void validate(Spec spec, List<Example> examples, Report report) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        ObjectNode schemas = root.putObject("$defs");
        for (Node schema : spec.components("schemas").fields()) {
            schemas.set(schema.key(), ExampleSchema.of(schema));
        }
        ObjectNode properties = root.putObject("properties");
        ObjectNode values = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < examples.size(); i++) {
            properties.set("" + i, ExampleSchema.of(examples.get(i).schema()));
            values.set("" + i, examples.get(i).value().json());
        }
        JsonSchemaFactory factory = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
        for (ValidationMessage found : factory.getSchema(root).validate(values)) {
            if (found.getEvaluationPath().toString().contains(ExampleSchema.NULL_BRANCH)) continue;
            Node example = examples.get(
                            Integer.parseInt(found.getInstanceLocation().getName(0)))
                    .value();
            Node at = Locations.at(example, found.getInstanceLocation(), 1);
            report.add(at, "example", found.getError(), "correct the example, or the schema");
        }
    }

    private static void unknownFields(Spec spec, Node value, Node reference, Report report) {
        Node schema = spec.schema(reference);
        for (Node item : value.items()) unknownFields(spec, item, schema.get("items"), report);
        if (value.fields().isEmpty() || schema.has("oneOf") || schema.has("anyOf")) return;
        Map<String, Node> properties = spec.properties(schema);
        Node others = schema.get("additionalProperties");
        for (Node field : value.fields()) {
            Node property = properties.getOrDefault(field.key(), others);
            if (property.exists()) {
                unknownFields(spec, field, property, report);
            } else if (!properties.isEmpty()) {
                String message = "the schema has no property " + field.key();
                report.add(field, "example-field", message, "correct the name, or add the property to the schema");
            }
        }
    }
}
