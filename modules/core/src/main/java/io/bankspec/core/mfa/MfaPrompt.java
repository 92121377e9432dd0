package io.bankspec.core.mfa;

import io.bankspec.core.internal.text.PrintableText;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One question to the user.
 *
 * @param id tells the prompts of one challenge apart; from the provider where it has ids, else the position, from 1
 * @param label to show; empty where the provider sends none
 * @param type how to ask
 * @param typeName the provider's own word for the type, null where it has none; tells more where the type is {@code UNKNOWN}
 * @param choices to choose from; empty for a free answer
 * @param image to show with the label, null where there is none
 * @param maxLength characters of the longest answer, null where there is no limit
 */
public record MfaPrompt(
        String id,
        String label,
        Type type,
        @Nullable String typeName,
        List<MfaChoice> choices,
        @Nullable MfaImage image,
        @Nullable Integer maxLength) {
    /** Characters of an id in a message. */
    private static final int LONGEST_ID = 64;

    /** How a prompt wants to be asked. More may be added: have a default in a switch. */
    public enum Type {
        /** Free text, such as the answer to a question or a one-time code. */
        TEXT,
        /** Free text that must not be shown while it is typed. */
        PASSWORD,
        /** One of {@link MfaPrompt#choices}. */
        OPTIONS,
        /** Free text about {@link MfaPrompt#image}. */
        IMAGE,
        /** One of {@link MfaPrompt#choices}, which have images. */
        IMAGE_OPTIONS,
        /** A type that the spec does not know; a text can be sent. */
        UNKNOWN
    }

    public MfaPrompt {
        Objects.requireNonNull(id, "id == null");
        Objects.requireNonNull(label, "label == null");
        Objects.requireNonNull(type, "type == null");
        choices = List.copyOf(Objects.requireNonNull(choices, "choices == null"));
    }

    /** Null when the answer may be sent, else what is wrong with it, without the answer itself. */
    public @Nullable String problemWith(String answer) {
        Objects.requireNonNull(answer, "answer == null");
        if (!choices.isEmpty()
                && choices.stream().noneMatch(choice -> choice.value().equals(answer)))
            return "the answer to prompt " + quoted(id) + " is none of the values of its choices";
        if (maxLength != null && answer.codePointCount(0, answer.length()) > maxLength)
            return "the answer to prompt " + quoted(id) + " is longer than " + maxLength + " characters";
        return null;
    }

    /** For messages: ids are the provider's. */
    static String quoted(String id) {
        return "'" + PrintableText.of(id, LONGEST_ID) + "'";
    }
}
