package io.bankspec.core.testing;

import com.google.gson.TypeAdapter;
import com.google.gson.annotations.JsonAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import io.bankspec.core.OneOf;
import io.bankspec.core.generated.json.Adapters;
import io.bankspec.core.generated.json.RequiredNames;
import io.bankspec.core.generated.json.Scalars;
import io.bankspec.core.generated.json.UnionMember;
import io.bankspec.core.generated.json.UnionMembers;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Error schemas that require something, and the union of them. */
public final class Alternatives {
    private Alternatives() {}

    /** Requires {@code code}. */
    @JsonAdapter(CodedAdapter.class)
    public record Coded(@Nullable String code) {}

    /** Requires {@code reason}. */
    @JsonAdapter(ReasonedAdapter.class)
    public record Reasoned(@Nullable String reason) {}

    /** One of the two. */
    @JsonAdapter(EitherAdapter.class)
    public record Either(Object value, boolean isUnknown) implements OneOf {}

    public static final class CodedAdapter {
        public static final TypeAdapter<@Nullable Coded> INSTANCE = new OneText<>("code", Coded::new);
    }

    public static final class ReasonedAdapter {
        public static final TypeAdapter<@Nullable Reasoned> INSTANCE = new OneText<>("reason", Reasoned::new);
    }

    private static final class OneText<T> extends ReadOnly<T> implements RequiredNames {
        private static final TypeAdapter<@Nullable Map<String, @Nullable String>> TEXTS = Adapters.map(Scalars.TEXT);
        private final String name;
        private final Function<@Nullable String, T> make;

        OneText(String name, Function<@Nullable String, T> make) {
            this.name = name;
            this.make = make;
        }

        @Override
        public @Nullable T read(JsonReader in) throws IOException {
            Map<String, @Nullable String> map = TEXTS.read(in);
            return map == null ? null : make.apply(map.get(name));
        }

        @Override
        public Set<String> requiredNames() {
            return Set.of(name);
        }
    }

    public static final class EitherAdapter {
        public static final TypeAdapter<@Nullable Either> INSTANCE = new ReadOnly<>() {
            private final List<UnionMember> variants = List.of(
                    variant(CodedAdapter.INSTANCE, Set.of("code")),
                    variant(ReasonedAdapter.INSTANCE, Set.of("reason")));

            @Override
            public @Nullable Either read(JsonReader in) throws IOException {
                UnionMembers.Choice choice = UnionMembers.read(in, null, variants);
                return new Either(Objects.requireNonNull(choice.value()), choice.index() < 0);
            }
        };
    }

    private static UnionMember variant(TypeAdapter<? extends @Nullable Object> adapter, Set<String> names) {
        return new UnionMember(UnionMember.Kind.OBJECT, adapter, Set.of(), names, names);
    }

    private abstract static class ReadOnly<T> extends TypeAdapter<@Nullable T> {
        @Override
        public void write(JsonWriter out, @Nullable T value) {
            throw new UnsupportedOperationException("errors are only read");
        }
    }
}
