package io.bankspec.sandbox.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whether a request has the credentials that its operation asks for, whatever they are worth. */
final class Security {
    private Security() {}

    /** What is missing, null when nothing is. */
    static @Nullable String missing(Spec spec, Request request) {
        String missing = null;
        for (JsonNode alternative : request.route().security()) {
            String absent = absent(spec, request, alternative.fieldNames());
            if (absent == null) return null;
            missing = missing == null ? absent : missing + " or " + absent;
        }
        return missing;
    }

    private static @Nullable String absent(Spec spec, Request request, Iterator<String> schemes) {
        while (schemes.hasNext()) {
            JsonNode scheme = spec.securityScheme(schemes.next());
            String header = scheme.path("name").asText("Authorization");
            String value = request.header(header);
            String prefix = prefix(scheme).toLowerCase(Locale.ROOT);
            boolean there = value != null
                    && value.toLowerCase(Locale.ROOT).startsWith(prefix)
                    && !value.substring(prefix.length()).isBlank();
            if (!there) return header;
        }
        return null;
    }

    private static String prefix(JsonNode scheme) {
        return switch (scheme.path("type").asText()) {
            case "http" -> scheme.path("scheme").asText() + ' ';
            case "oauth2" -> "Bearer ";
            default -> scheme.path("x-prefix").asText("");
        };
    }
}
