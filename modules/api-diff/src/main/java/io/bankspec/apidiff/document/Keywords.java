package io.bankspec.apidiff.document;

import static java.util.Map.entry;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** The words of OpenAPI and of our extensions that mean the same wherever they stand; all that nothing else reads. */
final class Keywords {
    private static final Map<String, Trait> TRAITS = Map.ofEntries(
            entry("title", Trait.DESCRIPTION),
            entry("summary", Trait.DESCRIPTION),
            entry("description", Trait.DESCRIPTION),
            entry("externalDocs", Trait.DESCRIPTION),
            entry("x-deviation", Trait.DESCRIPTION),
            entry("x-source", Trait.DESCRIPTION),
            entry("example", Trait.EXAMPLE),
            entry("examples", Trait.EXAMPLE),
            entry("x-mfa", Trait.MFA),
            entry("x-job", Trait.JOB),
            entry("x-answer", Trait.ANSWER),
            entry("x-poll", Trait.POLL),
            entry("x-pagination", Trait.PAGINATION),
            entry("x-java-name", Trait.JAVA_NAME));

    private Keywords() {}

    static void read(String keyword, JsonNode value, Traits traits) {
        Trait trait = TRAITS.get(keyword);
        if (trait == Trait.DESCRIPTION)
            traits.addIfPresent(trait, Texts.of(value).strip());
        else if (trait != null) Texts.leaves(value).forEach(leaf -> traits.add(trait, leaf));
        else if (keyword.equals("deprecated")) traits.addIf(value.asBoolean(), Trait.DEPRECATED);
        else if (keyword.equals("readOnly") || keyword.equals("writeOnly")) {
            if (value.asBoolean()) traits.add(Trait.DIRECTION, keyword);
        } else if (!keyword.equals("x-sensitive")) {
            boolean isExtension = keyword.startsWith("x-");
            traits.add(isExtension ? Trait.EXTENSIONS : Trait.OTHERS, keyword + ' ' + Texts.of(value));
        }
    }

    static String secrecy(JsonNode schema) {
        if (schema.path("format").asText().equals("password")) return "secret";
        JsonNode sensitive = schema.path("x-sensitive");
        if (!sensitive.isBoolean()) return "";
        return sensitive.booleanValue() ? "personal" : "not personal";
    }
}
