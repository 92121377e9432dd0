package io.bankspec.apidiff.verdict;

import io.bankspec.apidiff.caller.Member;
import io.bankspec.apidiff.client.Client;
import io.bankspec.apidiff.client.Loader;
import io.bankspec.apidiff.client.Provider;
import io.bankspec.apidiff.document.ApiDocument;
import io.bankspec.apidiff.document.Change;
import io.bankspec.apidiff.document.DocumentDiff;
import io.bankspec.apidiff.document.Kind;
import io.bankspec.apidiff.proof.Break;
import io.bankspec.apidiff.proof.Breaks;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All that differs between two versions of a spec, and what that does to callers.
 *
 * @param others what broke and belongs to no change: something that the rules do not know
 */
public record SpecDiff(
        Provider provider,
        Version before,
        Version after,
        List<Finding> findings,
        SortedMap<Member, Map<Break, String>> others) {

    /**
     * Compares, and tries out what is not only for readers.
     *
     * @param folder empty, for the client
     */
    public static SpecDiff between(Before old, Path now, Path folder) throws IOException {
        ApiDocument document = ApiDocument.read(now);
        List<Change> changes = DocumentDiff.between(old.document(), document);
        Rules rules = new Rules(old.document());
        Version before = Version.of(old.document().version());
        Version after = Version.of(document.version());
        boolean forReaders =
                changes.stream().allMatch(change -> rules.of(change).level() == Level.TEXT);
        if (forReaders) {
            List<Finding> findings = changes.stream()
                    .map(change -> new Finding(change, change.place().toString(), rules.of(change), new TreeMap<>()))
                    .toList();
            return new SpecDiff(old.provider(), before, after, findings, new TreeMap<>());
        }
        Client client = Client.of(now, old.provider(), folder);
        Breaks breaks = old.proof().with(client);
        try (Loader oldLoader = Loader.of(old.client().classes());
                Loader newLoader = Loader.of(client.classes())) {
            Touched touched = new Touched(
                    new JavaApi(old.client(), oldLoader, old.document()), new JavaApi(client, newLoader, document));
            SortedMap<Member, Map<Break, String>> others = new TreeMap<>(breaks.all());
            List<Finding> findings = new ArrayList<>();
            for (Change change : changes) {
                SortedMap<Member, Map<Break, String>> shown = shown(change, touched.by(change), breaks);
                others.keySet().removeAll(shown.keySet());
                findings.add(new Finding(change, touched.words(change), rules.of(change), shown));
            }
            return new SpecDiff(old.provider(), before, after, findings, others);
        }
    }

    private static SortedMap<Member, Map<Break, String>> shown(Change change, Set<Member> members, Breaks breaks) {
        SortedMap<Member, Map<Break, String>> shown = new TreeMap<>();
        for (Member member : members) {
            Map<Break, String> of = breaks.of(member);
            // A builder asks for all fields of its class at once, of which the change is about one.
            String asked = of.get(Break.BUILD);
            boolean isOther = asked != null
                    && !List.of(asked.replaceFirst("asks for ", "").split(", "))
                            .contains(change.place().property());
            if (!of.isEmpty() && !isOther) shown.put(member, of);
        }
        return shown;
    }

    public Level level() {
        Level level = others.isEmpty() ? Level.TEXT : Level.BREAKING;
        for (Finding finding : findings) level = level.and(finding.level());
        return level;
    }

    /** Whether there is anything besides the version. */
    public boolean isEmpty() {
        return others.isEmpty()
                && findings.stream().allMatch(finding -> finding.change().kind() == Kind.VERSION_CHANGED);
    }

    /** The least version that says what has changed. */
    public Version needed() {
        return isEmpty() ? before : before.after(level());
    }

    public boolean hasItsVersion() {
        return after.compareTo(needed()) >= 0;
    }
}
