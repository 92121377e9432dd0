package io.bankspec.sandbox.bank;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that people spend money on, or get money for, again and again.
 *
 * @param rhythm null where purchases take turns
 * @param amount below zero for what is spent
 * @param name who gets it, or where it comes from
 * @param detail what a provider knows beside that: a purpose, a kind, a wider category
 */
public record Purchase(
        BankAccount.Kind account,
        @Nullable Rhythm rhythm,
        BigDecimal amount,
        String name,
        String detail,
        String category) {
    /** Whether money comes in. */
    public boolean isIncome() {
        return amount.signum() > 0;
    }

    boolean isOn(LocalDate day) {
        return rhythm != null && rhythm.isOn(day);
    }

    boolean isMonthly() {
        return rhythm != null && rhythm.isMonthly();
    }

    /** The name as a bank writes it, behind it a number of the bank. */
    public String original(String number) {
        return name.toUpperCase(Locale.ROOT).replace("É", "E").replace("Ü", "UE") + ' ' + number;
    }
}
