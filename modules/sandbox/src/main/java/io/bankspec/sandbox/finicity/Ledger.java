package io.bankspec.sandbox.finicity;

import io.bankspec.sandbox.internal.World;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The transactions of an account, as far as they were read, and what follows from them. */
final class Ledger {
    private static final int DAYS = 90;
    private static final int ALL_DAYS = 730;

    final Map<Long, Transaction> transactions = new TreeMap<>();
    private final Account account;
    private @Nullable LocalDate readUntil;
    private @Nullable LocalDate readSince;

    /** The first day of the first refresh, at whose beginning the balance is the opening one. */
    private @Nullable LocalDate opened;

    Ledger(Account account) {
        this.account = account;
    }

    /** Since when transactions are known, null before the first refresh. */
    @Nullable
    LocalDate firstDay() {
        return readSince;
    }

    /** The day of the last refresh, null before the first. */
    @Nullable
    LocalDate lastDay() {
        return readUntil;
    }

    /** Reads what is new, at first three months. */
    void read(World world) {
        LocalDate today = world.today();
        LocalDate from = readUntil == null ? today.minusDays(DAYS - 1) : readUntil.plusDays(1);
        if (opened == null) {
            opened = from;
            readSince = from;
        }
        read(world, from, today);
        readUntil = today;
    }

    /** After the first refresh, reads what is older than that has brought, up to two years. */
    void readHistory(World world) {
        LocalDate from = world.today().minusDays(ALL_DAYS - 1);
        read(world, from, readSince.minusDays(1));
        if (from.isBefore(readSince)) readSince = from;
    }

    private void read(World world, LocalDate from, LocalDate to) {
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            for (Purchase purchase : Purchase.ALL) {
                if (purchase.account() != account.kind || !purchase.rhythm().isOn(day)) continue;
                long id = 21284820000L + world.ids().next("transaction");
                transactions.put(id, new Transaction(id, account, purchase, day, world.now()));
            }
        }
    }

    /** What is booked. */
    BigDecimal balance() {
        return opened == null ? account.kind.opening : account.kind.opening.add(bookedSince(opened));
    }

    /** At the end of a day. */
    BigDecimal balance(LocalDate day) {
        return balance().subtract(bookedSince(day.plusDays(1)));
    }

    private BigDecimal bookedSince(LocalDate from) {
        return transactions.values().stream()
                .filter(transaction ->
                        !transaction.isPending() && !transaction.day().isBefore(from))
                .map(Transaction::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
