package io.bankspec.sandbox.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What a spec shows as an answer, or a part of it. A simulation replaces what matters to it and leaves the rest, so that what it
 * answers has the properties, the order and the values that the spec declares.
 */
public record Template(ObjectNode example) {
    /** The first example of an operation's success. */
    public static Template of(String provider, String operation) {
        return of(provider, operation, "");
    }

    /**
     * A part of the first example of an operation's success.
     *
     * @param provider its folder in specs
     * @param pointer JSON pointer to an object, empty for the whole example
     */
    public static Template of(String provider, String operation, String pointer) {
        return named(provider, operation, "", pointer);
    }

    /** A part of one of several examples. */
    public static Template named(String provider, String operation, String example, String pointer) {
        return new Template(
                (ObjectNode) Spec.of(provider).example(operation, example).at(pointer));
    }

    /** A copy to be changed. */
    public ObjectNode copy() {
        return example.deepCopy();
    }
}
