package io.bankspec.apidiff.upstream;

import io.bankspec.apidiff.document.Trait;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** In what a spec may differ from the provider's document. Its {@link #key} is the word for it in {@code x-deviation}. */
enum Aspect {
    /** The provider has it, we have not. */
    LACKS,
    /** We have it, the provider has not, or no longer. */
    ADDS,
    PATH,
    NAME,
    SECURITY,
    TYPE,
    REQUIRED,
    NULLABLE,
    ENUM,
    LIMITS,
    DEFAULT,
    DIRECTION,
    DEPRECATED;

    /** Null for what is not compared: texts, and what only we say. */
    static @Nullable Aspect of(Trait trait) {
        if (trait.isLimit()) return LIMITS;
        return switch (trait) {
            case TYPE -> TYPE;
            case REQUIRED -> REQUIRED;
            case NULLABLE -> NULLABLE;
            case ENUM -> ENUM;
            case DEFAULT -> DEFAULT;
            case DIRECTION -> DIRECTION;
            case DEPRECATED -> DEPRECATED;
            default -> null;
        };
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
