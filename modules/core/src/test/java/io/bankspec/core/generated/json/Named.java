package io.bankspec.core.generated.json;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A model of these properties, whatever they are called. */
final class Named extends AbstractModel<@Nullable Object> {
    private Named(ModelFields fields, @Nullable Object[] values, @Nullable Map<String, @Nullable Object> additional) {
        super(fields, values, additional);
    }

    /** Reads and writes them; those that are objects by an adapter of their own. */
    static final class Adapter extends AbstractModelAdapter<Named> {
        private final ModelFields fields;
        private final List<String> names;
        private final Map<String, TypeAdapter<?>> adapters;

        Adapter(Set<String> required, Map<String, TypeAdapter<?>> adapters, String... names) {
            this(new ModelFields("Named", names).required(required.toArray(String[]::new)), adapters, names);
        }

        private Adapter(ModelFields fields, Map<String, TypeAdapter<?>> adapters, String... names) {
            super(fields);
            this.fields = fields;
            this.names = Arrays.asList(names);
            this.adapters = adapters;
        }

        private TypeAdapter<?> adapter(String name) {
            return adapters.getOrDefault(name, Scalars.TEXT);
        }

        @Override
        protected AbstractModel<?> readProperties(JsonReader in) throws IOException {
            @Nullable Object[] values = new Object[names.size()];
            Map<String, @Nullable Object> additional = null;
            while (in.hasNext()) {
                String name = in.nextName();
                JsonToken token = in.peek();
                int index = names.indexOf(name);
                if (index < 0) additional = AdditionalProperties.read(additional, name, in, token, Scalars.ANY);
                else values[index] = read(in, token, adapter(name));
            }
            return new Named(fields, values, additional);
        }

        @Override
        protected void writeProperties(JsonWriter out, @Nullable Object[] values) throws IOException {
            for (int i = 0; i < values.length; i++) write(out, names.get(i), values[i], adapter(names.get(i)));
        }
    }
}
