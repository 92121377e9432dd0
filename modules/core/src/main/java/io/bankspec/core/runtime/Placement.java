package io.bankspec.core.runtime;

import okhttp3.Request;

/**
 * Where in a request the secret of a security scheme goes. What is there already is replaced, except that cookies stand beside
 * each other.
 *
 * @param prefix stands before the secret, such as {@code Bearer} and a blank
 */
public record Placement(In in, String name, String prefix) {
    /** Parts of a request. */
    public enum In {
        HEADER,
        QUERY,
        COOKIE
    }

    public static Placement header(String name, String prefix) {
        return new Placement(In.HEADER, name, prefix);
    }

    public static Placement query(String name, String prefix) {
        return new Placement(In.QUERY, name, prefix);
    }

    public static Placement cookie(String name, String prefix) {
        return new Placement(In.COOKIE, name, prefix);
    }

    public static Placement bearer() {
        return header("Authorization", "Bearer ");
    }

    Request put(Request request, String secret) {
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
    String checked(String secret) {
        String text = HeaderText.checked(present(secret, name), name);
        return in == In.COOKIE ? HeaderText.checkedCookie(text, name) : text;
    }

    static String present(String text, String name) {
        if (text != null && text.isBlank()) throw new IllegalArgumentException(name + " is blank");
        return inOneLine(text, name);
    }

    /** May be empty, as some passwords are. */
    static String inOneLine(String text, String name) {
        if (text == null) throw new NullPointerException(name + " == null");
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i)))
                throw new IllegalArgumentException(name + " holds a line break or another control character");
        }
        return text;
    }
}
