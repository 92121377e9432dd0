package io.bankspec.codegen.source;

/** Line breaks for sample code. */
public final class Layout {
    private static final int WIDTH = 100;

    private Layout() {}

    /** Breaks a long statement before every call that continues a builder inside an argument. */
    public static String chains(String code) {
        return code.length() <= WIDTH ? code : broken(code, 1);
    }

    /** The same, and before every call of the builder that the statement is about. */
    public static String builder(String code) {
        return code.length() <= WIDTH ? code : broken(code, 0);
    }

    private static String broken(String code, int from) {
        StringBuilder out = new StringBuilder();
        int depth = 0;
        boolean text = false;
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            if (c == '"' && !isEscaped(code, i)) text = !text;
            if (!text && c == '(') depth++;
            if (!text && c == ')') depth--;
            boolean continues = !text && c == '.' && depth >= from && code.charAt(i - 1) == ')';
            if (continues) out.append('\n').append("    ".repeat(depth + 2 - from));
            out.append(c);
        }
        return out.toString();
    }

    private static boolean isEscaped(String code, int index) {
        int backslashes = 0;
        while (index > backslashes && code.charAt(index - 1 - backslashes) == '\\') backslashes++;
        return backslashes % 2 == 1;
    }
}
