package io.bankspec.apidiff.upstream;

import io.bankspec.apidiff.document.Operation;
import io.bankspec.apidiff.document.Place;
import java.util.SortedSet;
import java.util.TreeSet;

/** The operations that have a finding, ours where there is one, and where it is in the first of them. */
final class Found {
    private final Operation operation;
    private final Place route;
    private final SortedSet<Operation> operations = new TreeSet<>();
    /** What the provider calls our schema, where it is in one. */
    private final SortedSet<String> names = new TreeSet<>();

    /**
     * @param operation as the provider has it, or as we have it where the provider has none
     * @param route from the operation, through whatever schemas are on the way
     */
    Found(Operation operation, Place route) {
        this.operation = operation;
        this.route = route;
    }

    void add(Operation other, String name) {
        operations.add(other);
        if (!name.isEmpty()) names.add(name);
    }

    Operation operation() {
        return operation;
    }

    Place route() {
        return route;
    }

    SortedSet<Operation> operations() {
        return operations;
    }

    SortedSet<String> names() {
        return names;
    }
}
