package io.bankspec.sandbox.bank;

import java.math.BigDecimal;
import java.util.Locale;

/**
 * Something that people spend money on, or get money for, again and again.
 *
 * @param amount below zero for what is spent
 * @param name who gets it, or where it comes from
 * @param detail what a provider knows beside that: a purpose, a kind, a wider category
 */
public record Purchase(
        Account.Kind account, Rhythm rhythm, BigDecimal amount, String name, String detail, String category) {
    static Purchase of(
            Account.Kind account, Rhythm rhythm, String amount, String name, String detail, String category) {
        return new Purchase(account, rhythm, new BigDecimal(amount), name, detail, category);
    }

    /** Whether money comes in. */
    public boolean isIncome() {
        return amount.signum() > 0;
    }

    /** The name as a bank writes it, behind it a number of the bank. */
    public String original(String number) {
        return name.toUpperCase(Locale.ROOT).replace("É", "E").replace("Ü", "UE") + ' ' + number;
    }
}
