package io.bankspec.sandbox.bank;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** People whose bank a provider shows: their accounts, and what they do with their money. */
public record Household(List<Account> accounts, List<Purchase> purchases) {
    /**
     * Three bookings in four days, of the purchases that take turns, the newest first.
     *
     * @param from so many days ago, inclusive
     * @param to so many days ago, exclusive
     */
    public List<Booking> inTurns(LocalDate today, int from, int to) {
        List<Purchase> turns =
                purchases.stream().filter(purchase -> purchase.rhythm() == null).toList();
        List<Booking> bookings = new ArrayList<>();
        for (int n = from * 3 / 4; n < to * 3 / 4; n++) {
            bookings.add(Booking.inTurn(turns.get(n % turns.size()), today.minusDays(n * 4L / 3), n));
        }
        return bookings;
    }

    /** What the rhythms of the purchases bring to an account, day by day, both ends included. */
    public List<Booking> between(Account.Kind account, LocalDate from, LocalDate to) {
        List<Booking> bookings = new ArrayList<>();
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            for (Purchase purchase : purchases) {
                if (purchase.account() == account && purchase.isOn(day))
                    bookings.add(new Booking(purchase, day, 0, purchase.amount()));
            }
        }
        return bookings;
    }
}
