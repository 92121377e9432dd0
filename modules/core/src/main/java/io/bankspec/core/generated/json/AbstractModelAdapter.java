package io.bankspec.core.generated.json;

import com.google.gson.JsonElement;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Streams models from and to JSON. What is done for each property is generated: calls through the constant of an exact adapter are
 * inlined, which a loop over adapters would prevent.
 */
public abstract class AbstractModelAdapter<M extends AbstractModel<?>> extends TypeAdapter<@Nullable M>
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
    @SuppressWarnings("unchecked")
    public final @Nullable M read(JsonReader in) throws IOException {
        if (in.peek() == JsonToken.NULL) {
            in.nextNull();
            return null;
        }
        in.beginObject();
        M model = (M) readProperties(in);
        in.endObject();
        return model;
    }

    @Override
    public final void write(JsonWriter out, @Nullable M model) throws IOException {
        if (model == null) {
            out.nullValue();
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

    /** The value of a property that is there. */
    protected static <T extends @Nullable Object> Object read(JsonReader in, TypeAdapter<T> adapter)
            throws IOException {
        Object value = adapter.read(in);
        return value == null ? AbstractObject.NULL : value;
    }

    /** Writes a property, unless it is absent. */
    @SuppressWarnings("unchecked")
    protected static <T> void write(
            JsonWriter out, String name, @Nullable Object value, TypeAdapter<@Nullable T> adapter) throws IOException {
        if (value != null) adapter.write(out.name(name), value == AbstractObject.NULL ? null : (T) value);
    }

    /** Whether a property of the model is one of these texts. */
    public final boolean saysOneOf(M model, String property, String... texts) {
        JsonElement text = toJsonTree(model).getAsJsonObject().get(property);
        return text != null && text.isJsonPrimitive() && Arrays.asList(texts).contains(text.getAsString());
    }
}
