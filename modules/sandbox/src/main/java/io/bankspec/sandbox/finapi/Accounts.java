package io.bankspec.sandbox.finapi;

import io.bankspec.sandbox.internal.Answer;
import io.bankspec.sandbox.internal.Filter;
import io.bankspec.sandbox.internal.Handlers;
import io.bankspec.sandbox.internal.Request;
import java.util.List;

/** Accounts: read, changed, deleted. */
record Accounts(Tokens tokens) {
    void register(Handlers handlers) {
        Entities<Account> accounts = new Entities<>(
                "accounts",
                request -> tokens.user(request).accounts(),
                account -> account.id,
                (request, account) -> account.json());
        handlers.on("getAndSearchAllAccounts", request -> accounts.list(request, one -> admits(request, one)));
        handlers.on("getMultipleAccounts", accounts::several);
        handlers.on("getAccount", request -> Answer.ok(find(request).json()));
        handlers.on("editAccount", this::edit);
        handlers.on("deleteAccount", 200, this::delete);
        handlers.on("deleteAllAccounts", this::deleteAll);
    }

    private Account find(Request request) {
        return tokens.user(request).account(request.path("id"));
    }

    private static boolean admits(Request request, Account account) {
        Filter filter = new Filter(request);
        return filter.admits("ids", account.id)
                && filter.admits("accountTypeIds", account.typeId())
                && filter.admits("bankConnectionIds", account.connection.id)
                && filter.finds("search", account.name(), account.iban(), account.source.number())
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
}
