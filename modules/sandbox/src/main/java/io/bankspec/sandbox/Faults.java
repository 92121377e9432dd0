package io.bankspec.sandbox;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The faults that are switched on. Thread-safe. */
final class Faults {
    private final List<Active> active = new ArrayList<>();

    synchronized void add(Fault fault) {
        active.add(new Active(fault));
    }

    synchronized void clear() {
        active.clear();
    }

    /** The oldest one that strikes an operation, null when all goes well. One use of it is used up. */
    synchronized @Nullable Fault next(String operation) {
        for (Iterator<Active> all = active.iterator(); all.hasNext(); ) {
            Active candidate = all.next();
            if (!candidate.fault.strikes(operation)) continue;
            if (--candidate.left == 0) all.remove();
            return candidate.fault;
        }
        return null;
    }

    private static final class Active {
        private final Fault fault;
        private int left;

        Active(Fault fault) {
            this.fault = fault;
            this.left = fault.times();
        }
    }
}
