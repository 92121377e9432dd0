package io.bankspec.codegen.lint;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the line that a message of swagger-parser is about; the parser itself knows none. */
final class ParserMessage {
    /** A segment of {@code paths.'/users'(get).parameters.[page].in}: quoted, in brackets, or up to the next dot. */
    private static final Pattern SEGMENT = Pattern.compile("'[^']*'|\\(\\w+\\)|\\[[^\\]]*\\]|[^.'()\\[\\]\\s]+");

    private ParserMessage() {}

    /** The deepest node on the way that the message describes. */
    static Node locate(Node root, String message) {
        String place = message.replaceFirst("^attribute ", "").replaceFirst(" (is|needs|must|doesn't) .*$", "");
        Node node = root;
        Matcher matcher = SEGMENT.matcher(place);
        while (matcher.find()) {
            Node next = step(node, matcher.group().replaceAll("^['(\\[]|[')\\]]$", ""));
            if (!next.exists()) return node;
            node = next;
        }
        return node;
    }

    private static Node step(Node node, String segment) {
        if (node.items().isEmpty()) return node.get(segment);
        if (segment.matches("\\d{1,6}")) return node.get(Integer.parseInt(segment));
        return node.items().stream()
                .filter(item -> item.get("name").is(segment))
                .findFirst()
                .orElse(node.get(node.items().size()));
    }
}
