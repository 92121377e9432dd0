package io.bankspec.codegen.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Texts of a spec on their way into Java comments, Java literals and Markdown. */
public final class Texts {
    private static final int WIDTH = 110;
    private static final int SENTENCE = 88;
    /** With something to be seen: Javadoc has no empty code. */
    private static final Pattern CODE = Pattern.compile("`([^`]*[^`\\s][^`]*)`");

    private Texts() {}

    /** Javadoc lines, each with its leading blank: nothing in a spec can end the comment, open a tag or smuggle in a unicode escape. */
    public static List<String> javadoc(@Nullable String... paragraphs) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : paragraphs) {
            if (paragraph == null || paragraph.isBlank()) continue;
            for (String block : CodeBlocks.split(paragraph)) {
                if (!lines.isEmpty()) lines.add("");
                if (CodeBlocks.isCode(block)) lines.addAll(code(CodeBlocks.lines(block)));
                else
                    wrap(
                            (lines.isEmpty() ? "" : "<p>")
                                    + html(block.replaceAll("\\s+", " ").strip()),
                            lines);
            }
        }
        return lines;
    }

    private static List<String> code(List<String> code) {
        List<String> lines = new ArrayList<>();
        lines.add(" <pre>");
        code.forEach(line -> lines.add(line.isBlank() ? "" : ' ' + escaped(line)));
        lines.add(" </pre>");
        return lines;
    }

    /** A few words inside a one-line comment. */
    public static String comment(String text) {
        return html(text.replaceAll("\\s+", " ").strip());
    }

    /** A name inside a comment, which must not be empty between its tags. */
    public static String code(String name) {
        if (name.matches("[\\w.-]+")) return "{@code " + name + "}";
        return name.isBlank() ? "the empty name" : "<code>" + comment(name) + "</code>";
    }

    private static String html(String text) {
        return CODE.matcher(escaped(text)).replaceAll("<code>$1</code>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("@", "&#64;")
                .replace("*/", "*&#47;")
                .replace("/*", "&#47;*")
                .replace("\\", "&#92;")
                .replace("{", "&#123;")
                .replace("}", "&#125;");
    }

    private static void wrap(String text, List<String> lines) {
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > WIDTH) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(' ').append(word);
        }
        lines.add(line.toString());
    }

    /** The inside of a Java string literal. */
    public static String literal(String text) {
        StringBuilder out = new StringBuilder();
        for (char c : text.toCharArray()) {
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < ' ') out.append(String.format("\\u%04x", (int) c));
                    else out.append(c);
                }
            }
        }
        return out.toString();
    }

    /** One line for a Markdown table cell. */
    public static String cell(@Nullable String text) {
        return text == null ? "" : text.replaceAll("\\s+", " ").strip().replace("|", "\\|");
    }

    /** A name or a value as code, in a table too. */
    public static String span(String text) {
        String flat = text.replaceAll("\\s+", " ").replace("|", "\\|");
        return text.contains("`") ? "`` " + flat + " ``" : "`" + flat + "`";
    }

    /** The first sentence, short enough for an annotation that stays in the class file. */
    public static String firstSentence(@Nullable String text) {
        if (text == null) return "";
        String flat = text.replaceAll("\\s+", " ").strip();
        int end = flat.indexOf(". ");
        String sentence = end < 0 ? flat : flat.substring(0, end);
        if (sentence.endsWith(".")) sentence = sentence.substring(0, sentence.length() - 1);
        if (sentence.length() <= SENTENCE) return sentence;
        int blank = sentence.lastIndexOf(' ', SENTENCE);
        return sentence.substring(0, blank < 0 ? SENTENCE : blank) + " …";
    }
}
