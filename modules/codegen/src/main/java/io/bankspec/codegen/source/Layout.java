package io.bankspec.codegen.source;

/** Line breaks for sample code. */
public final class Layout {
    private static final int WIDTH = 100;

    private Layout() {}

    /** Breaks a long statement before every call that continues a builder inside an argument. */
    public static String chains(String code) {
        if (code.length() <= WIDTH) return code;
        StringBuilder out = new StringBuilder();
        int depth = 0;
        boolean text = false;
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            if (c == '"' && !isEscaped(code, i)) text = !text;
            if (!text && c == '(') depth++;
            if (!text && c == ')') depth--;
            boolean continues = !text && c == '.' && depth > 0 && code.charAt(i - 1) == ')';
            if (continues) out.append('\n').append("    ".repeat(depth + 1));
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
