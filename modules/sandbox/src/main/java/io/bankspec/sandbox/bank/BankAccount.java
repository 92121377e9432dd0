package io.bankspec.sandbox.bank;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An account of a household.
 *
 * @param balance before the first booking that is read
 * @param details what the bank says beside that, null for nothing
 */
public record BankAccount(
        Kind kind,
        String name,
        String number,
        BigDecimal balance,
        @Nullable ObjectNode details) {
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
