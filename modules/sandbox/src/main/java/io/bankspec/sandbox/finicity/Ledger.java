package io.bankspec.sandbox.finicity;

import io.bankspec.sandbox.bank.Booking;
import io.bankspec.sandbox.bank.Statement;
import io.bankspec.sandbox.internal.World;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The transactions of an account, as far as they were read, and what follows from them. */
final class Ledger {
    private static final int ALL_DAYS = 730;

    final Map<Long, Transaction> transactions = new TreeMap<>();
    private final Account account;
    final Statement statement;
    /** The first day of the first refresh, at whose beginning the balance is the opening one. */
    private @Nullable LocalDate opened;

    Ledger(Account account) {
        this.account = account;
        this.statement = new Statement(account.login.signIn.profile().household, account.source);
    }

    /** Reads what is new. */
    void read(World world) {
        add(world, statement.read(world.today()));
        if (opened == null) opened = statement.first();
    }

    /** After the first refresh, reads what is older than that has brought, up to two years. */
    void readHistory(World world) {
        add(world, statement.readSince(world.today().minusDays(ALL_DAYS - 1)));
    }

    private void add(World world, List<Booking> bookings) {
        for (Booking booking : bookings) {
            long id = 21284820000L + world.ids().next("transaction");
            transactions.put(id, new Transaction(id, account, booking, world.now()));
        }
    }

    /** What is booked. */
    BigDecimal balance() {
        BigDecimal opening = account.source.balance();
        return opened == null ? opening : opening.add(bookedSince(opened));
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
