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

/** Accounts: read, changed, deleted; and their balances day by day. */
record Accounts(World world, Tokens tokens) {
    private static final int LONGEST = 365;

    void register(Handlers handlers) {
        Entities<Account> accounts = Entities.of(
                "accounts", request -> tokens.user(request).accounts(), account -> account.id, Account::json);
        handlers.on("getAndSearchAllAccounts", request -> accounts.list(request, one -> admits(request, one)));
        handlers.on("getMultipleAccounts", accounts::several);
        handlers.on("getAccount", request -> Answer.ok(find(request).json()));
        handlers.on("editAccount", this::edit);
        handlers.on("getDailyBalances", this::dailyBalances);
        handlers.on("deleteAccount", 200, this::delete);
        handlers.on("deleteAllAccounts", this::deleteAll);
    }

    private Account find(Request request) {
        return tokens.user(request).account(request.path("id"));
    }

    private static boolean admits(Request request, Account account) {
        Filter filter = new Filter(request);
        return filter.admits("ids", account.id)
                && filter.admits("accountTypeIds", account.typeId)
                && filter.admits("bankConnectionIds", account.connection.id)
                && filter.finds("search", account.name, account.iban(), account.source.number())
                && filter.spans("minBalance", "maxBalance", account.balance)
                && filter.spans("minLastSuccessfulUpdate", "maxLastSuccessfulUpdate", account.succeededOn());
    }

    private Answer edit(Request request) {
        Account account = find(request);
        if (account.connection.downloading) throw Connections.busy();
        account.change(request.body());
        return Answer.ok(account.json());
    }

    private void delete(Request request) {
        Account account = find(request);
        if (account.connection.isBusy()) throw Connections.busy();
        account.remove();
    }

    private Answer deleteAll(Request request) {
        User user = tokens.user(request);
        if (user.isBusy()) throw Connections.busy();
        List<Account> gone = user.accounts().toList();
        gone.forEach(Account::remove);
        return Listing.identifiers(gone.stream().map(account -> account.id).toList());
    }

    private Answer dailyBalances(Request request) {
        LocalDate today = Stamp.day(world.now());
        LocalDate end = Filter.day(request.query("endDate", today.toString()));
        LocalDate start =
                Filter.day(request.query("startDate", end.minusMonths(1).toString()));
        if (start.isAfter(end) || start.plusDays(LONGEST).isBefore(end))
            throw new Refusal(400, "The range has to be of 0 to " + LONGEST + " days");
        User user = tokens.user(request);
        Filter filter = new Filter(request);
        filter.ids("accountIds").forEach(id -> user.account(id.toString()));
        List<Account> accounts = user.accounts()
                .filter(one -> filter.admits("accountIds", one.id))
                .toList();
        ObjectNode page = Listing.page(request, "dailyBalances", days(accounts, start, end));
        LocalDate common = accounts.stream()
                .map(Account::succeededOn)
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElse(null);
        return Answer.ok(page.put("latestCommonBalanceTimestamp", common == null ? null : Stamp.of(common)));
    }

    /** Balances of the past, reckoned back from those of today. */
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
