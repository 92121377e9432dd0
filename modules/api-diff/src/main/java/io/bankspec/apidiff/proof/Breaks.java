package io.bankspec.apidiff.proof;

import io.bankspec.apidiff.caller.Member;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What no longer works, and how that shows. */
public final class Breaks {
    private final SortedMap<Member, Map<Break, String>> found = new TreeMap<>();

    void add(Member member, Break how, String shown) {
        found.computeIfAbsent(member, key -> new EnumMap<>(Break.class))
                .putIfAbsent(how, shown.lines().findFirst().orElse(""));
    }

    /** Each with the first line of what the compiler, the JVM or the model says. */
    public SortedMap<Member, Map<Break, String>> all() {
        return found;
    }

    public Map<Break, String> of(Member member) {
        return found.getOrDefault(member, Map.of());
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    @Override
    public String toString() {
        return found.toString();
    }
}
