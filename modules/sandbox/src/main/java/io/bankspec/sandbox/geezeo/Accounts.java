package io.bankspec.sandbox.geezeo;

import io.bankspec.sandbox.internal.Answer;
import io.bankspec.sandbox.internal.Handlers;
import io.bankspec.sandbox.internal.Request;
import java.util.List;

/** Accounts that were classified. */
final class Accounts {
    private final Users users;

    Accounts(Users users) {
        this.users = users;
    }

    void register(Handlers handlers) {
        handlers.on("listAccounts", this::list)
                .on("listAllAccounts", this::list)
                .on("getAccount", this::read)
                .on("updateAccount", this::update)
                .on("deleteAccount", this::delete);
    }

    private Answer list(Request request) {
        return Answer.json(
                200,
                Messages.accounts(
                        users.find(request).accounts().map(Account::json).toList()));
    }

    private Answer read(Request request) {
        Account account = users.find(request).account(request);
        return Answer.json(200, Messages.accounts(List.of(account.json())));
    }

    private Answer update(Request request) {
        users.find(request).account(request).change(request.body().path("account"));
        return Answer.empty(204);
    }

    private Answer delete(Request request) {
        User user = users.find(request);
        user.remove(user.account(request));
        return Answer.empty(204);
    }
}
