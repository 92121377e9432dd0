package io.bankspec.core.runtime;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import okhttp3.Credentials;
import okhttp3.Request;

/** Puts one credential into a request. */
public interface Credential {
    Request applyTo(Request request);

    static Credential headerKey(String header, String prefix, String key) {
        String value = prefix + checked(key, header);
        return request -> request.newBuilder().header(header, value).build();
    }

    static Credential queryKey(String parameter, String prefix, String key) {
        String value = prefix + checked(key, parameter);
        return request -> request.newBuilder()
                .url(request.url()
                        .newBuilder()
                        .setQueryParameter(parameter, value)
                        .build())
                .build();
    }

    /** Cookies that are there already stay. */
    static Credential cookieKey(String cookie, String prefix, String key) {
        String value = cookie + '=' + prefix + HeaderText.checkedCookie(checked(key, cookie), cookie);
        return request -> {
            String others = request.header("Cookie");
            return request.newBuilder()
                    .header("Cookie", others == null ? value : others + "; " + value)
                    .build();
        };
    }

    static Credential basic(String user, String password) {
        if (present(user, "user").indexOf(':') >= 0) {
            throw new IllegalArgumentException("the user name of HTTP Basic cannot hold a colon");
        }
        Objects.requireNonNull(password, "password == null");
        return headerKey("Authorization", "", Credentials.basic(user, password, StandardCharsets.UTF_8));
    }

    static Credential bearer(String token) {
        return headerKey("Authorization", "Bearer ", token);
    }

    private static String checked(String text, String name) {
        return HeaderText.checked(present(text, name), name);
    }

    /** The text is never part of the message. */
    private static String present(String text, String name) {
        if (Objects.requireNonNull(text, name + " == null").isBlank()) {
            throw new IllegalArgumentException(name + " is blank");
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(name + " holds a line break or another control character");
        }
        return text;
    }
}
