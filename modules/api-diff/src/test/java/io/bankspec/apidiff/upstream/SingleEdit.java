package io.bankspec.apidiff.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bankspec.apidiff.document.ApiDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/** One change of what goes over the wire, of all that could be made to a document the one that a seed chooses. */
final class SingleEdit {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    /**
     * @param in an operation or a schema, for messages
     * @param name of the property, parameter or status that is to be named
     */
    private record Candidate(String in, Aspect aspect, String name, Runnable edit) {}

    private final ObjectNode root;
    private final List<Candidate> candidates = new ArrayList<>();
    private final Candidate chosen;
    private String place = "";

    SingleEdit(JsonNode original, long seed) {
        root = original.deepCopy();
        root.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(entry -> METHODS.contains(entry.getKey()))
                        .forEach(entry -> operation(path.getKey(), (ObjectNode) path.getValue(), entry.getKey())));
        ApiDocument document = ApiDocument.of(original);
        root.path("components").path("schemas").properties().stream()
                .filter(schema -> !document.usages(schema.getKey()).isEmpty())
                .forEach(schema -> {
                    place = schema.getKey();
                    schema("", schema.getValue());
                });
        chosen = candidates.get(new Random(seed).nextInt(candidates.size()));
        chosen.edit.run();
    }

    ObjectNode edited() {
        return root;
    }

    @Override
    public String toString() {
        return chosen.aspect + " of " + chosen.name + " in " + chosen.in;
    }

    Aspect aspect() {
        return chosen.aspect;
    }

    String name() {
        return chosen.name;
    }

    private void add(Aspect aspect, String name, Runnable edit) {
        candidates.add(new Candidate(place, aspect, name, edit));
    }

    private void operation(String path, ObjectNode item, String method) {
        place = method + ' ' + path;
        ObjectNode operation = (ObjectNode) item.path(method);
        add(Aspect.ADDS, "", () -> item.remove(method));
        add(
                Aspect.DEPRECATED,
                "",
                () -> operation.put("deprecated", !operation.path("deprecated").asBoolean()));
        add(
                Aspect.SECURITY,
                "",
                () -> operation.putArray("security").addObject().putArray("edited"));
        ObjectNode responses = (ObjectNode) operation.path("responses");
        add(Aspect.LACKS, "418", () -> responses.putObject("418").put("description", "Tea."));
        responses.fieldNames().forEachRemaining(status -> add(Aspect.ADDS, status, () -> responses.remove(status)));
        add(
                Aspect.LACKS,
                "edited",
                () -> operation
                        .withArray("parameters")
                        .addObject()
                        .put("name", "edited")
                        .put("in", "query")
                        .putObject("schema")
                        .put("type", "string"));
        JsonNode parameters = operation.path("parameters");
        for (int i = 0; i < parameters.size(); i++) parameter((ArrayNode) parameters, i);
        if (operation.path("requestBody").has("content"))
            toggle(operation.path("requestBody"), Aspect.REQUIRED, "required", "");
    }

    private void parameter(ArrayNode parameters, int index) {
        JsonNode parameter = parameters.get(index);
        String name = parameter.path("name").asText();
        boolean isHeader = parameter.path("in").asText().equals("header");
        if (!parameter.has("schema") || parameter.path("in").asText().equals("path")) return;
        String known = isHeader ? name.toLowerCase(Locale.ROOT) : name;
        add(Aspect.ADDS, known, () -> parameters.remove(index));
        toggle(parameter, Aspect.REQUIRED, "required", known);
        if (parameter.path("schema").has("type"))
            add(Aspect.DEFAULT, known, () -> ((ObjectNode) parameter.path("schema")).put("default", "edited"));
    }

    private void toggle(JsonNode node, Aspect aspect, String keyword, String name) {
        add(
                aspect,
                name,
                () -> ((ObjectNode) node).put(keyword, !node.path(keyword).asBoolean()));
    }

    /** @param name of the nearest property */
    private void schema(String name, JsonNode schema) {
        if (schema.has("$ref")) return;
        if (schema.path("type").isTextual()) value(name, (ObjectNode) schema);
        if (schema.has("properties")) properties((ObjectNode) schema);
        if (schema.has("items")) schema(name, schema.path("items"));
        if (schema.path("additionalProperties").isObject()) schema(name, schema.path("additionalProperties"));
        schema.path("allOf").forEach(part -> schema(name, part));
    }

    private void value(String name, ObjectNode schema) {
        String type = schema.path("type").asText();
        toggle(schema, Aspect.NULLABLE, "nullable", name);
        if (schema.path("enum").isArray()) {
            add(Aspect.ENUM, name, () -> schema.withArray("enum").add("edited"));
            if (schema.path("enum").size() > 1)
                add(Aspect.ENUM, name, () -> schema.withArray("enum").remove(0));
        } else {
            add(
                    Aspect.TYPE,
                    name,
                    () -> schema.put("type", type.equals("boolean") ? "string" : "boolean")
                            .remove("format"));
        }
        if (type.equals("string"))
            add(
                    Aspect.LIMITS,
                    name,
                    () -> schema.put("maxLength", schema.path("maxLength").asInt() + 7));
    }

    private void properties(ObjectNode schema) {
        ObjectNode properties = (ObjectNode) schema.path("properties");
        add(Aspect.LACKS, "edited", () -> properties.putObject("edited").put("type", "string"));
        properties.properties().forEach(property -> {
            String name = property.getKey();
            schema(name, property.getValue());
            add(Aspect.ADDS, name, () -> {
                properties.remove(name);
                require(schema, name, false);
            });
            boolean isRequired = schema.path("required").toString().contains('"' + name + '"');
            add(Aspect.REQUIRED, name, () -> require(schema, name, !isRequired));
        });
    }

    private static void require(ObjectNode schema, String name, boolean isRequired) {
        List<String> names = new ArrayList<>();
        schema.path("required").forEach(one -> names.add(one.asText()));
        names.remove(name);
        if (isRequired) names.add(name);
        ArrayNode required = schema.putArray("required");
        names.forEach(required::add);
    }
}
