package io.bankspec.sandbox.finapi;

import io.bankspec.sandbox.internal.Answer;
import io.bankspec.sandbox.internal.Handlers;
import io.bankspec.sandbox.internal.Refusal;
import io.bankspec.sandbox.internal.Request;
import java.util.List;
import java.util.function.Predicate;

/** Accounts: read, changed, deleted. */
final class Accounts {
    private final Tokens tokens;

    Accounts(Tokens tokens) {
        this.tokens = tokens;
    }

    void register(Handlers handlers) {
        handlers.on(
                        "getAndSearchAllAccounts",
                        request -> list(request, account -> admits(new Filter(request), account)))
                .on(
                        "getMultipleAccounts",
                        request ->
                                list(request, account -> Filter.pathIds(request).contains(account.id)))
                .on(
                        "getAccount",
                        request -> Answer.json(
                                200,
                                find(tokens.user(request), request.path("id")).json()))
                .on("editAccount", this::edit)
                .on("deleteAccount", this::delete)
                .on("deleteAllAccounts", this::deleteAll);
    }

    static Account find(User user, String id) {
        long number = Long.parseLong(id);
        return user.accounts()
                .filter(account -> account.id == number)
                .findFirst()
                .orElseThrow(() -> new Refusal(404, "There is no account " + id));
    }

    private Answer list(Request request, Predicate<Account> wanted) {
        return Listing.all(
                "accounts",
                tokens.user(request)
                        .accounts()
                        .filter(wanted)
                        .map(Account::json)
                        .toList());
    }

    private static boolean admits(Filter filter, Account account) {
        return filter.admits("ids", account.id)
                && filter.admits("accountTypeIds", account.typeId())
                && filter.admits("bankConnectionIds", account.connection.id)
                && filter.finds("search", account.name(), account.iban(), account.kind.number)
                && filter.spans("minBalance", "maxBalance", account.balance)
                && filter.spans("minLastSuccessfulUpdate", "maxLastSuccessfulUpdate", account.succeededOn());
    }

    private Answer edit(Request request) {
        Account account = find(tokens.user(request), request.path("id"));
        if (account.connection.downloading) throw Connections.busy();
        account.change(request.body());
        return Answer.json(200, account.json());
    }

    private Answer delete(Request request) {
        Account account = find(tokens.user(request), request.path("id"));
        if (account.connection.isBusy()) throw Connections.busy();
        remove(account);
        return Answer.empty(200);
    }

    private Answer deleteAll(Request request) {
        User user = tokens.user(request);
        if (user.isBusy()) throw Connections.busy();
        List<Account> gone = user.accounts().toList();
        gone.forEach(Accounts::remove);
        return Listing.identifiers(gone.stream().map(account -> account.id).toList());
    }

    /** The last one takes its connection with it. */
    private static void remove(Account account) {
        Connection connection = account.connection;
        connection.accounts.remove(account.id);
        if (connection.accounts.isEmpty()) connection.user.connections.remove(connection.id);
    }
}
