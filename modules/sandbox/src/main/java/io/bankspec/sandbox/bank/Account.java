package io.bankspec.sandbox.bank;

import java.math.BigDecimal;

/**
 * An account of a household.
 *
 * @param balance before the first booking that is read
 */
public record Account(Kind kind, String name, String number, BigDecimal balance) {
    /** What it is for. */
    public enum Kind {
        /** Daily life. */
        CHECKING,
        /** Money that is put by. */
        SAVINGS,
        /** Paid once a month. */
        CREDIT_CARD,
        /** A depot for old age. */
        INVESTMENT,
        /** Money that is owed. */
        LOAN
    }

    /** The four by which people know it. */
    public String lastDigits() {
        return number.substring(number.length() - 4);
    }
}
