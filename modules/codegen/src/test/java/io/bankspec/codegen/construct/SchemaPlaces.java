package io.bankspec.codegen.construct;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.bankspec.codegen.lint.Violation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A keyword of a schema in every place where a schema can stand. */
final class SchemaPlaces {
    /** Each has an operation, a tag and schemas of this name in {@code places.yaml}, and so files of its own. */
    static final List<String> PLACES = List.of(
            "query",
            "path",
            "header",
            "cookie",
            "form",
            "part",
            "sent",
            "body",
            "answer",
            "property",
            "item",
            "mapped",
            "component");

    private static final ObjectMapper YAML = new YAMLMapper();

    private final Trial trial;
    private final JsonNode places;

    SchemaPlaces(Path folder) throws IOException {
        trial = new Trial(folder);
        places = YAML.readTree(
                Path.of("src/test/resources/constructs/places.yaml").toFile());
    }

    Found find(Construct keyword, String version) throws IOException {
        ObjectNode without = schema(keyword);
        ObjectNode with = keyword.name().equals("$ref") ? YAML.createObjectNode() : without.deepCopy();
        with.set(keyword.name(), keyword.value());
        Map<String, Outcome> outcomes = new TreeMap<>();
        refuse(version, keyword, without, outcomes, Outcome.IMPOSSIBLE);
        Set<String> messages = refuse(version, keyword, with, outcomes, Outcome.REFUSED);
        Map<String, String> before = trial.shared(document(version, keyword, outcomes, without));
        Map<String, String> after = trial.client(document(version, keyword, outcomes, with));
        for (String place : PLACES) {
            boolean isSame = files(before, place).equals(files(after, place));
            outcomes.putIfAbsent(place, isSame ? Outcome.WAIVED : Outcome.MADE);
        }
        return new Found(outcomes, messages);
    }

    private static ObjectNode schema(Construct keyword) {
        ObjectNode schema = YAML.createObjectNode().put("description", "A value.");
        JsonNode with = keyword.said().path("with");
        if (with.isMissingNode()) schema.put("type", "string");
        else schema.setAll((ObjectNode) with);
        return schema;
    }

    /** Takes out one place after the other that the check refuses, because it may stop at the first. */
    private Set<String> refuse(
            String version, Construct keyword, ObjectNode schema, Map<String, Outcome> outcomes, Outcome outcome)
            throws IOException {
        Set<String> messages = new TreeSet<>();
        while (true) {
            List<Violation> violations = trial.violations(document(version, keyword, outcomes, schema));
            if (violations.isEmpty()) return messages;
            for (Violation violation : violations) {
                outcomes.put(place(violation), outcome);
                messages.add('`' + violation.rule() + "`: " + violation.message());
            }
        }
    }

    private static String place(Violation violation) {
        for (String place : PLACES) {
            String operation = "$.paths['/" + place;
            String component = "$.components.schemas." + type(place);
            if (violation.path().startsWith(operation) || violation.path().startsWith(component)) return place;
        }
        throw new AssertionError("in no place: " + violation);
    }

    /** All places with a schema; those that have an outcome already with a text. */
    private JsonNode document(String version, Construct keyword, Map<String, Outcome> done, ObjectNode schema) {
        Map<String, JsonNode> schemas = new LinkedHashMap<>();
        JsonNode text = YAML.createObjectNode().put("type", "string").put("description", "A value.");
        for (String place : PLACES) schemas.put(place, done.containsKey(place) ? text : schema);
        ObjectNode document = (ObjectNode) filled(places, schemas, example(keyword), done.keySet());
        return document.put("openapi", Trial.full(version));
    }

    private static JsonNode example(Construct keyword) {
        if (keyword.said().has("example")) return keyword.said().path("example");
        return switch (keyword.said().path("with").path("type").asText("string")) {
            case "integer" -> YAML.getNodeFactory().numberNode(1);
            case "number" -> YAML.getNodeFactory().numberNode(1.5);
            case "boolean" -> YAML.getNodeFactory().booleanNode(true);
            case "array" -> YAML.createArrayNode().add("a");
            case "object" -> YAML.createObjectNode();
            default -> TextNode.valueOf("a");
        };
    }

    private static JsonNode filled(JsonNode node, Map<String, JsonNode> schemas, JsonNode example, Set<String> texts) {
        if (node.isTextual() && node.asText().startsWith("SCHEMA-"))
            return schemas.get(node.asText().substring("SCHEMA-".length()));
        if (node.isTextual() && node.asText().startsWith("EXAMPLE-"))
            return texts.contains(node.asText().substring("EXAMPLE-".length())) ? TextNode.valueOf("a") : example;
        if (node.isArray()) {
            ArrayNode copy = YAML.createArrayNode();
            node.forEach(item -> copy.add(filled(item, schemas, example, texts)));
            return copy;
        }
        if (!node.isObject()) return node;
        ObjectNode copy = YAML.createObjectNode();
        node.properties().forEach(field -> copy.set(field.getKey(), filled(field.getValue(), schemas, example, texts)));
        return copy;
    }

    private static String type(String place) {
        return Character.toUpperCase(place.charAt(0)) + place.substring(1);
    }

    /** Those whose names begin with that of the place. */
    private static Map<String, String> files(Map<String, String> client, String place) {
        String start = type(place);
        Map<String, String> files = new TreeMap<>();
        client.forEach((path, text) -> {
            if (path.substring(path.lastIndexOf('/') + 1).startsWith(start)) files.put(path, text);
        });
        return files;
    }
}
