package io.bankspec.sandbox.finapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bankspec.sandbox.internal.Answer;
import io.bankspec.sandbox.internal.Filter;
import io.bankspec.sandbox.internal.Handlers;
import io.bankspec.sandbox.internal.Json;
import io.bankspec.sandbox.internal.Refusal;
import io.bankspec.sandbox.internal.Request;
import io.bankspec.sandbox.internal.World;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Balances of the past, reckoned back from those of today. */
record DailyBalances(World world, Tokens tokens) {
    private static final int LONGEST = 365;

    void register(Handlers handlers) {
        handlers.on("getDailyBalances", this::answer);
    }

    private Answer answer(Request request) {
        LocalDate today = Stamp.day(world.now());
        LocalDate end = Filter.day(request.query("endDate", today.toString()));
        LocalDate start =
                Filter.day(request.query("startDate", end.minusMonths(1).toString()));
        if (start.isAfter(end) || start.plusDays(LONGEST).isBefore(end))
            throw new Refusal(400, "The range has to be of 0 to " + LONGEST + " days");
        List<Account> accounts = accounts(tokens.user(request), new Filter(request).ids("accountIds"));
        ObjectNode page = Listing.page(request, "dailyBalances", days(accounts, start, end));
        LocalDate common = accounts.stream()
                .map(Account::succeededOn)
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElse(null);
        return Answer.ok(page.put("latestCommonBalanceTimestamp", common == null ? null : Stamp.of(common)));
    }

    private static List<Account> accounts(User user, Set<Long> ids) {
        ids.forEach(id -> user.account(id.toString()));
        return user.accounts()
                .filter(account -> ids.isEmpty() || ids.contains(account.id))
                .toList();
    }

    private static List<ObjectNode> days(List<Account> accounts, LocalDate start, LocalDate end) {
        List<Transaction> transactions = accounts.stream()
                .flatMap(account -> account.transactions.values().stream())
                .filter(transaction -> transaction.parent == null)
                .toList();
        BigDecimal now = accounts.stream()
                .map(account -> account.balance)
                .filter(Objects::nonNull)
                .reduce(new BigDecimal("0.00"), BigDecimal::add);
        List<ObjectNode> days = new ArrayList<>();
        for (LocalDate day = start; !day.isAfter(end); day = day.plusDays(1)) {
            LocalDate that = day;
            Sums later = Sums.of(
                    transactions.stream().filter(b -> b.day.isAfter(that)).toList());
            List<Transaction> then =
                    transactions.stream().filter(b -> b.day.equals(that)).toList();
            ObjectNode json = Sums.of(then)
                    .into(Json.object().put("date", Stamp.of(day)))
                    .put("balance", now.subtract(later.balance()));
            ArrayNode ids = json.putArray("transactions");
            then.forEach(transaction -> ids.add(transaction.id));
            days.add(json);
        }
        return days;
    }
}
