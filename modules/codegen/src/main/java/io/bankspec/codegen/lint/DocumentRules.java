package io.bankspec.codegen.lint;

import static io.bankspec.codegen.lint.Rule.each;

import java.util.List;
import java.util.regex.Pattern;

/** Rules on info and tags. */
final class DocumentRules {
    static final List<Rule> ALL = List.of(
            DocumentRules::info,
            each(DocumentRules::tags, DocumentRules::tagName),
            each(DocumentRules::tags, DocumentRules::tagDescription),
            each(DocumentRules::tags, DocumentRules::tagUse));

    private static final Pattern SEMANTIC_VERSION = Pattern.compile("\\d+\\.\\d+\\.\\d+(-[0-9A-Za-z.-]+)?");
    private static final Pattern WORDS = Pattern.compile("[A-Za-z][A-Za-z0-9]*( [A-Za-z0-9]+)*");

    private DocumentRules() {}

    private static List<Node> tags(Spec spec) {
        return spec.root().get("tags").items();
    }

    private static void info(Spec spec, Report report) {
        Node version = spec.root().get("info").get("version");
        if (!SEMANTIC_VERSION.matcher(version.text()).matches())
            report.add(version, "info-version", "version is '" + version.text() + "'", "write one such as 1.0.0");
        Node source = spec.root().get("info").get("x-source");
        if (!source.exists())
            report.add(source, "info-source", "info has no x-source", "say which revision of the API this describes");
        Node license = spec.root().get("info").get("license");
        if (license.get("name").isBlank())
            report.add(license, "info-license", "info has no license", "add `license: {name: …}`");
    }

    private static void tagName(Spec spec, Node tag, Report report) {
        Node name = tag.get("name");
        if (WORDS.matcher(name.text()).matches()) return;
        String message = "'" + name.text() + "' are no plain words";
        report.add(name, "tag-name", message, "write words with one blank between: Bank Connections");
    }

    private static void tagDescription(Spec spec, Node tag, Report report) {
        if (tag.get("description").isBlank())
            report.add(tag, "tag-description", "the tag has no description", "say what its operations are about");
    }

    private static void tagUse(Spec spec, Node tag, Report report) {
        boolean isUsed = spec.operations().stream()
                .flatMap(operation -> operation.node().get("tags").items().stream())
                .anyMatch(used -> used.text().equals(tag.get("name").text()));
        if (!isUsed) report.add(tag, "tag-use", "no operation has the tag", "take it out, or tag an operation with it");
    }
}
