package io.bankspec.codegen.lint;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Rules on info and tags. */
final class DocumentRules {
    static final List<Rule> ALL = List.of(
            DocumentRules::infoVersion,
            DocumentRules::infoSource,
            DocumentRules::infoLicense,
            DocumentRules::tagName,
            DocumentRules::tagDescription,
            DocumentRules::tagUse);

    private static final Pattern SEMANTIC_VERSION = Pattern.compile("\\d+\\.\\d+\\.\\d+(-[0-9A-Za-z.-]+)?");
    private static final Pattern WORDS = Pattern.compile("[A-Za-z][A-Za-z0-9]*( [A-Za-z0-9]+)*");

    private DocumentRules() {}

    private static void infoVersion(Spec spec, Report report) {
        Node version = spec.root().get("info").get("version");
        if (!SEMANTIC_VERSION.matcher(version.text()).matches()) {
            report.add(version, "info-version", "version is '" + version.text() + "'", "write one such as 1.0.0");
        }
    }

    private static void infoSource(Spec spec, Report report) {
        Node source = spec.root().get("info").get("x-source");
        if (!source.exists()) {
            report.add(source, "info-source", "info has no x-source", "say which revision of the API this describes");
        }
    }

    private static void infoLicense(Spec spec, Report report) {
        Node license = spec.root().get("info").get("license");
        if (license.get("name").isBlank()) {
            report.add(license, "info-license", "info has no license", "add `license: {name: …}`");
        }
    }

    private static void tagName(Spec spec, Report report) {
        for (Node tag : spec.root().get("tags").items()) {
            if (!WORDS.matcher(tag.get("name").text()).matches()) {
                String message = "'" + tag.get("name").text() + "' are no plain words";
                report.add(
                        tag.get("name"), "tag-name", message, "write words with one blank between: Bank Connections");
            }
        }
    }

    private static void tagDescription(Spec spec, Report report) {
        for (Node tag : spec.root().get("tags").items()) {
            if (tag.get("description").isBlank()) {
                report.add(tag, "tag-description", "the tag has no description", "say what its operations are about");
            }
        }
    }

    private static void tagUse(Spec spec, Report report) {
        Set<String> used = new HashSet<>();
        for (Operation operation : spec.operations()) {
            operation.node().get("tags").items().forEach(tag -> used.add(tag.text()));
        }
        for (Node tag : spec.root().get("tags").items()) {
            if (!used.contains(tag.get("name").text())) {
                report.add(tag, "tag-use", "no operation has the tag", "take it out, or tag an operation with it");
            }
        }
    }
}
