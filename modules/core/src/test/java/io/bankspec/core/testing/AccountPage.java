package io.bankspec.core.testing;

import com.google.gson.TypeAdapter;
import com.google.gson.annotations.JsonAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import io.bankspec.core.Page;
import io.bankspec.core.generated.json.Adapters;
import io.bankspec.core.generated.json.Scalars;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page with the shape of the generated ones. */
@JsonAdapter(AccountPage.Adapter.class)
public record AccountPage(
        List<Account> items,
        @Nullable Long totalPages,
        @Nullable Boolean more) implements Page<Account> {
    public List<@Nullable String> names() {
        return items.stream().map(Account::name).toList();
    }

    public static final class Adapter extends TypeAdapter<@Nullable AccountPage> {
        public static final Adapter INSTANCE = new Adapter();

        private Adapter() {}

        @Override
        public @Nullable AccountPage read(JsonReader in) throws IOException {
            List<Account> accounts = List.of();
            Long pages = null;
            Boolean more = null;
            in.beginObject();
            while (in.hasNext()) {
                switch (in.nextName()) {
                    case "accounts" ->
                        accounts = Adapters.list(Account.Adapter.INSTANCE).read(in);
                    case "pages" -> pages = Scalars.INT64.read(in);
                    case "more" -> more = Scalars.BOOLEAN.read(in);
                    default -> in.skipValue();
                }
            }
            in.endObject();
            return new AccountPage(accounts, pages, more);
        }

        @Override
        public void write(JsonWriter out, @Nullable AccountPage page) {
            throw new UnsupportedOperationException();
        }
    }
}
