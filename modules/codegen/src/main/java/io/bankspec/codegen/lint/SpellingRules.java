package io.bankspec.codegen.lint;

import static io.bankspec.codegen.lint.Rule.each;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Rules on names that tools read in different ways, or pass over without a word. */
final class SpellingRules {
    static final List<Rule> ALL = List.of(
            SpellingRules::unquoted,
            each(SpellingRules::statuses, SpellingRules::status),
            each(spec -> spec.walk().mediaTypes(), SpellingRules::mediaType),
            SpellingRules::samePath);

    private static final Pattern STATUS = Pattern.compile("[1-5](\\d\\d|XX)|default|x-.*");
    private static final Pattern MEDIA_TYPE = Pattern.compile("[\\w!#$&^.+*-]+/[\\w!#$&^.+*-]+\\s*(;.*)?");

    private SpellingRules() {}

    private static void unquoted(Spec spec, Report report) {
        // Of those another rule says the same.
        Set<String> values = spec.schemas().stream()
                .flatMap(schema -> schema.node().get("enum").items().stream())
                .map(Node::path)
                .collect(Collectors.toSet());
        for (Node node : spec.unquoted()) {
            if (values.contains(node.path())) continue;
            String name = node.key().isEmpty() ? node.text() : node.key();
            report.add(node, "unquoted", name + " is no text for YAML", "put it into quotes");
        }
    }

    private static List<Node> statuses(Spec spec) {
        return spec.operations().stream()
                .flatMap(operation -> operation.node().get("responses").fields().stream())
                .toList();
    }

    private static void status(Spec spec, Node answer, Report report) {
        if (STATUS.matcher(answer.key()).matches()) return;
        report.add(
                answer,
                "status",
                answer.key() + " is no status",
                "write three digits, such as 404, or 4XX, or default");
    }

    private static void mediaType(Spec spec, Node media, Report report) {
        if (MEDIA_TYPE.matcher(media.key()).matches()) return;
        String remedy = "write type and subtype, such as application/json";
        report.add(media, "media-type", media.key() + " is no media type", remedy);
    }

    private static void samePath(Spec spec, Report report) {
        Map<String, Node> seen = new HashMap<>();
        for (Node path : spec.root().get("paths").fields()) {
            Node first = seen.putIfAbsent(path.key().replaceAll("\\{[^}]*}", "{}"), path);
            if (first == null || path.key().startsWith("x-")) continue;
            String message = "differs from " + first.key() + " in the name of a parameter only";
            report.add(path, "same-path", message, "put the operations of both under one of them");
        }
    }
}
