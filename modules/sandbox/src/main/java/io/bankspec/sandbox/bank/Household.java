package io.bankspec.sandbox.bank;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** People whose bank a provider shows: their accounts, and what they do with their money. */
public record Household(List<Account> accounts, List<Purchase> purchases) {
    /** The account of a kind. */
    public Account account(Account.Kind kind) {
        return accounts.stream()
                .filter(account -> account.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    /**
     * Three bookings in four days, of the purchases in turns, the newest first.
     *
     * @param from so many days ago, inclusive
     * @param to so many days ago, exclusive
     */
    public List<Booking> inTurns(LocalDate today, int from, int to) {
        List<Booking> bookings = new ArrayList<>();
        for (int n = from * 3 / 4; n < to * 3 / 4; n++) {
            bookings.add(Booking.inTurn(purchases.get(n % purchases.size()), today.minusDays(n * 4L / 3), n));
        }
        return bookings;
    }

    /** What the rhythms of the purchases bring to an account, day by day, both ends included. */
    List<Booking> between(Account account, LocalDate from, LocalDate to) {
        List<Booking> bookings = new ArrayList<>();
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            for (Purchase purchase : purchases) {
                if (purchase.account() == account.kind() && purchase.isOn(day))
                    bookings.add(new Booking(purchase, day, 0, purchase.amount()));
            }
        }
        return bookings;
    }
}
