package io.bankspec.sandbox.finicity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;

/** What amounts come to, together; nothing comes to zero. */
final class Amounts {
    private static final BigDecimal ZERO = new BigDecimal("0.00");

    private Amounts() {}

    static BigDecimal sum(Collection<BigDecimal> amounts) {
        return amounts.stream().reduce(ZERO, BigDecimal::add);
    }

    static BigDecimal average(Collection<BigDecimal> amounts) {
        int count = Math.max(1, amounts.size());
        return sum(amounts).divide(BigDecimal.valueOf(count), 2, RoundingMode.HALF_UP);
    }

    static BigDecimal maximum(Collection<BigDecimal> amounts) {
        return amounts.stream().max(BigDecimal::compareTo).orElse(ZERO);
    }

    static BigDecimal minimum(Collection<BigDecimal> amounts) {
        return amounts.stream().min(BigDecimal::compareTo).orElse(ZERO);
    }
}
