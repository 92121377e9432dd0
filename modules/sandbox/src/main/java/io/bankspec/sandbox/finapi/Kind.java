package io.bankspec.sandbox.finapi;

import java.math.BigDecimal;
import java.util.List;

/** The accounts that every bank of this sandbox keeps for everybody. */
enum Kind {
    CHECKING(
            1,
            "Checking",
            "Girokonto",
            "0000123456",
            "1250.00",
            List.of("SEPA_MONEY_TRANSFER", "SEPA_BASIC_DIRECT_DEBIT")),
    SAVINGS(2, "Savings", "Tagesgeld", "0000123464", "8300.00", List.of()),
    CREDIT_CARD(3, "CreditCard", "Kreditkarte", "9999000000000123", "0.00", List.of());

    final long typeId;
    final String typeName;
    final String accountName;
    final String number;

    /** Balance before the first booking. */
    final BigDecimal opening;

    final List<String> orders;

    Kind(long typeId, String typeName, String accountName, String number, String opening, List<String> orders) {
        this.typeId = typeId;
        this.typeName = typeName;
        this.accountName = accountName;
        this.number = number;
        this.opening = new BigDecimal(opening);
        this.orders = orders;
    }

    /** Card accounts have none. */
    boolean hasIban() {
        return this != CREDIT_CARD;
    }
}
