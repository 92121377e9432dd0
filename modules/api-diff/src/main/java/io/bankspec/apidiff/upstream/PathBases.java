package io.bankspec.apidiff.upstream;

import io.bankspec.apidiff.document.Document;
import io.bankspec.apidiff.document.Operation;
import io.bankspec.apidiff.document.OperationPairs;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What stands before the paths that both documents have in common. */
record PathBases(String ourBase, String theirBase, String ourPrefix, String theirPrefix) {

    /** Of all that could be, the one with which most paths are the same. */
    static PathBases of(Document ours, Document theirs) {
        PathBases best = new PathBases(base(ours), base(theirs), "", "");
        int most = best.matches(ours, theirs);
        for (PathBases candidate : candidates(best, ours, theirs)) {
            int matches = candidate.matches(ours, theirs);
            if (matches > most) {
                best = candidate;
                most = matches;
            }
        }
        return best;
    }

    /** The path of the server's address, without the slash at its end. */
    private static String base(Document document) {
        String url = document.root().path("servers").path(0).path("url").asText();
        return url.replaceFirst("^[a-z]+://[^/]*", "").replaceFirst("/$", "");
    }

    private static Set<PathBases> candidates(PathBases whole, Document ours, Document theirs) {
        Map<Operation, Operation> pairs = OperationPairs.of(
                ours.operations().keySet(), theirs.operations().keySet(), one -> "", one -> "");
        Set<PathBases> candidates = new LinkedHashSet<>();
        pairs.forEach((operation, other) -> {
            String our = whole.full(operation, whole.ourBase);
            String their = whole.full(other, whole.theirBase);
            int common = commonEnd(List.of(our.split("(?=/)")), List.of(their.split("(?=/)")));
            candidates.add(new PathBases(
                    whole.ourBase,
                    whole.theirBase,
                    our.substring(0, our.length() - common),
                    their.substring(0, their.length() - common)));
        });
        return candidates;
    }

    /** How many characters of the last segments are the same. */
    private static int commonEnd(List<String> one, List<String> other) {
        int length = 0;
        for (int i = 1; i <= one.size() && i <= other.size(); i++) {
            String segment = one.get(one.size() - i);
            if (!segment.equals(other.get(other.size() - i))) break;
            length += segment.length();
        }
        return length;
    }

    private int matches(Document ours, Document theirs) {
        Set<String> keys = ours.operations().keySet().stream().map(this::ours).collect(Collectors.toSet());
        return (int) theirs.operations().keySet().stream()
                .filter(operation -> keys.contains(theirs(operation)))
                .count();
    }

    private String full(Operation operation, String base) {
        return base + operation.key().substring(operation.method().length() + 1);
    }

    String ours(Operation operation) {
        return key(operation, ourBase, ourPrefix);
    }

    String theirs(Operation operation) {
        return key(operation, theirBase, theirPrefix);
    }

    private String key(Operation operation, String base, String prefix) {
        String full = full(operation, base);
        // What does not begin so keeps all of it, and is the same as nothing.
        return operation.method() + ' ' + (full.startsWith(prefix) ? full.substring(prefix.length()) : '!' + full);
    }
}
