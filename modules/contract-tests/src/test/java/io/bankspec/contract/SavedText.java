package io.bankspec.contract;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** What somebody sees who finds the text of a saved flow. */
final class SavedText {
    private SavedText() {}

    /**
     * The text itself, and what is behind its encoding. Both are random, so that short texts come about by chance: look for some of
     * six characters and more, or with a character that Base64 does not have.
     */
    static String readable(String saved) {
        byte[] sealed = Base64.getUrlDecoder().decode(saved.substring(saved.lastIndexOf('.') + 1));
        return saved + new String(sealed, StandardCharsets.ISO_8859_1);
    }
}
