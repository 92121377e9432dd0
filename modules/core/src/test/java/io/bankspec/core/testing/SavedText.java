package io.bankspec.core.testing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.InflaterInputStream;

/** What somebody reads who finds the text of a saved flow and knows everything but the key. */
public final class SavedText {
    private static final int IV_BYTES = 12;

    private SavedText() {}

    /**
     * The text itself, what is behind its encoding, and what that holds where it is packed but not encrypted. All of it is random if it
     * is encrypted, so that short texts come about by chance: look for some of six characters and more, or with a character that
     * Base64 does not have.
     */
    public static String readable(String saved) {
        byte[] bytes = Base64.getUrlDecoder().decode(saved.substring(saved.lastIndexOf('.') + 1));
        return saved
                + new String(bytes, StandardCharsets.ISO_8859_1)
                + unpacked(bytes)
                + unpacked(Arrays.copyOfRange(bytes, Math.min(IV_BYTES, bytes.length), bytes.length));
    }

    /** As far as it goes: what is encrypted ends soon. */
    private static String unpacked(byte[] bytes) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
            in.transferTo(text);
        } catch (IOException e) {
            text.writeBytes(" no more: ".getBytes(StandardCharsets.UTF_8));
        }
        return text.toString(StandardCharsets.UTF_8);
    }
}
