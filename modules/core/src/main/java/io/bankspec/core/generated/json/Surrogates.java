package io.bankspec.core.generated.json;

import com.google.gson.JsonElement;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Halves of characters. A text that holds one without the other cannot be sent: all encoders write a question mark in
 * its place, and a password would be a wrong one.
 */
public final class Surrogates {
    private Surrogates() {}

    /**
     * The text, if it is whole.
     *
     * @param name stands in the message, and the text does not
     * @throws IllegalArgumentException it is not
     */
    public static String checked(String text, String name) {
        if (!arePaired(text, 0, text.length())) throw unpaired(name);
        return text;
    }

    static IllegalArgumentException unpaired(String name) {
        return new IllegalArgumentException(name + " holds half a character (an unpaired surrogate)");
    }

    static boolean arePaired(CharSequence text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Character.isSurrogate(text.charAt(i))) continue;
            if (i + 1 == to || !Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) return false;
            i++;
        }
        return true;
    }

    /** Where the first unpaired one is, null without any. A name that holds one stands for what it names. */
    static @Nullable String place(JsonElement tree, String path) {
        String found = null;
        if (tree.isJsonObject()) {
            for (Map.Entry<String, JsonElement> entry : tree.getAsJsonObject().entrySet()) {
                String name = entry.getKey();
                if (!arePaired(name, 0, name.length())) return "a property name at " + path;
                found = place(entry.getValue(), path + '.' + name);
                if (found != null) return found;
            }
        } else if (tree.isJsonArray()) {
            for (int i = 0; i < tree.getAsJsonArray().size() && found == null; i++)
                found = place(tree.getAsJsonArray().get(i), path + '[' + i + ']');
        } else if (tree.isJsonPrimitive()) {
            String text = tree.getAsString();
            if (!arePaired(text, 0, text.length())) return path;
        }
        return found;
    }
}
