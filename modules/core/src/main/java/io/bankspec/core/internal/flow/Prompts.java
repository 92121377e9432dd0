package io.bankspec.core.internal.flow;

import com.google.gson.JsonElement;
import io.bankspec.core.internal.flow.ChallengeRules.Choices;
import io.bankspec.core.internal.wire.JsonPaths;
import io.bankspec.core.mfa.MfaChoice;
import io.bankspec.core.mfa.MfaImage;
import io.bankspec.core.mfa.MfaPrompt;
import io.bankspec.core.mfa.MfaPrompt.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads prompts in the form that a spec describes. */
record Prompts(ChallengeRules.Prompt rules) {
    List<MfaPrompt> read(List<JsonElement> prompts) {
        List<MfaPrompt> read = new ArrayList<>();
        Ids ids = new Ids();
        for (JsonElement prompt : prompts) read.add(read(prompt, ids.unique(id(prompt, read.size() + 1))));
        return List.copyOf(read);
    }

    private String id(JsonElement prompt, int position) {
        String given = rules.id() == null ? null : JsonPaths.text(prompt, rules.id());
        return given == null ? String.valueOf(position) : given;
    }

    /** Two prompts with one id could not be answered apart. */
    private static final class Ids {
        private final Set<String> taken = new HashSet<>();
        private final Map<String, Integer> next = new HashMap<>();

        String unique(String id) {
            if (taken.add(id)) return id;
            int number = next.getOrDefault(id, 2);
            while (!taken.add(id + '#' + number)) number++;
            next.put(id, number + 1);
            return id + '#' + number;
        }
    }

    private MfaPrompt read(JsonElement prompt, String id) {
        String label = JsonPaths.firstText(prompt, rules.label());
        String typeName = rules.type() == null ? null : JsonPaths.text(prompt, rules.type());
        List<MfaChoice> options = choices(prompt, rules.options());
        List<MfaChoice> pictures = choices(prompt, rules.imageOptions());
        String picture = JsonPaths.firstText(prompt, rules.image());
        MfaImage image = picture == null ? null : MfaImage.of(picture);
        return new MfaPrompt(
                id,
                Objects.requireNonNullElse(label, ""),
                type(typeName, options, pictures, picture),
                typeName,
                pictures.isEmpty() ? options : pictures,
                image,
                maxLength(prompt));
    }

    private Type type(
            @Nullable String name, List<MfaChoice> options, List<MfaChoice> pictures, @Nullable String picture) {
        if (name != null) return rules.types().getOrDefault(name, Type.UNKNOWN);
        if (!pictures.isEmpty()) return Type.IMAGE_OPTIONS;
        if (!options.isEmpty()) return Type.OPTIONS;
        return picture == null ? Type.TEXT : Type.IMAGE;
    }

    private @Nullable Integer maxLength(JsonElement prompt) {
        String text = rules.maxLength() == null ? null : JsonPaths.text(prompt, rules.maxLength());
        return text != null && text.matches("[1-9]\\d{0,8}") ? Integer.valueOf(text) : null;
    }

    private static List<MfaChoice> choices(JsonElement prompt, @Nullable Choices rules) {
        List<MfaChoice> choices = new ArrayList<>();
        if (rules == null) return choices;
        for (JsonElement choice : JsonPaths.find(prompt, rules.in())) {
            String value = JsonPaths.firstText(choice, rules.value());
            String label = JsonPaths.firstText(choice, rules.label());
            // What cannot be sent cannot be chosen.
            if (value == null) continue;
            String picture = JsonPaths.firstText(choice, rules.image());
            choices.add(
                    new MfaChoice(value, label == null ? value : label, picture == null ? null : MfaImage.of(picture)));
        }
        return choices;
    }
}
