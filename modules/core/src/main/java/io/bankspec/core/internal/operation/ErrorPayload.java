package io.bankspec.core.internal.operation;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.TypeAdapter;
import io.bankspec.core.ApiException;
import io.bankspec.core.FieldProblem;
import io.bankspec.core.InvalidFieldException;
import io.bankspec.core.OneOf;
import io.bankspec.core.generated.json.AbstractModel;
import io.bankspec.core.generated.json.Json;
import io.bankspec.core.generated.json.RequiredNames;
import io.bankspec.core.generated.json.ScalarText;
import io.bankspec.core.generated.json.Scalars;
import io.bankspec.core.internal.wire.AdapterLookup;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The body of an answer that is no result. It is decoded as declared, and kept as text for whoever knows better than the spec:
 * gateways answer in shapes of their own.
 */
final class ErrorPayload implements ApiException.Body {
    /** Characters. Exceptions are kept and queued, and nothing longer than this is an error message. */
    private static final int LONGEST_KEPT = 64 * 1024;

    private final String text;
    private final boolean isSentence;
    private final Class<?> declaredType;
    private final @Nullable Object declared;
    private final boolean fits;
    private final @Nullable String code;

    /**
     * Decodes.
     *
     * @param isSentence whether the answer calls itself plain text
     * @param type the declared schema, null for none
     * @param diagnostics where the provider puts its code
     */
    ErrorPayload(String text, boolean isSentence, @Nullable Class<?> type, Diagnostics diagnostics) {
        this.text = text.length() > LONGEST_KEPT ? "" : text;
        this.isSentence = isSentence;
        TypeAdapter<?> adapter = type == null ? null : AdapterLookup.of(type);
        declaredType = type == null ? Object.class : type;
        declared = adapter == null ? null : read(text, adapter);
        fits = declared != null && fits(declared, adapter, text);
        code = diagnostics.errorCode(tree(text));
    }

    @Override
    public <E> @Nullable E as(Class<E> type) {
        if (type.isInstance(declared)) return type.cast(declared);
        if (declared instanceof OneOf union && type.isInstance(union.value())) return type.cast(union.value());
        if (type == String.class) return isSentence && !text.isEmpty() ? type.cast(text) : null;
        TypeAdapter<?> adapter = fits || text.isEmpty() ? null : AdapterLookup.ofModel(type);
        Object other = adapter == null ? null : read(text, adapter);
        return type.isInstance(other) && fits(other, adapter, text) ? type.cast(other) : null;
    }

    @Override
    public @Nullable String property(String name) {
        return property(text, name);
    }

    @Override
    public @Nullable String code() {
        return code;
    }

    @Override
    public @Nullable JsonElement json() {
        // Rather as declared: what the provider is forgiven for is in order there.
        return declared == null ? tree(text) : tree(declared, AdapterLookup.of(declaredType));
    }

    private static @Nullable JsonElement tree(String text) {
        try {
            JsonElement tree = JsonParser.parseString(text);
            // The parser is lenient, and takes a sentence for a text.
            return tree.isJsonObject() || tree.isJsonArray() ? tree : null;
        } catch (JsonParseException e) {
            return null;
        }
    }

    static @Nullable String property(String text, String name) {
        try {
            Object value = object(text).get(name);
            return value == null || value instanceof Map || value instanceof List ? null : ScalarText.of(value);
        } catch (InvalidFieldException e) {
            return null;
        }
    }

    /** Adapters read objects that lack something or are odd, because results of that kind are better than none. */
    private static boolean fits(Object value, TypeAdapter<?> adapter, String text) {
        if (value instanceof OneOf union && union.isUnknown()) return false;
        if (value instanceof AbstractModel<?> model && hasInvalidFields(model)) return false;
        return !(adapter instanceof RequiredNames model)
                || object(text).keySet().containsAll(model.requiredNames());
    }

    private static boolean hasInvalidFields(AbstractModel<?> model) {
        return model.problems().stream().anyMatch(problem -> problem.kind() == FieldProblem.Kind.INVALID);
    }

    private static Map<String, @Nullable Object> object(String text) {
        Map<String, @Nullable Object> object = read(text, Scalars.OBJECT);
        return object == null ? Map.of() : object;
    }

    @SuppressWarnings("unchecked")
    private static JsonElement tree(Object value, TypeAdapter<?> adapter) {
        return ((TypeAdapter<Object>) adapter).toJsonTree(value);
    }

    private static <T extends @Nullable Object> @Nullable T read(String text, TypeAdapter<T> adapter) {
        try {
            return Json.read(() -> new StringReader(text), adapter);
        } catch (IOException e) {
            // A gateway's HTML page, a sentence, nothing at all: the status has to do.
            return null;
        }
    }
}
