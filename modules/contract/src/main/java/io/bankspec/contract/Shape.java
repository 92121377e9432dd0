package io.bankspec.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What the parts of a schema say together. */
record Shape(List<JsonNode> parts) {
    /** The first that a part says under a keyword, missing when none does. */
    JsonNode keyword(String name) {
        return parts.stream()
                .map(part -> part.path(name))
                .filter(node -> !node.isMissingNode())
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    boolean has(String keyword, String value) {
        JsonNode node = keyword(keyword);
        if (!node.isArray()) return node.asText().equals(value);
        for (JsonNode item : node) if (item.asText().equals(value)) return true;
        return false;
    }

    Set<String> properties() {
        Set<String> names = new LinkedHashSet<>();
        parts.forEach(part -> part.path("properties").fieldNames().forEachRemaining(names::add));
        return names;
    }

    /** Schema of a property, missing for one that is not named and not typed. */
    JsonNode property(String name) {
        for (JsonNode part : parts)
            if (part.path("properties").has(name))
                return part.path("properties").path(name);
        return values();
    }

    /** Schema of the values of a map. */
    JsonNode values() {
        JsonNode values = keyword("additionalProperties");
        return values.isObject() ? values : MissingNode.getInstance();
    }
}
