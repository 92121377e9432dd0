package io.bankspec.core.generated.json;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes values that are of one of several types. What fits none, or two equally well, is kept as plain JSON.
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
    final @Nullable Object keep(JsonReader in, JsonToken token) throws IOException {
        return keep(Trees.read(in), List.of());
    }

    /** @param within unions that try the same value already */
    final @Nullable Object keep(JsonElement tree, List<AbstractUnionAdapter<?>> within) {
        if (discriminator != null && tree.isJsonObject()) {
            UnionMember named = named(tree.getAsJsonObject().get(discriminator));
            Object value = named == null ? null : keep(tree, named.adapter());
            boolean isRead = named != null && !(value instanceof RawValue raw && raw.problem() != null);
            return isRead ? union(tree, value, members().indexOf(named)) : unknown(tree, AbstractUnion.NONE);
        }
        List<AbstractUnionAdapter<?>> trying = new ArrayList<>(within);
        trying.add(this);
        List<UnionChoice> fitting = UnionChoice.fitting(tree, members(), trying);
        if (fitting.isEmpty()) return unknown(tree, AbstractUnion.NONE);
        UnionChoice best = fitting.get(0);
        return UnionChoice.isClear(fitting)
                ? union(tree, best.value(), best.index())
                : unknown(tree, AbstractUnion.SEVERAL);
    }

    private @Nullable UnionMember named(@Nullable JsonElement name) {
        if (name != null && name.isJsonPrimitive())
            for (UnionMember member : members()) if (member.values().contains(name.getAsString())) return member;
        return null;
    }

    private @Nullable Object unknown(JsonElement tree, int index) {
        return union(tree, keep(tree, Scalars.ANY), index);
    }

    private @Nullable Object union(JsonElement tree, @Nullable Object value, int index) {
        if (value == null) return null;
        if (!(value instanceof RawValue raw)) return union(value, index);
        if (raw.problem() != null) return raw;
        return RawValue.spelled(tree, union(raw.value("$", ""), index));
    }

    @Override
    public final void write(JsonWriter out, @Nullable U union) throws IOException {
        if (union == null) {
            out.nullValue();
            return;
        }
        UnionMember member = union.isUnknown() ? null : members().get(union.index());
        if (member != null && lacksDiscriminator(union.value(), member)) writeNamed(out, union.value(), member);
        else write(out, union.value(), member == null ? Scalars.ANY : member.adapter());
    }

    private boolean lacksDiscriminator(Object value, UnionMember member) {
        return discriminator != null
                && !member.values().isEmpty()
                && value instanceof AbstractModel<?> model
                && model.noObject() == null
                && !model.has(discriminator);
    }

    /** What the type says already, a program need not say again; a reader has nothing else to go by. */
    private void writeNamed(JsonWriter out, Object value, UnionMember member) throws IOException {
        JsonObject named = new JsonObject();
        named.addProperty(discriminator, member.values().get(0));
        named.asMap().putAll(tree(value, member.adapter()).getAsJsonObject().asMap());
        Trees.write(out, named);
    }

    @SuppressWarnings("unchecked")
    private static JsonElement tree(Object value, TypeAdapter<?> adapter) {
        return ((TypeAdapter<Object>) adapter).toJsonTree(value);
    }
}
