package io.bankspec.codegen.lint;

import java.util.Set;

/** What a scalar is in an OpenAPI document, whatever it looks like to YAML. */
enum Meaning {
    /** What it looks like. */
    ANY,
    /** Text: a name, or a value of a type that has only texts. */
    TEXT,
    /** Part of an example, in which keywords are none. */
    DATA;

    private static final Set<String> NAMES = Set.of("name", "operationId", "propertyName");
    private static final Set<String> DATA_KEYS = Set.of("example", "examples", "default", "value");

    /**
     * That of what a map has under a key.
     *
     * @param owner key of the map itself
     * @param isText whether the map is a schema of texts
     */
    Meaning of(String owner, String key, boolean isText) {
        if (this == DATA) return DATA;
        if (owner.equals("properties")) return ANY;
        if (DATA_KEYS.contains(key) || key.startsWith("x-")) return DATA;
        return NAMES.contains(key) || isText && key.equals("enum") || isList(key) ? TEXT : ANY;
    }

    /** Of the same word, {@code required}, a list has names and a scalar none. */
    boolean isTextAt(String key) {
        return this == TEXT && (key.isEmpty() || NAMES.contains(key));
    }

    private static boolean isList(String key) {
        return key.equals("required") || key.equals("tags");
    }
}
