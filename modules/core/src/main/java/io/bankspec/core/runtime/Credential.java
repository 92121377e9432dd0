package io.bankspec.core.runtime;

import okhttp3.Credentials;
import okhttp3.Request;

/** Puts one credential into a request. */
public interface Credential {
    void applyTo(Request.Builder request, okhttp3.HttpUrl url);

    static Credential headerKey(String header, String prefix, String key) {
        String value = prefix + checked(key, header);
        return (request, url) -> request.header(header, value);
    }

    static Credential queryKey(String parameter, String prefix, String key) {
        String value = prefix + checked(key, parameter);
        return (request, url) -> request.url(url.newBuilder().setQueryParameter(parameter, value).build());
    }

    static Credential cookieKey(String cookie, String prefix, String key) {
        String value = cookie + '=' + prefix + checked(key, cookie);
        return (request, url) -> request.header("Cookie", value);
    }

    static Credential basic(String user, String password) {
        if (checked(user, "user").indexOf(':') >= 0) {
            throw new IllegalArgumentException("the user name of HTTP Basic cannot hold a colon");
        }
        String value = Credentials.basic(user, password, java.nio.charset.StandardCharsets.UTF_8);
        return (request, url) -> request.header("Authorization", value);
    }

    static Credential bearer(String token) {
        return headerKey("Authorization", "Bearer ", token);
    }

    /** The text is never part of the message. */
    private static String checked(String text, String name) {
        if (text.isBlank()) throw new IllegalArgumentException(name + " is blank");
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
                throw new IllegalArgumentException(name + " holds a line break or another character that no header can carry");
            }
        }
        return text;
    }
}
