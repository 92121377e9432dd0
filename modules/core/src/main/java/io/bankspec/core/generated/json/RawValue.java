package io.bankspec.core.generated.json;

import com.google.gson.JsonElement;
import com.google.gson.stream.JsonToken;
import io.bankspec.core.InvalidFieldException;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Stands in the place of a value that alone would not tell what came: for no value of the type, for another spelling of one, for a list
 * or a map that holds such, and for an explicit null. Values that are as they should be stand for themselves.
 */
final class RawValue {
    /** A null that was sent, or is to be sent. Where nothing was sent there is Java's own. */
    static final RawValue NULL = new RawValue(null, null, null, false);

    private final @Nullable JsonElement json;
    private final @Nullable Object value;
    private final @Nullable String problem;
    private final boolean isWhole;

    private RawValue(@Nullable JsonElement json, @Nullable Object value, @Nullable String problem, boolean isWhole) {
        this.json = json;
        this.value = value;
        this.problem = problem;
        this.isWhole = isWhole;
    }

    static RawValue spelled(JsonElement json, Object value) {
        return new RawValue(json, value, null, false);
    }

    /** @param collection a {@link RawList} or a {@link RawMap} */
    static RawValue holding(Object collection) {
        return new RawValue(null, collection, null, false);
    }

    static RawValue invalid(JsonElement json, String expected, JsonToken found) {
        return new RawValue(json, null, "expected " + expected + " but found " + describe(found), false);
    }

    /** The same in each property of an object that is none. */
    RawValue whole() {
        return new RawValue(json, null, problem, true);
    }

    boolean isWhole() {
        return isWhole;
    }

    private static String describe(JsonToken token) {
        return switch (token) {
            case STRING -> "other text";
            case NUMBER -> "another number";
            case BEGIN_OBJECT -> "an object";
            case BEGIN_ARRAY -> "a list";
            default -> token.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        };
    }

    /** What came; null when the value is written as ever. */
    @Nullable
    JsonElement json() {
        return json;
    }

    /** The value that is written as ever; null where it is not. */
    @Nullable
    Object held() {
        return value;
    }

    /** Why there is no value; null when there is one. */
    @Nullable
    String problem() {
        return problem;
    }

    /**
     * The value.
     *
     * @throws InvalidFieldException there is none
     */
    @Nullable
    Object value(String model, String field) {
        if (problem != null) throw new InvalidFieldException(model, field, problem);
        if (value instanceof RawList<?> list) return list.of(model, field);
        if (value instanceof RawMap<?> map) return map.of(model, field);
        return value;
    }

    /** The value of a place, whatever its spelling; what is no value as it is. */
    static @Nullable Object plain(@Nullable Object held) {
        return held instanceof RawValue raw && raw.problem == null && raw != NULL ? raw.value : held;
    }

    /** Whether two places hold the same. Unlike lists of Java, ours can be compared with anything in them. */
    static boolean same(@Nullable Object one, @Nullable Object other) {
        Object a = plain(one);
        Object b = plain(other);
        return b instanceof RawList || b instanceof RawMap ? b.equals(a) : Objects.equals(a, b);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || json != null
                        && other instanceof RawValue that
                        && that.json != null
                        && json.toString().equals(that.json.toString());
    }

    /** That of the null is the same in every JVM, as the hash of an object without it is. */
    @Override
    public int hashCode() {
        return json == null ? 1 : json.toString().hashCode();
    }

    /** For logs: what does not fit where it stands may be anything. */
    @Override
    public String toString() {
        return problem == null ? String.valueOf(value) : "<invalid>";
    }
}
