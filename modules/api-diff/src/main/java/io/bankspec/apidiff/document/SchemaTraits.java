package io.bankspec.apidiff.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a schema says of itself, without its type, its parts, and what is below it. */
public final class SchemaTraits {
    private static final Map<String, Trait> TRAITS = Stream.of(Trait.values())
            .filter(trait -> trait.isLimit() || trait == Trait.DEFAULT)
            .collect(Collectors.toMap(Trait::keyword, trait -> trait));
    private static final Set<String> STRUCTURE = Set.of(
            "$ref",
            "type",
            "format",
            "nullable",
            "enum",
            "const",
            "items",
            "properties",
            "required",
            "allOf",
            "oneOf",
            "anyOf");

    private SchemaTraits() {}

    public static void read(JsonNode schema, Traits traits) {
        traits.addIf(Types.isNullable(schema), Trait.NULLABLE);
        traits.addIfPresent(Trait.SECRECY, Keywords.secrecy(schema));
        Types.enumeration(schema).forEach(value -> traits.add(Trait.ENUM, value));
        schema.properties().forEach(field -> read(field.getKey(), field.getValue(), traits));
    }

    private static void read(String keyword, JsonNode value, Traits traits) {
        Trait trait = TRAITS.get(keyword);
        if (trait != null) {
            // A limit that is false is none.
            if (trait == Trait.DEFAULT || !value.isBoolean() || value.booleanValue())
                traits.add(trait, Texts.of(value));
        } else if (keyword.equals("additionalProperties")) {
            if (value.isBoolean()) traits.add(Trait.OTHERS, keyword + ' ' + value);
        } else if (!STRUCTURE.contains(keyword)) {
            Keywords.read(keyword, value, traits);
        }
    }
}
