package io.bankspec.apidiff.upstream;

import io.bankspec.apidiff.document.Document;
import io.bankspec.apidiff.document.Element;
import io.bankspec.apidiff.document.Place;
import io.bankspec.apidiff.document.Use;
import java.util.Set;

/**
 * What {@code specs/README.md} has every spec say in another way than providers do. A document without {@code info.x-source} describes
 * nobody else's API, and is compared to the letter.
 */
final class Conventions {
    private static final Set<String> WHOLE = Set.of("integer", "integer int32", "integer int64");
    private static final Set<String> TIMES = Set.of("string local-date-time", "string sql-timestamp");

    private final boolean areMeant;

    Conventions(Document ours) {
        areMeant = ours.root().path("info").has("x-source");
    }

    boolean areMeant() {
        return areMeant;
    }

    /** @param route from the operation */
    boolean cover(Finding finding, Place route) {
        if (!areMeant) return false;
        boolean isAnswered = route.use() == Use.RESPONSE;
        String ours = finding.ours();
        String theirs = finding.theirs();
        return switch (finding.aspect()) {
            // "List under required only what is certain."
            case REQUIRED -> isAnswered && ours.isEmpty();
            // "Mark nullable what may arrive as JSON null."
            case NULLABLE -> theirs.isEmpty();
            // "No limits on answers."
            case LIMITS -> isAnswered && ours.isEmpty();
            // "A default only on parameters": clients would start to send it.
            case DEFAULT ->
                ours.isEmpty()
                        && !(route.element() == Element.PARAMETER
                                && route.path().isEmpty());
            case TYPE -> isFiner(ours, theirs);
            case ENUM -> theirs.equals("any");
            default -> false;
        };
    }

    /** Whether we only say more about the same values, or the same in the words of our own formats. */
    private static boolean isFiner(String ours, String theirs) {
        if (theirs.equals("any")) return true;
        String plain = theirs.replaceFirst("^(string|number) (double|float|int32|int64)$", "$1");
        return ours.equals(plain)
                || ours.startsWith(plain + ' ') && !ours.contains("|")
                || ours.equals("integer epoch-seconds") && WHOLE.contains(theirs)
                || TIMES.contains(ours) && theirs.equals("string date-time");
    }
}
