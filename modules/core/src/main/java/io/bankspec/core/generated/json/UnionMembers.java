package io.bankspec.core.generated.json;

import com.google.gson.JsonElement;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads and writes values that are of one of several types. What fits none is kept as plain JSON. */
public final class UnionMembers {
    private UnionMembers() {}

    /** A value and the index of its member; -1 means that none fitted. */
    public record Choice(@Nullable Object value, int index) {}

    public static Choice read(JsonReader in, @Nullable String discriminator, List<UnionMember> members)
            throws IOException {
        JsonElement tree = Trees.read(in);
        UnionMember member = UnionMember.choose(tree, discriminator, members);
        if (member != null) {
            try {
                return new Choice(Trees.decode(member.adapter(), tree, in), members.indexOf(member));
            } catch (JsonFormatException e) {
                // Looked like the member and was not: nothing is lost, it stays plain JSON.
            }
        }
        return new Choice(Trees.decode(Scalars.ANY, tree, in), -1);
    }

    @SuppressWarnings("unchecked")
    public static void write(JsonWriter out, @Nullable Object value, int index, List<UnionMember> members)
            throws IOException {
        TypeAdapter<?> adapter = index < 0 ? Scalars.ANY : members.get(index).adapter();
        ((TypeAdapter<@Nullable Object>) adapter).write(out, value);
    }
}
