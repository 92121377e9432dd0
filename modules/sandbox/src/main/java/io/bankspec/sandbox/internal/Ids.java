package io.bankspec.sandbox.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;

/** Ids that look like those of the providers and are the same in every run: the first of a kind, the second, and so on. */
public final class Ids {
    private final Map<String, Long> last = new HashMap<>();

    Ids() {}

    /** A UUID. */
    public UUID uuid(String kind) {
        return UUID.nameUUIDFromBytes((kind + next(kind)).getBytes(StandardCharsets.UTF_8));
    }

    /** A prefix, a hyphen and a UUID. */
    public String guid(String prefix) {
        return prefix + '-' + uuid(prefix);
    }

    /** 32 hexadecimal digits. */
    public String hex(String kind) {
        return uuid(kind).toString().replace("-", "");
    }

    /** 1, then 2, and so on; add what the provider's numbers begin with. */
    public long next(String kind) {
        return last.merge(kind, 1L, Long::sum);
    }

    /** A digest in hexadecimal digits, of an algorithm that every JDK has. */
    public static String digest(String algorithm, byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
