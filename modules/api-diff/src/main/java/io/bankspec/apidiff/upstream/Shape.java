package io.bankspec.apidiff.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.bankspec.apidiff.document.Document;
import io.bankspec.apidiff.document.SchemaTraits;
import io.bankspec.apidiff.document.Trait;
import io.bankspec.apidiff.document.Traits;
import io.bankspec.apidiff.document.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a value is like: a schema with all that references, {@code allOf} and alternatives add to it, under whatever names. */
final class Shape {
    private static final int MAX_DEPTH = 20;

    private final Document document;
    private final String name;
    private final Traits traits = new Traits();
    private final ShapeTypes types = new ShapeTypes();
    private final ShapeProperties properties = new ShapeProperties();
    private final List<JsonNode> alternatives = new ArrayList<>();
    /** All that it is made of. */
    private final List<JsonNode> nodes = new ArrayList<>();

    private JsonNode items = MissingNode.getInstance();
    private JsonNode values = MissingNode.getInstance();

    Shape(Document document, JsonNode schema) {
        this.document = document;
        name = Types.isReference(schema)
                ? Document.schemaName(schema.path("allOf").get(0))
                : Document.schemaName(schema);
        collect(schema, "", true, true, 0);
        traits.addIfPresent(Trait.TYPE, types.text());
    }

    private void collect(JsonNode schema, String owner, boolean isCertain, boolean isSaid, int depth) {
        JsonNode node = document.resolve(schema);
        if (depth > MAX_DEPTH || !node.isObject()) return;
        String origin = schema.has("$ref") ? Document.schemaName(schema) : owner;
        nodes.add(node);
        // What a part says of itself, such as that it is nullable, is not said of the whole, unless there is no other.
        for (JsonNode part : node.path("allOf")) {
            boolean isOfWhole = !part.has("$ref") || Types.isReference(node);
            collect(part, origin, isCertain, isSaid && isOfWhole, depth + 1);
        }
        alternatives.addAll(Types.members(node));
        // What only some alternatives have is never certain.
        Types.members(node).forEach(member -> collect(member, origin, false, false, depth + 1));
        if (isSaid) SchemaTraits.read(node, traits);
        types.add(node, isSaid);
        properties.add(node, origin, isCertain);
        if (node.has("items")) items = node.path("items");
        if (node.path("additionalProperties").isObject()) values = node.path("additionalProperties");
    }

    /** Whether the schema that has the name says as much, and nothing beside the reference to it. */
    boolean isOfSchema(Trait trait) {
        if (name.isEmpty()) return false;
        Shape schema = new Shape(document, document.components("schemas").path(name));
        return traits.all(trait).equals(schema.traits.all(trait));
    }

    /** By name those of {@code allOf} that have one, which say of themselves what is not said of the whole. */
    Map<String, Shape> parts() {
        Map<String, Shape> parts = new LinkedHashMap<>();
        for (JsonNode node : nodes) {
            for (JsonNode part : node.path("allOf")) {
                String schema = Document.schemaName(part);
                if (!schema.isEmpty() && !Types.isReference(node)) parts.put(schema, new Shape(document, part));
            }
        }
        return parts;
    }

    /** Alternatives, by the names of their schemas, or by numbers where they have none. */
    Map<String, Shape> members() {
        Map<String, Shape> members = new LinkedHashMap<>();
        for (JsonNode member : alternatives) {
            String schema = Document.schemaName(member);
            members.put(schema.isEmpty() ? String.valueOf(members.size()) : schema, new Shape(document, member));
        }
        return members;
    }

    /** That of the schema, empty where it has none. */
    String name() {
        return name;
    }

    /** Its type among them: types of JSON and formats, those of its parts and alternatives where it has none itself. */
    Traits traits() {
        return traits;
    }

    ShapeProperties properties() {
        return properties;
    }

    /** The schema that has a property, or is to have it, seen beside another shape; this one where no part of it does. */
    String origin(String property, Shape other) {
        return properties.origin(property, other.properties, name);
    }

    Shape property(String property) {
        return new Shape(document, properties.get(property));
    }

    /** What the schema that has a property says of it: {@code required string date}. */
    String description(String property) {
        String type = property(property).traits.get(Trait.TYPE);
        String required = properties.isRequiredByOrigin(property) ? "required " : "optional ";
        return required + (type.isEmpty() ? "any" : type);
    }

    boolean hasItems() {
        return items.isObject();
    }

    Shape items() {
        return new Shape(document, items);
    }

    boolean hasValues() {
        return values.isObject();
    }

    /** Of a map. */
    Shape values() {
        return new Shape(document, values);
    }

    ShapeTypes types() {
        return types;
    }

    /** Whether it may be any object. */
    boolean saysNothing() {
        return properties.names().isEmpty() && !hasItems() && !hasValues();
    }

    List<JsonNode> nodes() {
        return nodes;
    }
}
