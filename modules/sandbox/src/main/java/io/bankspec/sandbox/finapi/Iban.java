package io.bankspec.sandbox.finapi;

import java.math.BigInteger;
import java.util.Locale;

/** International account numbers. */
final class Iban {
    private Iban() {}

    /** With the check digits that belong to it; D is 13 and E is 14 there. */
    static String german(String blz, String account) {
        BigInteger number = new BigInteger(blz + account + "131400");
        int check = 98 - number.mod(BigInteger.valueOf(97)).intValue();
        return String.format(Locale.ROOT, "DE%02d%s%s", check, blz, account);
    }
}
