package io.bankspec.codegen.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Breaks lines that a reader would have to scroll for. Templates cannot: they do not know how long names and texts are. */
final class LongLines {
    static final int WIDTH = 120;
    private static final String MARGIN = "        ";
    private static final Pattern INSIDE_TAG = Pattern.compile("\\{@\\w+$");

    private LongLines() {}

    static String broken(String source) {
        List<String> lines = new ArrayList<>();
        boolean textBlock = false;
        boolean code = false;
        String carried = "";
        for (String line : source.split("\\n", -1)) {
            boolean fence = line.contains("\"\"\"");
            boolean comment = line.strip().startsWith("*");
            if (comment && (code || line.endsWith("<pre>"))) {
                if (!carried.isEmpty()) ended(carried, line, lines);
                carried = "";
                lines.add(line);
                code = !line.endsWith("</pre>");
            } else if (comment) {
                carried = comment(carried, line, lines);
            } else if (textBlock || fence || line.length() <= WIDTH) {
                lines.add(line);
            } else if (line.strip().startsWith("/**")) {
                for (String part : opened(line)) carried = comment(carried, part, lines);
            } else {
                code(line, lines);
            }
            textBlock ^= fence;
        }
        return String.join("\n", lines);
    }

    /** A comment of one line as one of several. */
    private static List<String> opened(String line) {
        String indent = indent(line);
        String text = line.strip().substring("/** ".length());
        String end = indent + " */";
        return List.of(indent + "/**", indent + " * " + text.substring(0, text.length() - " */".length()), end);
    }

    /** Adds a line of a comment after the words that did not fit into the one before; gives those that do not fit into this. */
    private static String comment(String carried, String line, List<String> lines) {
        String rest = line;
        String text = line.strip().replaceFirst("^/?\\*+/? *", "");
        boolean goesOn = !text.isEmpty() && !text.startsWith("@") && !text.startsWith("<p>");
        if (!carried.isEmpty() && goesOn)
            rest = line.substring(0, line.length() - text.length()) + carried + ' ' + text;
        else if (!carried.isEmpty()) rest = ended(carried, line, lines);
        if (rest.length() <= WIDTH) {
            lines.add(rest);
            return "";
        }
        int start = indent(rest).length() + "* ".length();
        int blank = rest.lastIndexOf(' ', WIDTH);
        if (INSIDE_TAG.matcher(rest.substring(0, blank)).find()) blank = rest.lastIndexOf(' ', blank - 1);
        // A word that is longer than a line has it for itself.
        if (blank <= start) blank = rest.indexOf(' ', WIDTH);
        lines.add(blank < 0 ? rest : rest.substring(0, blank));
        return blank < 0 ? "" : rest.substring(blank + 1);
    }

    /** Lines for words that no line follows; then the line that does. */
    private static String ended(String carried, String next, List<String> lines) {
        String indent = indent(next) + "* ";
        String rest = carried;
        while (!rest.isEmpty()) rest = comment("", indent + rest, lines);
        return next;
    }

    private static void code(String line, List<String> lines) {
        // What starts with a text goes on with more of them.
        String indent = line.strip().startsWith("\"") ? indent(line) : indent(line) + MARGIN;
        String rest = line;
        while (rest.length() > WIDTH) {
            int at = breakOf(rest);
            if (at <= indent.length()) break;
            lines.add(rest.substring(0, at).stripTrailing());
            rest = indent + rest.substring(at).stripLeading();
        }
        lines.add(rest);
    }

    /** The last place in the outermost nesting, of those that leave the line short enough; 0 for none. */
    private static int breakOf(String line) {
        int best = 0;
        int bestDepth = Integer.MAX_VALUE;
        int depth = 0;
        boolean text = false;
        for (int i = 0; i < WIDTH && i + 1 < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\\') {
                i++;
                continue;
            }
            if (c == '"') text = !text;
            if (text) continue;
            if (opens(line, i)) depth++;
            if (closes(line, i)) depth--;
            boolean afterComma = c == ',' && line.charAt(i + 1) == ' ';
            boolean afterAssignment =
                    c == '=' && line.startsWith(" = ", i - 1) && !line.strip().startsWith("@");
            boolean afterOpening = c == '(' && line.charAt(i + 1) != ')';
            if (!(afterComma || afterAssignment || afterOpening)
                    || i <= indent(line).length() + MARGIN.length()) continue;
            int rank = 2 * depth + (afterOpening ? 1 : 0);
            if (rank > bestDepth) continue;
            bestDepth = rank;
            best = i + 1;
        }
        return best;
    }

    private static boolean opens(String line, int i) {
        return line.charAt(i) == '('
                || line.charAt(i) == '<' && i > 0 && Character.isJavaIdentifierPart(line.charAt(i - 1));
    }

    private static boolean closes(String line, int i) {
        return line.charAt(i) == ')' || line.charAt(i) == '>' && line.charAt(i - 1) != ' ' && line.charAt(i - 1) != '-';
    }

    private static String indent(String line) {
        return line.substring(0, line.length() - line.stripLeading().length());
    }
}
