package io.bankspec.sandbox.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.Locale;
import okhttp3.Cookie;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Whether a request has the credentials that its operation asks for, whatever they are worth. */
final class Credentials {
    private final Spec spec;

    Credentials(Spec spec) {
        this.spec = spec;
    }

    /** What is missing; null when nothing is. */
    @Nullable
    String missing(Request request) {
        String missing = null;
        for (JsonNode alternative : request.route().security()) {
            String absent = absent(request, alternative.fieldNames());
            if (absent == null) return null;
            missing = missing == null ? absent : missing + " or " + absent;
        }
        return missing;
    }

    private @Nullable String absent(Request request, Iterator<String> schemes) {
        while (schemes.hasNext()) {
            JsonNode scheme = spec.securityScheme(schemes.next());
            // A certificate is none of the request.
            if (scheme.path("type").asText().equals("mutualTLS")) continue;
            String name = scheme.path("name").asText("Authorization");
            String value =
                    value(request.url(), request.headers(), scheme.path("in").asText("header"), name);
            String prefix = prefix(scheme).toLowerCase(Locale.ROOT);
            boolean there = value != null
                    && value.toLowerCase(Locale.ROOT).startsWith(prefix)
                    && !value.substring(prefix.length()).isBlank();
            if (!there) return name;
        }
        return null;
    }

    private static @Nullable String value(HttpUrl url, Headers headers, String in, String name) {
        return switch (in) {
            case "query" -> url.queryParameter(name);
            case "cookie" -> cookie(url, String.valueOf(headers.get("Cookie")), name);
            default -> headers.get(name);
        };
    }

    private static @Nullable String cookie(HttpUrl url, String line, String name) {
        for (String pair : line.split("; *")) {
            Cookie cookie = Cookie.parse(url, pair);
            if (cookie != null && cookie.name().equals(name)) return cookie.value();
        }
        return null;
    }

    private static String prefix(JsonNode scheme) {
        return switch (scheme.path("type").asText()) {
            case "http" -> scheme.path("scheme").asText() + ' ';
            case "oauth2", "openIdConnect" -> "Bearer ";
            default -> scheme.path("x-prefix").asText("");
        };
    }
}
