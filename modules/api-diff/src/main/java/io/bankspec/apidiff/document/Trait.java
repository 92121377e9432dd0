package io.bankspec.apidiff.document;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One thing that a document says of a place, and what it is called when that comes, goes or changes. */
public enum Trait {
    VERSION(Kind.VERSION_CHANGED),
    URL(Kind.SERVER_CHANGED),
    SCHEME(Kind.SECURITY_SCHEME_CHANGED),
    ID(Kind.OPERATION_RENAMED),
    TAG(Kind.TAG_CHANGED),
    SECURITY(Kind.SECURITY_CHANGED),
    FLOW(Kind.FLOW_CHANGED),
    MFA(Kind.FLOW_ADDED, Kind.FLOW_REMOVED, Kind.FLOW_CHANGED),
    JOB(Kind.FLOW_ADDED, Kind.FLOW_REMOVED, Kind.FLOW_CHANGED),
    ANSWER(Kind.FLOW_ADDED, Kind.FLOW_REMOVED, Kind.FLOW_CHANGED),
    POLL(Kind.FLOW_ADDED, Kind.FLOW_REMOVED, Kind.FLOW_CHANGED),
    PAGINATION(Kind.PAGINATION_CHANGED),

    /** As {@link Types} writes it. */
    TYPE(Kind.TYPE_CHANGED),
    REQUIRED(Kind.BECAME_REQUIRED, Kind.BECAME_OPTIONAL, null),
    NULLABLE(Kind.BECAME_NULLABLE, Kind.NO_LONGER_NULLABLE, null),
    /** One for each value, such as the next two. */
    ENUM(Kind.ENUM_VALUE_ADDED, Kind.ENUM_VALUE_REMOVED, null),
    /** The alternatives of a union: names of schemas, or titles or numbers of what has no name. */
    MEMBERS(Kind.UNION_MEMBER_ADDED, Kind.UNION_MEMBER_REMOVED, null),
    /** Names of the schemas that {@code allOf} adds to this one. */
    PARTS(Kind.COMPOSITION_CHANGED, Kind.COMPOSITION_CHANGED, null),
    MINIMUM(Bound.LOWER),
    MAXIMUM(Bound.UPPER),
    EXCLUSIVE_MINIMUM(Bound.LOWER),
    EXCLUSIVE_MAXIMUM(Bound.UPPER),
    MIN_LENGTH(Bound.LOWER),
    MAX_LENGTH(Bound.UPPER),
    MIN_ITEMS(Bound.LOWER),
    MAX_ITEMS(Bound.UPPER),
    MIN_PROPERTIES(Bound.LOWER),
    MAX_PROPERTIES(Bound.UPPER),
    MULTIPLE_OF(Bound.OTHER),
    UNIQUE_ITEMS(Bound.OTHER),
    PATTERN(Bound.OTHER),
    DEFAULT(Kind.DEFAULT_CHANGED),
    DIRECTION(Kind.DIRECTION_CHANGED),
    SECRECY(Kind.SECRECY_CHANGED),
    JAVA_NAME(Kind.JAVA_NAME_CHANGED),
    STYLE(Kind.STYLE_CHANGED),
    DEPRECATED(Kind.DEPRECATED, Kind.NO_LONGER_DEPRECATED, null),
    EXTENSIONS(Kind.EXTENSION_CHANGED, Kind.EXTENSION_CHANGED, null),
    /** Whatever else a document says, each with its keyword. */
    OTHERS(Kind.OTHER_CHANGED, Kind.OTHER_CHANGED, null),
    DESCRIPTION(Kind.DESCRIPTION_CHANGED),
    EXAMPLE(Kind.EXAMPLE_CHANGED);

    private enum Bound {
        LOWER,
        UPPER,
        OTHER
    }

    private final Kind added;
    private final Kind removed;
    /** Null where there may be several values at once, each of which comes and goes by itself. */
    private final @Nullable Kind changed;

    private final @Nullable Bound bound;

    Trait(Kind changed) {
        this(changed, changed, changed);
    }

    Trait(Kind added, Kind removed, @Nullable Kind changed) {
        this(added, removed, changed, null);
    }

    Trait(Bound bound) {
        this(Kind.LIMIT_TIGHTENED, Kind.LIMIT_LOOSENED, Kind.LIMIT_TIGHTENED, bound);
    }

    Trait(Kind added, Kind removed, @Nullable Kind changed, @Nullable Bound bound) {
        this.added = added;
        this.removed = removed;
        this.changed = changed;
        this.bound = bound;
    }

    /** Whether there may be several values, each of which comes and goes by itself. */
    boolean isSeveral() {
        return changed == null;
    }

    public boolean isLimit() {
        return bound != null;
    }

    /** Whether readers see it and programs do not. */
    public boolean isText() {
        return this == DESCRIPTION || this == EXAMPLE;
    }

    /** {@code maxLength}. */
    public String keyword() {
        String[] words = name().toLowerCase(Locale.ROOT).split("_");
        return words.length == 1
                ? words[0]
                : words[0] + words[1].substring(0, 1).toUpperCase(Locale.ROOT) + words[1].substring(1);
    }

    /** What it is called that one value took the place of another; either may be empty, for none. */
    Kind kind(String before, String after) {
        if (before.isEmpty() || changed == null) return before.isEmpty() ? added : removed;
        if (after.isEmpty()) return removed;
        boolean isLooser = bound == Bound.LOWER && isNumberBelow(after, before)
                || bound == Bound.UPPER && isNumberBelow(before, after);
        return isLooser ? Kind.LIMIT_LOOSENED : changed;
    }

    private static boolean isNumberBelow(String one, String other) {
        try {
            return new BigDecimal(one).compareTo(new BigDecimal(other)) < 0;
        } catch (NumberFormatException e) {
            // OpenAPI 3.0 has exclusive limits that are true.
            return false;
        }
    }
}
