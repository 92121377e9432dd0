package io.bankspec.apidiff.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;

/** A document in which schemas have other names: what refers to them is compared under the new ones. */
final class SchemaNames {
    private static final String SCHEMAS = "#/components/schemas/";

    private final Map<String, String> names;

    private SchemaNames(Map<String, String> names) {
        this.names = names;
    }

    static ApiDocument renamed(ApiDocument document, Map<String, String> names) {
        ObjectNode root = document.document().root().deepCopy();
        SchemaNames renaming = new SchemaNames(names);
        renaming.references(root);
        ObjectNode schemas = (ObjectNode) root.path("components").path("schemas");
        names.forEach((before, after) -> schemas.set(after, schemas.remove(before)));
        return ApiDocument.of(root);
    }

    private void references(JsonNode node) {
        if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) array.set(i, renamed(array.get(i)));
        } else if (node instanceof ObjectNode object) {
            object.properties().forEach(field -> field.setValue(renamed(field.getValue())));
        }
    }

    /** Any text of this form, since the mapping of a discriminator has some that are no references. */
    private JsonNode renamed(JsonNode node) {
        references(node);
        String text = node.asText();
        if (!text.startsWith(SCHEMAS)) return node;
        String name = names.get(text.substring(SCHEMAS.length()));
        return name == null ? node : TextNode.valueOf(SCHEMAS + name);
    }
}
