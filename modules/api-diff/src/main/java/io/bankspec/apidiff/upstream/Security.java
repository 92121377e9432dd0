package io.bankspec.apidiff.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import io.bankspec.apidiff.document.Document;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** What a call has to bring, as the server sees it: names of schemes are for readers. */
final class Security {
    private Security() {}

    /** {@code header X-Key and http bearer, or none}. */
    static String of(Document document, JsonNode operation) {
        JsonNode requirements = operation.has("security")
                ? operation.path("security")
                : document.root().path("security");
        Set<String> alternatives = new TreeSet<>();
        for (JsonNode requirement : requirements) {
            Set<String> schemes = new TreeSet<>();
            requirement
                    .fieldNames()
                    .forEachRemaining(name -> schemes.add(scheme(document.resolve(
                            document.components("securitySchemes").path(name)))));
            alternatives.add(schemes.isEmpty() ? "none" : String.join(" and ", schemes));
        }
        return alternatives.isEmpty() ? "none" : String.join(", or ", alternatives);
    }

    private static String scheme(JsonNode scheme) {
        String type = scheme.path("type").asText();
        return switch (type) {
            case "apiKey" ->
                scheme.path("in").asText() + ' ' + scheme.path("name").asText();
            case "http" -> "http " + scheme.path("scheme").asText().toLowerCase(Locale.ROOT);
            default -> type;
        };
    }
}
