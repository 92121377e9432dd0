package io.bankspec.core.internal.text;

/**
 * Text of somebody else as it may stand in a message or in a log: on one line, of bounded length, and without characters that
 * steer a terminal or turn the order of what is read.
 */
public final class PrintableText {
    private static final String CUT = "… (cut)";

    private PrintableText() {}

    /** The text with escapes such as {@code \n} and <code>&#92;u001b</code> for all that does not print. */
    public static String of(String text) {
        for (int i = 0; i < text.length(); i++) if (!prints(text.charAt(i))) return escaped(text);
        return text;
    }

    /** The same of no more than the first characters, and with a mark where more came. */
    public static String of(String text, int longest) {
        if (text.length() <= longest) return of(text);
        // No half of a pair, which is no character.
        int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return of(text.substring(0, end)) + CUT;
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            if (prints(c)) escaped.appendCodePoint(c);
            else if (c == '\n') escaped.append("\\n");
            else if (c == '\r') escaped.append("\\r");
            else if (c == '\t') escaped.append("\\t");
            else for (char part : Character.toChars(c)) escaped.append(String.format("\\u%04x", (int) part));
        });
        return escaped.toString();
    }

    /** Halves of pairs are looked at by {@link #escaped}, which sees whether they have each other. */
    private static boolean prints(int c) {
        if (c < 0x7f) return c >= ' ';
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
