package io.bankspec.apidiff.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The properties of a shape, and which of the schemas that it is made of has them. */
final class ShapeProperties {
    private final Map<String, JsonNode> nodes = new LinkedHashMap<>();
    /** By property, the schema that has it, empty for one without a name. */
    private final Map<String, String> origins = new HashMap<>();

    private final Set<String> certain = new TreeSet<>();
    private final Set<String> required = new HashSet<>();
    /** The schema that says so before the property. */
    private final Set<String> requiredBy = new HashSet<>();

    private final Set<String> schemas = new HashSet<>();

    /**
     * @param origin the name of the schema, or of that around it
     * @param isCertain whether they are there whichever alternative it is
     */
    void add(JsonNode schema, String origin, boolean isCertain) {
        schemas.add(origin);
        schema.path("properties").properties().forEach(field -> {
            nodes.put(field.getKey(), field.getValue());
            origins.put(field.getKey(), origin);
            if (isCertain) certain.add(field.getKey());
        });
        for (JsonNode name : schema.path("required")) {
            requiredBy.add(origin + ' ' + name.asText());
            if (isCertain) required.add(name.asText());
        }
    }

    /** Those of all alternatives. */
    Set<String> names() {
        return nodes.keySet();
    }

    /** Those that do not depend on which alternative it is. */
    Set<String> certain() {
        return certain;
    }

    boolean has(String name) {
        return nodes.containsKey(name);
    }

    JsonNode get(String name) {
        return nodes.getOrDefault(name, MissingNode.getInstance());
    }

    boolean isRequired(String name) {
        return required.contains(name);
    }

    /** Whether the schema that has it says so, whatever others ask for besides. */
    boolean isRequiredByOrigin(String name) {
        return requiredBy.contains(origins.get(name) + ' ' + name);
    }

    /** The schema that has a property, or that should because it is called like that of another shape which has it. */
    String origin(String name, ShapeProperties other, String otherwise) {
        String like = other.origins.getOrDefault(name, "");
        return origins.getOrDefault(name, schemas.contains(like) ? like : otherwise);
    }
}
