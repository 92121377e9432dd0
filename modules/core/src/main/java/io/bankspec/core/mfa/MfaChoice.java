package io.bankspec.core.mfa;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One of several answers to choose from. Two of one prompt may look the same, or even have the same value: providers pass on what
 * banks send.
 *
 * @param value to be given as the answer
 * @param label to show; the value where the provider sends none
 * @param image to show, null where there is none
 */
public record MfaChoice(
        String value, String label, @Nullable MfaImage image) {
    public MfaChoice {
        Objects.requireNonNull(value, "value == null");
        Objects.requireNonNull(label, "label == null");
    }
}
