package io.bankspec.core.generated.json;

import com.google.gson.JsonElement;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import io.bankspec.core.FieldProblem;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes values that are of one of several types. What fits none is kept as plain JSON.
 *
 * @param <U> the union
 */
public abstract class AbstractUnionAdapter<U extends AbstractUnion> extends ValueAdapter<U> {
    private final @Nullable String discriminator;

    /** @param discriminator wire name; null when the content decides */
    protected AbstractUnionAdapter(@Nullable String discriminator) {
        this.discriminator = discriminator;
    }

    /** The types. Asked for when something is read, because they may refer to each other. */
    protected abstract List<UnionMember> members();

    /** The union of a value and the index of its type; -1 when it fits none. Not declared to give {@code U}, as a bridge costs. */
    protected abstract AbstractUnion union(Object value, int index);

    @Override
    final @Nullable Object keep(JsonReader in) throws IOException {
        JsonElement tree = Trees.read(in);
        UnionMember member = UnionMember.choose(tree, discriminator, members());
        Object value = member == null ? null : keep(tree, member.adapter());
        return member == null || !fits(value)
                ? union(tree, keep(tree, Scalars.ANY), -1)
                : union(tree, value, members().indexOf(member));
    }

    /** Without a discriminator, what only looked like a type and was not is left as it came. */
    private boolean fits(@Nullable Object value) {
        if (discriminator != null) return !(value instanceof RawValue raw) || raw.problem() == null;
        return Problems.of(value).stream().noneMatch(problem -> problem.kind() == FieldProblem.Kind.INVALID);
    }

    private @Nullable Object union(JsonElement tree, @Nullable Object value, int index) {
        if (value == null) return null;
        if (!(value instanceof RawValue raw)) return union(value, index);
        if (raw.problem() != null) return raw;
        return RawValue.spelled(tree, union(raw.value("$", ""), index));
    }

    @Override
    public final void write(JsonWriter out, @Nullable U union) throws IOException {
        if (union == null) out.nullValue();
        else
            write(
                    out,
                    union.value(),
                    union.isUnknown()
                            ? Scalars.ANY
                            : members().get(union.index()).adapter());
    }
}
