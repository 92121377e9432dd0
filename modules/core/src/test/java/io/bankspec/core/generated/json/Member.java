package io.bankspec.core.generated.json;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A model with the shape of the generated ones. */
record Member(@Nullable String name, @Nullable BigDecimal balance, Map<String, @Nullable Object> extras) {
    static final TypeAdapter<@Nullable Member> ADAPTER = new TypeAdapter<>() {
        @Override
        public @Nullable Member read(JsonReader in) throws IOException {
            if (in.peek() == JsonToken.NULL) {
                in.nextNull();
                return null;
            }
            String name = null;
            BigDecimal balance = null;
            Map<String, @Nullable Object> extras = null;
            in.beginObject();
            while (in.hasNext()) {
                String property = in.nextName();
                switch (property) {
                    case "name" -> name = Scalars.TEXT.read(in);
                    case "balance" -> balance = Scalars.DECIMAL.read(in);
                    default -> extras = AdditionalProperties.read(extras, property, in, Scalars.ANY);
                }
            }
            in.endObject();
            return new Member(name, balance, extras == null ? new LinkedHashMap<>() : extras);
        }

        @Override
        public void write(JsonWriter out, @Nullable Member member) throws IOException {
            if (member == null) {
                out.nullValue();
                return;
            }
            out.beginObject();
            if (member.name != null) Scalars.TEXT.write(out.name("name"), member.name);
            if (member.balance != null) Scalars.DECIMAL.write(out.name("balance"), member.balance);
            AdditionalProperties.write(out, member.extras, Scalars.ANY);
            out.endObject();
        }
    };

    static Member named(String name) {
        return new Member(name, null, Map.of());
    }
}
