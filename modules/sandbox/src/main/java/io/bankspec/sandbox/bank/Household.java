package io.bankspec.sandbox.bank;

import io.bankspec.sandbox.internal.Json;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** People whose bank a provider shows: their accounts, and what they do with their money. Each is a file beside this class. */
public record Household(List<BankAccount> accounts, List<Purchase> purchases) {
    /** With a depot, and a car that is not paid. */
    public static final Household SPRINGFIELD = read("springfield");

    /** With something to put by each month. */
    public static final Household SALT_LAKE_CITY = read("salt-lake-city");

    /** Their neighbours, who live beyond their means. */
    public static final Household OVERDRAWN = read("overdrawn");

    /** Who speak German and English. */
    public static final Household MUELLHEIM = read("muellheim");

    /** In euros. */
    public static final Household MUSTERSTADT = read("musterstadt");

    private static Household read(String name) {
        return Json.yaml(Household.class, name + ".yaml", Household.class);
    }

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
    public List<Booking> between(BankAccount.Kind account, LocalDate from, LocalDate to) {
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
