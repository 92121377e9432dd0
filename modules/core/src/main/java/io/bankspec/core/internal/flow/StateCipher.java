package io.bankspec.core.internal.flow;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import okio.Buffer;
import okio.ByteString;

/**
 * Encrypts text so that every change shows, and so does another owner: AES-256-GCM, with a key made of a secret of the program.
 * Immutable and thread-safe.
 */
public final class StateCipher {
    private static final int SHORTEST_SECRET = 32;
    private static final int IV_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final String PURPOSE = "bankspec flow state 1";

    private final SecretKeySpec key;
    private final String owner;
    private final SecureRandom random = new SecureRandom();

    /** @throws IllegalArgumentException the secret has less than 32 bytes */
    public StateCipher(String secret) {
        ByteString bytes = ByteString.encodeUtf8(secret);
        if (bytes.size() < SHORTEST_SECRET)
            throw new IllegalArgumentException("the state key has less than " + SHORTEST_SECRET + " bytes");
        key = new SecretKeySpec(ByteString.encodeUtf8(PURPOSE).hmacSha256(bytes).toByteArray(), "AES");
        owner = "";
    }

    private StateCipher(SecretKeySpec key, String owner) {
        this.key = key;
        this.owner = owner;
    }

    /** The same for one owner: no other opens what it closes. What owns it may be secret, and is in no text. */
    public StateCipher ownedBy(String whoever) {
        return new StateCipher(key, whoever);
    }

    /** @param context is not hidden, but has to be the same when the text is opened */
    public String close(byte[] text, String context) {
        byte[] iv = new byte[IV_BYTES];
        random.nextBytes(iv);
        try {
            byte[] closed = cipher(Cipher.ENCRYPT_MODE, iv, context).doFinal(text);
            return text(new Buffer().write(iv).write(closed).readByteArray());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES-GCM", e);
        }
    }

    /** @throws GeneralSecurityException the text was changed, cut short, or closed with another key or context, or for another owner */
    public byte[] open(String closed, String context) throws GeneralSecurityException {
        ByteString decoded = ByteString.decodeBase64(closed);
        byte[] bytes = decoded == null ? new byte[0] : decoded.toByteArray();
        // The decoder overlooks what the last character says beyond the last byte, and line breaks.
        if (!text(bytes).equals(closed)) throw new GeneralSecurityException("no Base64 of ours");
        if (bytes.length < IV_BYTES + TAG_BITS / 8) throw new GeneralSecurityException("cut short");
        byte[] iv = Arrays.copyOf(bytes, IV_BYTES);
        return cipher(Cipher.DECRYPT_MODE, iv, context).doFinal(bytes, IV_BYTES, bytes.length - IV_BYTES);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private Cipher cipher(int mode, byte[] iv, String context) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, iv));
        cipher.updateAAD((context + '\n' + owner).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
