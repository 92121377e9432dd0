package io.bankspec.sandbox.finapi;

import io.bankspec.sandbox.internal.Request;
import java.util.Set;
import java.util.stream.Stream;

/** The bookings that a request asks for. */
final class Search {
    private static final long UNCATEGORIZED = 0;

    private final Request request;
    private final Filter filter;

    Search(Request request) {
        this.request = request;
        this.filter = new Filter(request);
    }

    Stream<Booking> in(User user) {
        // The user sees the parts of what was split, the bank the original; cash flows are the user's.
        boolean bank = request.query("view", "userView").equals("bankView");
        return user.bookings()
                .filter(booking -> bank ? booking.parent == null : booking.parts.isEmpty())
                .filter(this::admits);
    }

    private boolean admits(Booking booking) {
        return filter.admits("ids", booking.id)
                && filter.admits("accountIds", booking.account.id)
                && filter.finds("search", booking.counterpart, booking.purpose)
                && filter.finds("counterpart", booking.counterpart)
                && filter.spans("minBankBookingDate", "maxBankBookingDate", booking.day)
                && filter.spans("minFinapiBookingDate", "maxFinapiBookingDate", booking.day)
                && filter.spans("minImportDate", "maxImportDate", Stamp.day(booking.imported))
                && filter.spans("minAmount", "maxAmount", booking.amount)
                && direction(booking)
                && filter.admits("isNew", booking.isNew)
                && filter.admits("isPotentialDuplicate", false)
                && filter.admits("isAdjustingEntry", false)
                && labels(booking)
                && categories(booking);
    }

    private boolean direction(Booking booking) {
        return switch (request.query("direction", "all")) {
            case "income" -> booking.amount.signum() >= 0;
            case "spending" -> booking.amount.signum() < 0;
            default -> true;
        };
    }

    private boolean labels(Booking booking) {
        Set<Long> wanted = filter.ids("labelIds");
        return wanted.isEmpty() || booking.labels.keySet().stream().anyMatch(wanted::contains);
    }

    private boolean categories(Booking booking) {
        Set<Long> wanted = filter.ids("categoryIds");
        if (wanted.isEmpty()) return true;
        Category category = booking.category;
        if (category == null) return wanted.contains(UNCATEGORIZED);
        boolean children = Boolean.parseBoolean(request.query("includeChildCategories", "true"));
        return wanted.stream().anyMatch(id -> category.isIn(id, children));
    }
}
