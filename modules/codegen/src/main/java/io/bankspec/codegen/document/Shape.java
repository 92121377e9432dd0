package io.bankspec.codegen.document;

/** What a schema becomes in Java. */
public enum Shape {
    ENUM,
    UNION,
    OBJECT,
    /** No class of its own: scalar, list, map, anything, or another name for a schema elsewhere. */
    OTHER
}
