package io.bankspec.codegen;

/** What a schema becomes in Java. */
enum Shape {
    ENUM,
    UNION,
    OBJECT,
    /** No class of its own: scalar, list, map, anything, or another name for a schema elsewhere. */
    OTHER
}
