package io.bankspec.core.testing;

import com.google.gson.TypeAdapter;
import com.google.gson.annotations.JsonAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import io.bankspec.core.generated.json.Scalars;
import java.io.IOException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A model with the shape of the generated ones. */
@JsonAdapter(Account.Adapter.class)
public record Account(@Nullable String name, @Nullable BigDecimal balance) {
    public static final class Adapter extends TypeAdapter<@Nullable Account> {
        public static final Adapter INSTANCE = new Adapter();

        private Adapter() {}

        @Override
        public @Nullable Account read(JsonReader in) throws IOException {
            if (in.peek() == JsonToken.NULL) {
                in.nextNull();
                return null;
            }
            String name = null;
            BigDecimal balance = null;
            in.beginObject();
            while (in.hasNext()) {
                switch (in.nextName()) {
                    case "name" -> name = Scalars.TEXT.read(in);
                    case "balance" -> balance = Scalars.DECIMAL.read(in);
                    default -> in.skipValue();
                }
            }
            in.endObject();
            return new Account(name, balance);
        }

        @Override
        public void write(JsonWriter out, @Nullable Account account) throws IOException {
            if (account == null) {
                out.nullValue();
                return;
            }
            out.beginObject();
            Scalars.TEXT.write(out.name("name"), account.name);
            Scalars.DECIMAL.write(out.name("balance"), account.balance);
            out.endObject();
        }
    }
}
