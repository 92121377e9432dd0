package io.bankspec.core.generated.json;

import com.google.gson.JsonElement;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Streams models from and to JSON. Which property a name is, and what reads it, is generated: constants in a switch need no table of
 * names, and load the class of a property only when it comes.
 */
public abstract class AbstractModelAdapter<M extends AbstractModel<?>> extends ValueAdapter<M>
        implements RequiredNames {
    private final ModelFields fields;

    protected AbstractModelAdapter(ModelFields fields) {
        this.fields = fields;
    }

    /** Reads what stands between the braces. Not declared to give {@code M}, which would cost every adapter a bridge method. */
    protected abstract AbstractModel<?> readProperties(JsonReader in) throws IOException;

    /** Writes the properties that the spec names. */
    protected abstract void writeProperties(JsonWriter out, @Nullable Object[] values) throws IOException;

    /** For properties that the spec does not name. */
    protected TypeAdapter<?> additional() {
        return Scalars.ANY;
    }

    @Override
    public final Set<String> requiredNames() {
        return fields.requiredNames();
    }

    @Override
    final @Nullable Object keep(JsonReader in, JsonToken token) throws IOException {
        if (token == JsonToken.NULL) {
            in.nextNull();
            return null;
        }
        if (token != JsonToken.BEGIN_OBJECT) return RawValue.invalid(Trees.read(in), "an object", token);
        in.beginObject();
        Object model = readProperties(in);
        in.endObject();
        return model;
    }

    /** A model in which no property can be read. */
    @Override
    final Object item(RawValue raw) {
        try {
            JsonReader empty = new JsonReader(new StringReader("{}"));
            empty.beginObject();
            AbstractModel<?> model = readProperties(empty);
            Arrays.fill(model.values, raw.whole());
            return model.values.length == 0 ? raw : model;
        } catch (IOException e) {
            throw new UncheckedIOException("a string reader does not fail", e);
        }
    }

    @Override
    public final void write(JsonWriter out, @Nullable M model) throws IOException {
        if (model == null) {
            out.nullValue();
            return;
        }
        RawValue noObject = model.noObject();
        if (noObject != null) {
            write(out, noObject, this);
            return;
        }
        // Nulls are written where they mean something, whatever the writer's own setting.
        boolean serializeNulls = out.getSerializeNulls();
        out.setSerializeNulls(true);
        out.beginObject();
        writeProperties(out, model.values);
        if (!model.additional().isEmpty()) AdditionalProperties.write(out, model.additional(), additional());
        out.endObject();
        out.setSerializeNulls(serializeNulls);
    }

    /** For {@link BareItem}, whose classes nobody else needs. */
    final boolean declares(String name) {
        return fields.declares(name);
    }

    /** The value of a property that is there, or what came in its place. */
    protected static Object read(JsonReader in, JsonToken token, TypeAdapter<?> adapter) throws IOException {
        Object value = keep(in, token, adapter);
        return value == null ? RawValue.NULL : value;
    }

    /** Writes a property, unless it is absent. */
    protected static void write(JsonWriter out, String name, @Nullable Object value, TypeAdapter<?> adapter)
            throws IOException {
        if (value != null) write(out.name(name), value, adapter);
    }

    /** Whether a property of the model is one of these texts. */
    public final boolean saysOneOf(M model, String property, String... texts) {
        JsonElement tree = toJsonTree(model);
        JsonElement text = tree.isJsonObject() ? tree.getAsJsonObject().get(property) : null;
        return text != null && text.isJsonPrimitive() && Arrays.asList(texts).contains(text.getAsString());
    }
}
