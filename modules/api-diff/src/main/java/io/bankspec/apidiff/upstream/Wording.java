package io.bankspec.apidiff.upstream;

import io.bankspec.apidiff.document.Element;
import io.bankspec.apidiff.document.Place;

/** A finding in words. */
enum Wording {
    /** Between our document and that of the provider. */
    GAPS("lacks", "only ours", "ours", "upstream"),
    /** Between two revisions of the provider's document. */
    REVISIONS("added", "gone", "was", "is");

    private final String lacks;
    private final String adds;
    private final String one;
    private final String other;

    Wording(String lacks, String adds, String one, String other) {
        this.lacks = lacks;
        this.adds = adds;
        this.one = one;
        this.other = other;
    }

    String version(boolean isFirst, String version) {
        if (this == REVISIONS) return (isFirst ? "From " : "to ") + version + (isFirst ? "" : ".");
        return (isFirst ? "Ours: " : "Upstream: ") + version + '.';
    }

    String operations(Aspect aspect) {
        boolean isLack = aspect == Aspect.LACKS;
        if (this == REVISIONS) return isLack ? "Operations that were added" : "Operations that are gone";
        return isLack ? "Operations that ours lacks" : "Operations that only ours has";
    }

    String column(Aspect aspect) {
        return aspect == Aspect.LACKS ? lacks : aspect == Aspect.ADDS ? adds : aspect.key();
    }

    String line(Finding finding) {
        String name = name(finding.place());
        String what = name.isEmpty() ? "" : name + ": ";
        return switch (finding.aspect()) {
            case LACKS -> lacks + ' ' + name + detail(finding.theirs());
            case ADDS -> adds + ' ' + name + detail(finding.ours());
            case REQUIRED, NULLABLE, DEPRECATED ->
                what + finding.aspect().key() + ' ' + flag(!finding.ours().isEmpty());
            case ENUM -> what + "values" + values(one, finding.ours()) + values(other, finding.theirs());
            default ->
                what + finding.aspect().key() + ", " + one + ' ' + code(finding.ours()) + ", " + other + ' '
                        + code(finding.theirs());
        };
    }

    private String flag(boolean isFirst) {
        if (this == REVISIONS) return isFirst ? "no longer" : "now";
        return isFirst ? "in ours only" : "upstream only";
    }

    private static String detail(String description) {
        return description.isEmpty() ? "" : " (" + description + ')';
    }

    private static String values(String side, String values) {
        if (values.isEmpty()) return "";
        return values.equals("any") ? ", " + side + " any" : ", " + side + " `" + values + '`';
    }

    private static String code(String text) {
        return text.isEmpty() ? "none" : '`' + text + '`';
    }

    /** Within the schema or operation that the heading names. */
    private static String name(Place place) {
        boolean isHeading = place.element() == Element.SCHEMA || place.element() == Element.OPERATION;
        String text = isHeading ? Place.text(place.path()) : place.toString();
        return text.isEmpty() ? "" : '`' + text + '`';
    }
}
