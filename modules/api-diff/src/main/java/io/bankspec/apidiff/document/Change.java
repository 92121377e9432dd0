package io.bankspec.apidiff.document;

import java.util.Comparator;
import java.util.List;

/**
 * One difference between two documents. What is in a schema of its own is one change, however many operations use it, and so is what
 * several operations have in the same way, such as a status that was added to all of them.
 *
 * @param usages the operations that it touches, sorted; of a removal those that the old document has. Empty for what no operation uses
 * @param before what was; empty where there was nothing
 * @param after what is; of a parameter, body or property that was added whether it is {@code required} or {@code optional}, and its type
 */
public record Change(Kind kind, Place place, List<Usage> usages, String before, String after)
        implements Comparable<Change> {
    private static final Comparator<Change> ORDER = Comparator.comparing(Change::place)
            .thenComparing(Change::kind)
            .thenComparing(Change::before)
            .thenComparing(Change::after)
            .thenComparing(change -> change.usages.toString());

    /** Without repetition, also where an operation has it on both sides. */
    public List<Operation> operations() {
        return usages.stream().map(Usage::operation).distinct().toList();
    }

    /** Whether any operation has it on that side. */
    public boolean isUsedIn(Use use) {
        return usages.stream().anyMatch(usage -> usage.use() == use);
    }

    /** Of something that was added: a request without it is none. */
    public boolean isRequired() {
        return after.equals("required") || after.startsWith("required ");
    }

    @Override
    public int compareTo(Change other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return kind + " " + place + " " + operations() + ": " + before + " -> " + after;
    }
}
