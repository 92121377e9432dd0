package io.bankspec.core.testing;

import com.google.gson.TypeAdapter;
import com.google.gson.annotations.JsonAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import io.bankspec.core.generated.json.Adapters;
import io.bankspec.core.generated.json.Scalars;
import java.io.IOException;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Error schemas that differ by type only: each is an object with a {@code message}. */
public final class Messages {
    private Messages() {}

    @JsonAdapter(ProblemAdapter.class)
    public record Problem(@Nullable String message) {}

    @JsonAdapter(RefusalAdapter.class)
    public record Refusal(@Nullable String message) {}

    @JsonAdapter(QuestionAdapter.class)
    public record Question(@Nullable String message) {}

    public static final class ProblemAdapter {
        public static final TypeAdapter<@Nullable Problem> INSTANCE = adapter(Problem::new);
    }

    public static final class RefusalAdapter {
        public static final TypeAdapter<@Nullable Refusal> INSTANCE = adapter(Refusal::new);
    }

    public static final class QuestionAdapter {
        public static final TypeAdapter<@Nullable Question> INSTANCE = adapter(Question::new);
    }

    private static <T> TypeAdapter<@Nullable T> adapter(Function<@Nullable String, T> make) {
        return new TypeAdapter<>() {
            private final TypeAdapter<@Nullable Map<String, @Nullable String>> texts = Adapters.map(Scalars.TEXT);

            @Override
            public @Nullable T read(JsonReader in) throws IOException {
                Map<String, @Nullable String> map = texts.read(in);
                return map == null ? null : make.apply(map.get("message"));
            }

            @Override
            public void write(JsonWriter out, @Nullable T value) {
                throw new UnsupportedOperationException("errors are only read");
            }
        };
    }
}
