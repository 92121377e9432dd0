package io.bankspec.core.internal.wire;

import java.nio.charset.StandardCharsets;

/** Texts for addresses, as RFC 3986 writes them: what has no meaning of its own stays, the rest becomes {@code %XX} in UTF-8. */
final class PercentEncoding {
    static final String UNRESERVED = "-._~";

    /** What a query may show as it is where a spec allows reserved characters; {@code & # + =} would end a value or be another. */
    static final String RESERVED_IN_QUERY = UNRESERVED + ":/?[]@!$'()*,;";

    private static final String HEX = "0123456789ABCDEF";

    private PercentEncoding() {}

    static String encode(String text) {
        return encode(text, UNRESERVED);
    }

    /** @param kept characters that stay as they are, besides letters and digits */
    static String encode(String text, String kept) {
        StringBuilder encoded = null;
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            char c = (char) (bytes[i] & 0xFF);
            boolean stays =
                    c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || kept.indexOf(c) >= 0;
            if (stays) {
                if (encoded != null) encoded.append(c);
                continue;
            }
            // All before are ASCII.
            if (encoded == null) encoded = new StringBuilder(bytes.length + 16).append(text, 0, i);
            encoded.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 0xF));
        }
        return encoded == null ? text : encoded.toString();
    }
}
