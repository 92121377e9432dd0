package io.bankspec.apidiff.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.bankspec.apidiff.document.Document;
import io.bankspec.apidiff.document.SchemaTraits;
import io.bankspec.apidiff.document.Texts;
import io.bankspec.apidiff.document.Trait;
import io.bankspec.apidiff.document.Traits;
import io.bankspec.apidiff.document.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What a value is like: a schema with all that references, {@code allOf} and alternatives add to it, under whatever names. */
final class Shape {
    private static final int MAX_DEPTH = 20;

    private final Document document;
    private final Traits traits = new Traits();
    private final Set<String> types = new TreeSet<>();
    /** The schema that says so before the property. */
    private final Set<String> requiredBy = new HashSet<>();
    /** Without those of parts that have names, and of alternatives. */
    private final Set<String> ownTypes = new TreeSet<>();

    private final Set<String> required = new TreeSet<>();
    /** The properties that do not depend on which alternative it is. */
    private final Set<String> certain = new TreeSet<>();

    private final Map<String, JsonNode> properties = new LinkedHashMap<>();
    /** By property, the schema that has it, empty for one without a name. */
    private final Map<String, String> origins = new HashMap<>();
    /** All that it is made of. */
    private final List<JsonNode> nodes = new ArrayList<>();

    private final List<JsonNode> alternatives = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private final String name;
    private JsonNode items = MissingNode.getInstance();
    private JsonNode values = MissingNode.getInstance();

    Shape(Document document, JsonNode schema) {
        this.document = document;
        name = Types.isReference(schema)
                ? Document.schemaName(schema.path("allOf").get(0))
                : Document.schemaName(schema);
        collect(schema, "", true, true, 0);
        Set<String> said = ownTypes.isEmpty() ? types : ownTypes;
        if (!said.isEmpty()) traits.add(Trait.TYPE, String.join(" | ", said));
    }

    private void collect(JsonNode schema, String owner, boolean isCertain, boolean isSaid, int depth) {
        JsonNode node = document.resolve(schema);
        if (depth > MAX_DEPTH || !node.isObject()) return;
        String origin = schema.has("$ref") ? Document.schemaName(schema) : owner;
        nodes.add(node);
        names.add(origin);
        // What a part with a name says of itself, such as that it is nullable, it says by itself, unless it is the only
        // one.
        for (JsonNode part : node.path("allOf")) {
            boolean isOfWhole = !part.has("$ref") || Types.isReference(node);
            collect(part, origin, isCertain, isSaid && isOfWhole, depth + 1);
        }
        alternatives.addAll(Types.members(node));
        // What only some alternatives have is never certain.
        Types.members(node).forEach(member -> collect(member, origin, false, false, depth + 1));
        if (isSaid) SchemaTraits.read(node, traits);
        String type = type(node);
        if (!type.isEmpty()) types.add(type);
        if (!type.isEmpty() && isSaid) ownTypes.add(type);
        node.path("properties").properties().forEach(field -> {
            properties.put(field.getKey(), field.getValue());
            origins.put(field.getKey(), origin);
            if (isCertain) certain.add(field.getKey());
        });
        if (isCertain) node.path("required").forEach(field -> required.add(field.asText()));
        node.path("required").forEach(field -> requiredBy.add(origin + ' ' + field.asText()));
        if (node.has("items")) items = node.path("items");
        if (node.path("additionalProperties").isObject()) values = node.path("additionalProperties");
    }

    private static String type(JsonNode node) {
        String type = Types.jsonType(node);
        if (type.isEmpty() && node.has("properties")) return "object";
        if (type.isEmpty() && node.has("items")) return "array";
        String format = Texts.of(node.path("format"));
        return format.isEmpty() ? type : (type + ' ' + format).strip();
    }

    /** Whether the schema that has the name says as much, and nothing beside the reference to it. */
    boolean isOfSchema(Trait trait) {
        if (name.isEmpty()) return false;
        Shape schema = new Shape(document, document.components("schemas").path(name));
        return traits.all(trait).equals(schema.traits.all(trait));
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

    Set<String> certain() {
        return certain;
    }

    /** Those of all alternatives. */
    Set<String> properties() {
        return properties.keySet();
    }

    /**
     * The schema among those that this one is made of that has a property, or that should have it because it is called like that of
     * another shape which has it.
     */
    String origin(String property, Shape other) {
        String like = other.origins.getOrDefault(property, "");
        return origins.getOrDefault(property, names.contains(like) ? like : name);
    }

    Shape property(String property) {
        return new Shape(document, properties.getOrDefault(property, MissingNode.getInstance()));
    }

    /** What the schema that has a property says of it, whatever others ask for besides: {@code required string date}. */
    String description(String property) {
        String required = requiredBy.contains(origins.get(property) + ' ' + property) ? "required " : "optional ";
        String type = property(property).traits.get(Trait.TYPE);
        return required + (type.isEmpty() ? "any" : type);
    }

    boolean isRequired(String property) {
        return required.contains(property);
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

    /** Whether the types are the same, those of parts and alternatives left out. */
    boolean hasSameTypeAs(Shape other) {
        return ownTypes.equals(other.ownTypes);
    }

    /** Whether it may be any object. */
    boolean saysNothing() {
        return properties.isEmpty() && !hasItems() && !hasValues();
    }

    /** Whether one of its types is one of the other's, whatever their formats. */
    boolean hasSameKindAs(Shape other) {
        return types.stream()
                .anyMatch(type -> other.types.stream().anyMatch(one -> kind(one).equals(kind(type))));
    }

    private static String kind(String type) {
        return type.split(" ", 2)[0];
    }

    List<JsonNode> nodes() {
        return nodes;
    }
}
