package io.bankspec.core.generated.spec;

import io.bankspec.core.generated.json.Surrogates;
import io.bankspec.core.internal.wire.HeaderText;
import okhttp3.Request;

/**
 * Where in a request the secret of a security scheme goes. What is there already is replaced, except that cookies stand beside
 * each other.
 *
 * @param prefix stands before the secret, such as {@code Bearer} and a blank
 */
public record CredentialLocation(In in, String name, String prefix) {
    /** Parts of a request. */
    public enum In {
        HEADER,
        QUERY,
        COOKIE
    }

    public static CredentialLocation header(String name, String prefix) {
        return new CredentialLocation(In.HEADER, name, prefix);
    }

    public static CredentialLocation query(String name, String prefix) {
        return new CredentialLocation(In.QUERY, name, prefix);
    }

    public static CredentialLocation cookie(String name, String prefix) {
        return new CredentialLocation(In.COOKIE, name, prefix);
    }

    public static CredentialLocation bearer() {
        return header("Authorization", "Bearer ");
    }

    public Request put(Request request, String secret) {
        String value = prefix + checked(secret);
        Request.Builder builder = request.newBuilder();
        switch (in) {
            case HEADER -> builder.header(name, value);
            case QUERY ->
                builder.url(request.url()
                        .newBuilder()
                        .setQueryParameter(name, value)
                        .build());
            case COOKIE -> builder.header("Cookie", cookies(request) + name + '=' + value);
        }
        return builder.build();
    }

    private static String cookies(Request request) {
        String others = request.header("Cookie");
        return others == null ? "" : others + "; ";
    }

    /**
     * The secret, if a request can carry it.
     *
     * @throws IllegalArgumentException it cannot; the secret is not part of the message
     */
    public String checked(String secret) {
        String text = HeaderText.checked(key(secret, name), name);
        if (!prefix.isBlank() && text.regionMatches(true, 0, prefix, 0, prefix.length())) {
            throw new IllegalArgumentException(name + " begins with '" + prefix.strip() + "', which the client adds");
        }
        return in == In.COOKIE ? HeaderText.checkedCookie(text, name) : text;
    }

    /** Neither begins nor ends with a blank, as no provider issues one: such a key was copied badly. */
    public static String key(String text, String name) {
        present(text, name);
        if (isBlank(text.charAt(0)) || isBlank(text.charAt(text.length() - 1)))
            throw new IllegalArgumentException(name + " begins or ends with a blank");
        return text;
    }

    private static boolean isBlank(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    public static String present(String text, String name) {
        if (text != null && text.isBlank()) throw new IllegalArgumentException(name + " is blank");
        return inOneLine(text, name);
    }

    /** May be empty, as some passwords are. */
    public static String inOneLine(String text, String name) {
        if (text == null) throw new NullPointerException(name + " == null");
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i)))
                throw new IllegalArgumentException(name + " holds a line break or another control character");
        }
        return Surrogates.checked(text, name);
    }
}
