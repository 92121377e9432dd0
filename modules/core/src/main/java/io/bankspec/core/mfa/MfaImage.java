package io.bankspec.core.mfa;

import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** A picture to show. Immutable. */
public final class MfaImage {
    private static final String DATA = "data:";

    private final @Nullable String mediaType;
    private final byte[] bytes;

    private MfaImage(@Nullable String mediaType, byte[] bytes) {
        this.mediaType = mediaType;
        this.bytes = bytes;
    }

    /** From Base64, with or without line breaks, or a data URI; null when it is neither. */
    static @Nullable MfaImage of(String text) {
        boolean isUri = text.regionMatches(true, 0, DATA, 0, DATA.length());
        int comma = isUri ? text.indexOf(',') : -1;
        if (isUri && comma < 0) return null;
        String[] head = isUri ? text.substring(DATA.length(), comma).split(";") : new String[] {""};
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(text.substring(comma + 1));
            return bytes.length == 0
                    ? null
                    : new MfaImage(head.length == 0 || head[0].isEmpty() ? null : head[0], bytes);
        } catch (IllegalArgumentException e) {
            // The prompt is shown without its picture: asking the user is still better than ending the flow.
            return null;
        }
    }

    /** Such as {@code image/png}; null where the provider does not say. */
    public @Nullable String mediaType() {
        return mediaType;
    }

    /** A copy of the picture's bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Without the picture, which may show a secret. */
    @Override
    public String toString() {
        return "MfaImage{mediaType=" + mediaType + ", bytes=" + bytes.length + "}";
    }
}
