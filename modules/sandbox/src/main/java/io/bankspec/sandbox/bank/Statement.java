package io.bankspec.sandbox.bank;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far the bookings of an account have been read: at first three months, then what is new; what is older on demand. */
public final class Statement {
    private static final int DAYS = 90;

    private final Household household;
    private final BankAccount account;
    private @Nullable LocalDate first;
    private @Nullable LocalDate last;

    /** One of which nothing has been read. */
    public Statement(Household household, BankAccount account) {
        this.household = household;
        this.account = account;
    }

    /** The first day that is known, null before anything was read. */
    public @Nullable LocalDate first() {
        return first;
    }

    /** The day of the last reading, null before the first. */
    public @Nullable LocalDate last() {
        return last;
    }

    /** Reads what is new. */
    public List<Booking> read(LocalDate today) {
        LocalDate from = last == null ? today.minusDays(DAYS - 1) : last.plusDays(1);
        if (first == null) first = from;
        last = today;
        return household.between(account.kind(), from, today);
    }

    /** Reads what is older than the first day, from another first day on. */
    public List<Booking> readSince(LocalDate from) {
        if (first == null) throw new IllegalStateException("nothing has been read");
        List<Booking> older = household.between(account.kind(), from, first.minusDays(1));
        if (from.isBefore(first)) first = from;
        return older;
    }
}
