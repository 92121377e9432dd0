package io.bankspec.apidiff.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** What a schema says, and each property within it down to the next reference. */
final class SchemaFacts {
    private static final int MAX_DEPTH = 100;

    private final Map<Place, Traits> facts;

    SchemaFacts(Map<Place, Traits> facts) {
        this.facts = facts;
    }

    void add(Place place, JsonNode schema) {
        Traits traits = facts.computeIfAbsent(place, key -> new Traits());
        if (!traits.has(Trait.TYPE)) traits.add(Trait.TYPE, Types.of(schema));
        merge(place, schema, traits);
    }

    /** What the schema says itself, and what the parts of {@code allOf} add that have no name. */
    private void merge(Place place, JsonNode schema, Traits traits) {
        if (place.path().size() > MAX_DEPTH) return;
        SchemaTraits.read(schema, traits);
        for (JsonNode part : schema.path("allOf")) {
            String name = Document.schemaName(part);
            if (name.isEmpty()) merge(place, part, traits);
            else if (!Types.isReference(schema)) traits.add(Trait.PARTS, name);
        }
        children(place, schema, traits);
    }

    private void children(Place place, JsonNode schema, Traits traits) {
        schema.path("properties")
                .properties()
                .forEach(property -> add(place.below(property.getKey()), property.getValue()));
        for (JsonNode name : schema.path("required")) {
            facts.computeIfAbsent(place.below(name.asText()), key -> new Traits())
                    .add(Trait.REQUIRED, "true");
        }
        addInline(place.below("[]"), schema.path("items"));
        addInline(place.below("{}"), schema.path("additionalProperties"));
        int number = 0;
        for (JsonNode member : Types.members(schema)) {
            number++;
            String name = Document.schemaName(member);
            String label = name.isEmpty() ? member.path("title").asText(String.valueOf(number)) : name;
            traits.add(Trait.MEMBERS, label);
            if (name.isEmpty()) addInline(place.below('|' + label), member);
        }
    }

    private void addInline(Place place, JsonNode schema) {
        if (schema.isObject() && !schema.has("$ref")) add(place, schema);
    }
}
