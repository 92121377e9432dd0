package io.bankspec.codegen.view;

/**
 * A Java type as the templates write it.
 *
 * @param name declaration, such as {@code List<Bank>}
 * @param adapter expression for the {@code TypeAdapter} of the type
 * @param kind what it is, as far as templates care
 * @param secret whether values must never be printed
 */
public record JavaType(String name, String adapter, Kind kind, boolean secret) {
    public enum Kind {
        SCALAR,
        ENUM,
        MODEL,
        LIST,
        MAP,
        /** Any JSON value. */
        ANY
    }

    public boolean isCollection() {
        return kind == Kind.LIST || kind == Kind.MAP;
    }

    public boolean isAny() {
        return kind == Kind.ANY;
    }

    /** The declaration where null is allowed. */
    public String nullableName() {
        return "@Nullable " + name;
    }

    /** The declaration as an element of a collection: anything includes null. */
    public String elementName() {
        return isAny() ? nullableName() : name;
    }

    public JavaType asSecret() {
        return new JavaType(name, adapter, kind, true);
    }

    public JavaType withAdapter(String other) {
        return new JavaType(name, other, kind, secret);
    }
}
