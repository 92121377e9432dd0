package io.bankspec.core.generated.json;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A model as the generator makes it. */
final class Login extends AbstractModel<@Nullable Object> {
    private static final ModelFields FIELDS = new ModelFields("Login", "user", "pin", "bank", "note")
            .required("user", "pin")
            .requiredOrNull("bank")
            .masked("pin");

    private Login(@Nullable Object[] values, @Nullable Map<String, @Nullable Object> additional) {
        super(FIELDS, values, additional);
    }

    String user() {
        return required(0);
    }

    @Nullable
    String bank() {
        return requiredOrNull(2);
    }

    @Nullable
    String note() {
        return value(3);
    }

    boolean hasNote() {
        return has(3);
    }

    static final class Builder extends AbstractModelBuilder<Builder, @Nullable Object> {
        Builder() {
            super(FIELDS);
        }

        Builder(Login start) {
            super(start);
        }

        Builder user(@Nullable String user) {
            return set(0, user);
        }

        Builder pin(@Nullable String pin) {
            return set(1, pin);
        }

        Builder bank(@Nullable String bank) {
            return setOrNull(2, bank);
        }

        Builder note(@Nullable String note) {
            return setOrNull(3, note);
        }

        Login build() {
            return new Login(checkedValues(), additional());
        }
    }

    static final class Adapter extends AbstractModelAdapter<Login> {
        static final Adapter INSTANCE = new Adapter();

        Adapter() {
            super(FIELDS);
        }

        @Override
        protected AbstractModel<?> readProperties(JsonReader in) throws IOException {
            @Nullable Object[] values = new Object[4];
            Map<String, @Nullable Object> additional = null;
            while (in.hasNext()) {
                String name = in.nextName();
                JsonToken token = in.peek();
                switch (name) {
                    case "user" -> values[0] = read(in, token, Scalars.TEXT);
                    case "pin" -> values[1] = read(in, token, Scalars.TEXT);
                    case "bank" -> values[2] = read(in, token, Scalars.TEXT);
                    case "note" -> values[3] = read(in, token, Scalars.TEXT);
                    default -> additional = AdditionalProperties.read(additional, name, in, token, Scalars.ANY);
                }
            }
            return new Login(values, additional);
        }

        @Override
        protected void writeProperties(JsonWriter out, @Nullable Object[] values) throws IOException {
            write(out, "user", values[0], Scalars.TEXT);
            write(out, "pin", values[1], Scalars.TEXT);
            write(out, "bank", values[2], Scalars.TEXT);
            write(out, "note", values[3], Scalars.TEXT);
        }
    }
}
