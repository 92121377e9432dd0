package io.bankspec.core.generated.json;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A model as the generator makes it. */
final class Member extends AbstractModel<@Nullable Object> {
    private static final ModelFields FIELDS = new ModelFields("Member", "name", "balance");
    static final TypeAdapter<@Nullable Member> ADAPTER = new Adapter();

    private Member(@Nullable Object[] values, @Nullable Map<String, @Nullable Object> additional) {
        super(FIELDS, values, additional);
    }

    static Member named(String name) {
        return new Member(new Object[] {name, null}, null);
    }

    @Nullable
    String name() {
        return value(0);
    }

    @Nullable
    BigDecimal balance() {
        return value(1);
    }

    private static final class Adapter extends AbstractModelAdapter<Member> {
        Adapter() {
            super(FIELDS);
        }

        @Override
        protected AbstractModel<?> readProperties(JsonReader in) throws IOException {
            @Nullable Object[] values = new Object[2];
            Map<String, @Nullable Object> additional = null;
            while (in.hasNext()) {
                String name = in.nextName();
                JsonToken token = in.peek();
                switch (name) {
                    case "name" -> values[0] = read(in, token, Scalars.TEXT);
                    case "balance" -> values[1] = read(in, token, Scalars.DECIMAL);
                    default -> additional = AdditionalProperties.read(additional, name, in, token, Scalars.ANY);
                }
            }
            return new Member(values, additional);
        }

        @Override
        protected void writeProperties(JsonWriter out, @Nullable Object[] values) throws IOException {
            write(out, "name", values[0], Scalars.TEXT);
            write(out, "balance", values[1], Scalars.DECIMAL);
        }
    }
}
