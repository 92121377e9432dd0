package io.bankspec.benchmarks;

import java.util.Locale;

/** A figure that the project wants to reach. */
record Target(String what, double figure, Bound bound, double limit) {
    enum Bound {
        AT_MOST("≤"),
        AT_LEAST("≥");

        private final String sign;

        Bound(String sign) {
            this.sign = sign;
        }
    }

    static Target atMost(String what, double figure, double limit) {
        return new Target(what, figure, Bound.AT_MOST, limit);
    }

    static Target atLeast(String what, double figure, double limit) {
        return new Target(what, figure, Bound.AT_LEAST, limit);
    }

    boolean isReached() {
        return bound == Bound.AT_MOST ? figure <= limit : figure >= limit;
    }

    String wanted() {
        return bound.sign + " " + ratio(limit);
    }

    static String ratio(double ratio) {
        return String.format(Locale.ROOT, "%.2f", ratio);
    }
}
