package io.bankspec.sandbox.geezeo;

import io.bankspec.sandbox.internal.Answer;
import io.bankspec.sandbox.internal.Handlers;
import io.bankspec.sandbox.internal.Request;
import java.util.List;

/** Accounts that were classified. */
record Accounts(Users users) {
    void register(Handlers handlers) {
        handlers.on("listAccounts", this::list);
        handlers.on("listAllAccounts", this::list);
        handlers.on("getAccount", this::read);
        handlers.on("updateAccount", this::update);
        handlers.on("deleteAccount", this::delete);
    }

    private Answer list(Request request) {
        return Answer.ok(Messages.accounts(
                users.find(request).accounts().map(Account::json).toList()));
    }

    private Answer read(Request request) {
        Account account = users.find(request).account(request);
        return Answer.ok(Messages.accounts(List.of(account.json())));
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
