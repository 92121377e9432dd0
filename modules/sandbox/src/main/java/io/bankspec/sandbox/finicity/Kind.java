package io.bankspec.sandbox.finicity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bankspec.sandbox.internal.Json;
import java.math.BigDecimal;

/** The accounts that banks keep here. */
enum Kind {
    CHECKING("checking", "Everyday Checking", "2000004444", "1250.00"),
    SAVINGS("savings", "Rainy Day Savings", "2000005555", "8300.00"),
    CREDIT_CARD("creditCard", "Blue Card", "3000008888", "-320.50"),
    RETIREMENT("401k", "Retirement", "4000009999", "20540.10"),
    /** Lives beyond its means. */
    OVERDRAWN("checking", "Basic Checking", "2000001111", "40.00");

    final String type;
    final String accountName;
    final String number;

    /** Balance before the first transaction that is read. */
    final BigDecimal opening;

    Kind(String type, String accountName, String number, String opening) {
        this.type = type;
        this.accountName = accountName;
        this.number = number;
        this.opening = new BigDecimal(opening);
    }

    String lastDigits() {
        return number.substring(number.length() - 4);
    }

    /** What depends on the kind. */
    ObjectNode detail(BigDecimal balance) {
        return switch (this) {
            case CHECKING, OVERDRAWN -> Json.object().put("availableBalanceAmount", balance);
            case SAVINGS -> Json.object().put("availableBalanceAmount", balance).put("interestRate", "0.10");
            case CREDIT_CARD -> {
                BigDecimal limit = new BigDecimal("5000.00");
                yield Json.object()
                        .put("creditMaxAmount", limit)
                        .put("creditAvailableAmount", limit.add(balance))
                        .put("paymentMinAmount", new BigDecimal("25.00"))
                        .put("autoPayEnrolled", "Y");
            }
            case RETIREMENT -> Json.object().put("vestedBalance", balance);
        };
    }

    ObjectNode position(BigDecimal balance) {
        return Json.object()
                .put("id", 9007199254L)
                .put("description", "EXAMPLE INDEX FUND")
                .put("symbol", "EXMPX")
                .put("units", new BigDecimal("83.1246"))
                .put("marketValue", balance);
    }
}
