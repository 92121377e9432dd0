package io.bankspec.apidiff.verdict;

import io.bankspec.apidiff.caller.Member;
import io.bankspec.apidiff.document.Change;
import io.bankspec.apidiff.proof.Break;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/**
 * A change, and what it does.
 *
 * @param where in words of the API: {@code accounts().getAccount(): response.iban}
 * @param expected by its kind
 * @param shown what broke when it was tried, by member
 */
public record Finding(Change change, String where, Verdict expected, SortedMap<Member, Map<Break, String>> shown) {

    /** By its kind, unless more broke than that lets expect. */
    public Level level() {
        return expected.breaks().containsAll(breaks()) ? expected.level() : Level.BREAKING;
    }

    public Set<Break> breaks() {
        Set<Break> breaks = EnumSet.noneOf(Break.class);
        shown.values().forEach(how -> breaks.addAll(how.keySet()));
        return breaks;
    }

    /** Without what depends on there being an example. */
    Set<Break> certain() {
        Set<Break> breaks = breaks();
        breaks.remove(Break.READ);
        return breaks;
    }
}
