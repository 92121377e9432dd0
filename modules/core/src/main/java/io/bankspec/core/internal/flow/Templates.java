package io.bankspec.core.internal.flow;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.bankspec.core.generated.spec.FlowValues;
import io.bankspec.core.internal.wire.JsonPaths;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Bodies with expressions in them, as {@code x-answer} writes them.
 *
 * @param values resolves what is neither of a prompt nor its answer
 */
record Templates(List<JsonElement> prompts, List<String> answers, Function<String, @Nullable JsonElement> values) {
    private static final String PROMPT = "$prompt.";
    private static final String ANSWER = "$answer";

    /** The body; what has no value is left out. */
    @Nullable
    JsonElement fill(JsonElement template) {
        return fill(template, 0);
    }

    private @Nullable JsonElement fill(JsonElement template, int prompt) {
        if (template instanceof JsonObject object) return object(object, prompt);
        if (template instanceof JsonArray list) return list(list);
        String text = template.isJsonPrimitive() ? template.getAsString() : "";
        if (!text.startsWith("$")) return template;
        if (text.equals(ANSWER)) return new JsonPrimitive(answers.get(prompt));
        if (!text.startsWith(PROMPT)) return values.apply(text);
        return JsonPaths.at(prompts.get(prompt), text.substring(PROMPT.length()));
    }

    private JsonObject object(JsonObject template, int prompt) {
        JsonObject filled = new JsonObject();
        for (Map.Entry<String, JsonElement> entry : template.entrySet()) {
            if (entry.getKey().startsWith(PROMPT)) {
                for (int i = 0; i < prompts.size(); i++) {
                    JsonElement name = fill(new JsonPrimitive(entry.getKey()), i);
                    // Its answer would be lost, and the others would count as a failed attempt.
                    if (name == null || filled.has(name.getAsString()))
                        throw new FlowValues.MissingValueException(
                                "the prompts have no names to answer them by, or two have the same");
                    put(filled, name.getAsString(), fill(entry.getValue(), i));
                }
            } else {
                put(filled, entry.getKey(), fill(entry.getValue(), prompt));
            }
        }
        return filled;
    }

    private static void put(JsonObject object, String name, @Nullable JsonElement value) {
        if (value != null) object.add(name, value);
    }

    private JsonArray list(JsonArray template) {
        JsonArray filled = new JsonArray();
        for (JsonElement item : template) {
            int repetitions = isOfPrompt(item) ? prompts.size() : 1;
            for (int i = 0; i < repetitions; i++) {
                JsonElement value = fill(item, i);
                if (value != null) filled.add(value);
            }
        }
        return filled;
    }

    /** Whether the answer stands where nothing is repeated. */
    static boolean isForOnePrompt(JsonElement template) {
        if (template instanceof JsonObject object) {
            return object.entrySet().stream()
                    .anyMatch(entry -> !entry.getKey().startsWith(PROMPT) && isForOnePrompt(entry.getValue()));
        }
        return template.isJsonPrimitive() && template.getAsString().equals(ANSWER);
    }

    private static boolean isOfPrompt(JsonElement template) {
        String text = template.toString();
        return text.contains("\"" + PROMPT) || text.contains("\"" + ANSWER + "\"");
    }

    /** Answers are secret. */
    @Override
    public String toString() {
        return "Templates{***}";
    }
}
