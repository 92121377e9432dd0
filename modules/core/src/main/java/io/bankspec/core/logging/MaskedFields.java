package io.bankspec.core.logging;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;

/** Queries and forms, which are written alike: {@code a=1&b[c]=2}. */
final class MaskedFields {
    private MaskedFields() {}

    static String of(String fields, Secrets secrets) {
        if (fields.isEmpty()) return "";
        return Arrays.stream(fields.split("&", -1))
                .map(field -> masked(field, secrets))
                .collect(Collectors.joining("&"));
    }

    private static String masked(String field, Secrets secrets) {
        int equals = field.indexOf('=');
        // Without a name it may be anything.
        if (equals <= 0) return field.isEmpty() ? "" : Secrets.MASK;
        String name = field.substring(0, equals);
        try {
            boolean secret = secrets.isSecretField(URLDecoder.decode(name, StandardCharsets.UTF_8));
            return secret ? name + '=' + Secrets.MASK : field;
        } catch (IllegalArgumentException e) {
            return Secrets.MASK;
        }
    }

    /** An address without user, password and fragment. */
    static String of(HttpUrl url, Secrets secrets) {
        String host = url.host().indexOf(':') < 0 ? url.host() : '[' + url.host() + ']';
        String port = url.port() == HttpUrl.defaultPort(url.scheme()) ? "" : ":" + url.port();
        String path = secrets.hidesPaths() ? '/' + Secrets.MASK : url.encodedPath();
        String query = url.encodedQuery() == null ? "" : '?' + of(url.encodedQuery(), secrets);
        return url.scheme() + "://" + host + port + path + query;
    }

    /** The value of a header; {@code base} is the address of the message. */
    static String header(String name, String value, HttpUrl base, Secrets secrets) {
        if (secrets.isSecretHeader(name)) return Secrets.MASK;
        String lower = name.toLowerCase(Locale.ROOT);
        if (!lower.equals("location") && !lower.equals("content-location")) return value;
        HttpUrl url = base.resolve(value);
        return url == null ? Secrets.MASK : of(url, secrets);
    }
}
