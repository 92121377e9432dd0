package io.bankspec.apidiff.proof;

import io.bankspec.apidiff.caller.Member;
import java.util.SortedMap;

/**
 * What no longer works, and how it fails.
 *
 * @param sources of callers that no longer compile, with what the compiler says
 * @param classes of callers that no longer run, with what the JVM throws
 */
public record Breaks(SortedMap<Member, String> sources, SortedMap<Member, String> classes) {
    public boolean isEmpty() {
        return sources.isEmpty() && classes.isEmpty();
    }
}
