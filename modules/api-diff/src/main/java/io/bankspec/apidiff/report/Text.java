package io.bankspec.apidiff.report;

import io.bankspec.apidiff.caller.Member;
import io.bankspec.apidiff.document.Change;
import io.bankspec.apidiff.proof.Break;
import io.bankspec.apidiff.verdict.Finding;
import io.bankspec.apidiff.verdict.Level;
import io.bankspec.apidiff.verdict.SpecDiff;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.UnaryOperator;

/** Reports as lines: what breaks first, what only readers see last. */
final class Text {
    /** Members of one change that are named; a class that goes takes all of its own with it. */
    private static final int SHOWN = 8;

    /** Lines of a dump of each kind. */
    private static final int MANY = 20;

    private final UnaryOperator<String> heading;
    private final UnaryOperator<String> code;
    private final String item;

    private Text(UnaryOperator<String> heading, UnaryOperator<String> code, String item) {
        this.heading = heading;
        this.code = code;
        this.item = item;
    }

    static Text plain() {
        return new Text(text -> text, text -> text, "  ");
    }

    static Text markdown() {
        return new Text(text -> "### " + text + "\n", text -> '`' + text + '`', "- ");
    }

    List<String> of(SpecDiff diff) {
        List<String> lines = new ArrayList<>();
        lines.add(heading.apply(title(diff)));
        for (Level level : List.of(Level.BREAKING, Level.COMPATIBLE, Level.TEXT)) {
            List<Finding> findings = diff.findings().stream()
                    .filter(finding -> finding.level() == level)
                    .toList();
            findings.forEach(finding -> finding(finding, lines));
        }
        if (!diff.others().isEmpty()) {
            lines.add(item + "BREAKING  what no change above explains");
            members(diff.others(), lines);
        }
        return lines;
    }

    /** Gone first: those break somebody. */
    List<String> of(DumpDiff diff) {
        List<String> lines = new ArrayList<>(List.of(heading.apply(diff.toString())));
        diff.removed().stream().limit(MANY).forEach(line -> lines.add(item + "- " + code.apply(line)));
        diff.added().stream().limit(MANY).forEach(line -> lines.add(item + "+ " + code.apply(line)));
        return lines;
    }

    private static String title(SpecDiff diff) {
        String title = diff.provider().name() + ' ' + diff.before() + " -> " + diff.after();
        if (diff.isEmpty()) return title + ": nothing has changed";
        if (diff.level() == Level.TEXT) return title + ": only texts have changed";
        String needed = diff.level().name().toLowerCase(Locale.ROOT) + " since " + diff.before() + ", so at least "
                + diff.needed();
        return title + ": " + needed + (diff.hasItsVersion() ? "" : ", which info.version has not");
    }

    private void finding(Finding finding, List<String> lines) {
        Change change = finding.change();
        String values = change.before().isEmpty() && change.after().isEmpty()
                ? ""
                : ", " + (change.before().isEmpty() ? "" : code.apply(cut(change.before())) + ' ')
                        + (change.after().isEmpty() ? "" : "-> " + code.apply(cut(change.after())));
        String says = finding.expected().says().isEmpty()
                ? ""
                : "; " + finding.expected().says();
        lines.add(item
                + "%-11s".formatted(finding.level())
                + code.apply(finding.where())
                + ' '
                + change.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                + values.stripTrailing()
                + says);
        members(finding.shown(), lines);
    }

    private void members(SortedMap<Member, Map<Break, String>> members, List<String> lines) {
        members.entrySet().stream()
                .limit(SHOWN)
                .forEach(member -> lines.add(
                        "    " + item + code.apply(member.getKey().toString()) + ' ' + how(member.getValue())));
        if (members.size() > SHOWN) lines.add("    " + item + "and " + (members.size() - SHOWN) + " more");
    }

    private static String how(Map<Break, String> breaks) {
        List<String> how = new ArrayList<>();
        breaks.forEach((kind, shown) -> how.add(
                switch (kind) {
                    case SOURCE -> "does not compile";
                    case CLASSES -> "compiled before: " + shown.replaceAll("^[\\w.]*\\.|:.*", "");
                    case BUILD, NULL, READ, REQUEST -> shown;
                }));
        return String.join("; ", how);
    }

    private static String cut(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= 60 ? line : line.substring(0, 59) + '…';
    }
}
