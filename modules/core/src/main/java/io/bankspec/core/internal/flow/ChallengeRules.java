package io.bankspec.core.internal.flow;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.bankspec.core.internal.wire.JsonPaths;
import io.bankspec.core.mfa.MfaPrompt.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a challenge shows itself.
 *
 * @param status HTTP status that is one, 0 where an answer tells
 * @param places paths to the object that holds all the rest
 * @param prompts path from there to the prompts
 */
record ChallengeRules(int status, Condition when, List<String> places, String prompts, Prompt prompt) {
    /** How a prompt looks: names of its properties. Lists are names of which the first that is there counts. */
    record Prompt(
            @Nullable String id,
            List<String> label,
            @Nullable String type,
            Map<String, Type> types,
            @Nullable String maxLength,
            List<String> image,
            @Nullable Choices options,
            @Nullable Choices imageOptions) {}

    /** How choices look. */
    record Choices(String in, List<String> label, List<String> value, List<String> image) {}

    /** Where an answer has prompts, and which. */
    record Found(JsonElement place, List<JsonElement> prompts) {}

    /** Null when this is no challenge. */
    @Nullable
    Found in(int ofAnswer, @Nullable JsonElement answer) {
        if (!isOne(ofAnswer, answer)) return null;
        for (String path : places) {
            for (JsonElement place : JsonPaths.find(answer, path)) {
                List<JsonElement> found = JsonPaths.find(place, prompts);
                if (!found.isEmpty()) return new Found(place, found);
            }
        }
        return null;
    }

    /** Whether a status or a condition makes an answer a challenge; otherwise the prompts alone do. */
    boolean tells() {
        return status != 0 || !when.values().isEmpty();
    }

    /** Whether it is a challenge that has no prompts. */
    boolean asksNothing(Answer answer) {
        return tells() && isOne(answer.status(), answer.tree());
    }

    /** Whether status and condition make this answer a challenge, with or without prompts in it. */
    boolean isOne(int ofAnswer, @Nullable JsonElement answer) {
        return (status == 0 ? ofAnswer / 100 == 2 : status == ofAnswer) && when.holds(answer);
    }

    /** Where one can be asked only: the first that makes it a challenge. */
    JsonElement first(List<JsonElement> found) {
        Condition own = when.below(prompts);
        return found.stream().filter(own::holds).findFirst().orElse(found.get(0));
    }

    static ChallengeRules read(JsonObject rules) {
        List<String> places = Rules.texts(rules.get("in"));
        return new ChallengeRules(
                Rules.status(rules),
                Rules.condition(rules.getAsJsonObject("when")),
                places.isEmpty() ? List.of("") : places,
                rules.get("prompts").getAsString(),
                prompt(rules.getAsJsonObject("prompt")));
    }

    private static Prompt prompt(JsonObject rules) {
        Map<String, Type> types = new LinkedHashMap<>();
        if (rules.has("types"))
            rules.getAsJsonObject("types").asMap().forEach((name, type) -> types.put(name, type(type.getAsString())));
        return new Prompt(
                JsonPaths.text(rules, "id"),
                Rules.texts(rules.get("label")),
                JsonPaths.text(rules, "type"),
                types,
                JsonPaths.text(rules, "maxLength"),
                Rules.texts(rules.get("image")),
                choices(rules.getAsJsonObject("options")),
                choices(rules.getAsJsonObject("imageOptions")));
    }

    private static Type type(String word) {
        return Type.valueOf(word.replace('-', '_').toUpperCase(Locale.ROOT));
    }

    private static @Nullable Choices choices(@Nullable JsonObject rules) {
        if (rules == null) return null;
        return new Choices(
                rules.get("in").getAsString(),
                Rules.texts(rules.get("label")),
                Rules.texts(rules.get("value")),
                Rules.texts(rules.get("image")));
    }
}
