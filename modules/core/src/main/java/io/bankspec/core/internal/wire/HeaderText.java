package io.bankspec.core.internal.wire;

/** Checks of what goes into a header. OkHttp refuses the same, but quotes the text, which may be a secret. */
public final class HeaderText {
    private HeaderText() {}

    public static String checked(String text, String name) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
                throw new IllegalArgumentException(
                        name + " holds a line break or another character that no header can carry");
            }
        }
        return text;
    }

    /** A semicolon would end the value, and what follows be another cookie. */
    public static String checkedCookie(String text, String name) {
        if (text.indexOf(';') >= 0)
            throw new IllegalArgumentException(name + " holds a semicolon, which no cookie can carry");
        return checked(text, name);
    }

    /** JSON with escapes for what no header or no cookie can carry. */
    public static String escaped(String json) {
        StringBuilder text = new StringBuilder(json.length());
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (c > '~' || c == ';') text.append(String.format("\\u%04x", (int) c));
            else text.append(c);
        }
        return text.toString();
    }
}
