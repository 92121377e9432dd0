package io.bankspec.core.mfa;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A picture to show. Immutable. */
public final class MfaImage {
    private static final String DATA = "data:";
    private static final String BASE64 = ";base64";

    /** Programs put it into pages, where another type could run as a script. */
    private static final String IMAGE_TYPE = "(?i)image/[a-z0-9][a-z0-9.+-]{0,62}";

    private final @Nullable String mediaType;
    private final byte[] bytes;

    private MfaImage(@Nullable String mediaType, byte[] bytes) {
        this.mediaType = mediaType;
        this.bytes = bytes;
    }

    /** From Base64, with or without line breaks, or a data URI of an image type or of none; null when it is neither, or empty. */
    public static @Nullable MfaImage of(String text) {
        boolean isUri = Objects.requireNonNull(text, "text == null").regionMatches(true, 0, DATA, 0, DATA.length());
        int comma = isUri ? text.indexOf(',') : -1;
        if (isUri && comma < 0) return null;
        String head = isUri ? text.substring(DATA.length(), comma) : BASE64;
        String data = text.substring(comma + 1);
        String mediaType = head.split(";", 2)[0];
        if (!mediaType.isEmpty() && !mediaType.matches(IMAGE_TYPE)) return null;
        try {
            byte[] bytes = head.toLowerCase(Locale.ROOT).endsWith(BASE64) ? base64(data) : percentEncoded(data);
            return bytes.length == 0 ? null : new MfaImage(mediaType.isEmpty() ? null : mediaType, bytes);
        } catch (IllegalArgumentException e) {
            // The prompt is shown without its picture: asking the user is still better than ending the flow.
            return null;
        }
    }

    private static byte[] base64(String data) {
        String text = data.replaceAll("\\s", "");
        boolean isForUrls = text.indexOf('-') >= 0 || text.indexOf('_') >= 0;
        return (isForUrls ? Base64.getUrlDecoder() : Base64.getDecoder()).decode(text);
    }

    private static byte[] percentEncoded(String data) {
        return URLDecoder.decode(data.replace("+", "%2B"), StandardCharsets.UTF_8)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Always an image type, such as {@code image/png}; null where the provider does not say. */
    public @Nullable String mediaType() {
        return mediaType;
    }

    /** A copy of the picture's bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MfaImage image
                && Objects.equals(mediaType, image.mediaType)
                && Arrays.equals(bytes, image.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Without the picture, which may show a secret. */
    @Override
    public String toString() {
        return "MfaImage{mediaType=" + mediaType + ", bytes=" + bytes.length + "}";
    }
}
