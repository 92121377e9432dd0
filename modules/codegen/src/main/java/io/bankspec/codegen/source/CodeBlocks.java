package io.bankspec.codegen.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A text in Markdown as paragraphs and blocks of code between fences, whose lines stay as they are. */
final class CodeBlocks {
    private static final Pattern FENCE = Pattern.compile("\\s*(```|~~~)[^`]*");

    private CodeBlocks() {}

    /** The blocks in their order; one of code starts with its fence. */
    static List<String> split(String text) {
        List<String> blocks = new ArrayList<>();
        StringBuilder block = new StringBuilder();
        boolean code = false;
        for (String line : text.strip().split("\\R")) {
            boolean fence = FENCE.matcher(line).matches();
            if (fence && !code || line.isBlank() && !code) end(block, blocks);
            if (!fence || !code) block.append(line).append('\n');
            if (fence && code) end(block, blocks);
            code ^= fence;
        }
        end(block, blocks);
        return blocks;
    }

    private static void end(StringBuilder block, List<String> blocks) {
        String text = block.toString();
        if (!text.isBlank() && !(isCode(text) && lines(text).isEmpty())) blocks.add(text);
        block.setLength(0);
    }

    static boolean isCode(String block) {
        return FENCE.matcher(block.lines().findFirst().orElse("")).matches();
    }

    /** The lines between the fences, as far to the left as they go. */
    static List<String> lines(String block) {
        String inside = block.substring(block.indexOf('\n') + 1).stripIndent();
        return inside.isBlank() ? List.of() : inside.stripTrailing().lines().toList();
    }
}
