package io.bankspec.sandbox.donkies;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bankspec.sandbox.donkies.User.Debt;
import io.bankspec.sandbox.internal.Answer;
import io.bankspec.sandbox.internal.Handlers;
import io.bankspec.sandbox.internal.Json;
import io.bankspec.sandbox.internal.Request;
import io.bankspec.sandbox.internal.Template;
import io.bankspec.sandbox.internal.World;
import java.util.stream.Stream;

/** What was imported, and where the money goes: debts, and the payment service. */
record Banking(World world, Users users, Keys keys) {
    private static final Template CUSTOMER = Template.of("donkies", "createCustomer");
    private static final Template FUNDING_SOURCE = Template.of("donkies", "createFundingSource");

    void register(Handlers handlers) {
        handlers.on("listAccounts", request -> list(accounts(keys.user(request)).map(Account::json)));
        handlers.on("listTransactions", request -> list(transactions(keys.user(request))));
        handlers.on("listLinkDebts", request -> list(debts(keys.user(request))));
        handlers.on("createLinkDebt", this::link);
        handlers.on("createCustomer", this::customer);
        handlers.on("listFundingSources", request -> list(keys.user(request).fundingSources.stream()));
        handlers.on("createFundingSource", this::fundingSource);
    }

    private static Stream<Account> accounts(User user) {
        return user.members.values().stream().flatMap(member -> member.accounts.stream());
    }

    private static Stream<ObjectNode> transactions(User user) {
        return user.members.values().stream().flatMap(member -> member.transactions.stream());
    }

    private static Stream<ObjectNode> debts(User user) {
        return user.debts.stream()
                .map(debt -> Json.object("account", debt.account().json()).put("share", debt.share()));
    }

    private static Answer list(Stream<ObjectNode> items) {
        return Answer.ok(Json.list(items));
    }

    /** Of anybody: that it belongs to the user is not checked. */
    private Account account(Request request, String name) {
        long id = request.body().path(name).asLong();
        return users.all()
                .flatMap(Banking::accounts)
                .filter(account -> account.id == id)
                .findFirst()
                .orElseThrow(() -> Errors.field(name, "There is no account " + id + '.'));
    }

    private Answer link(Request request) {
        Account account = account(request, "account");
        if (!account.isDebt()) throw Errors.field("account", "It is no debt.");
        Debt debt = new Debt(account, request.body().path("share").asInt());
        keys.user(request).debts.add(debt);
        return Answer.json(201, Json.object().put("account", account.id).put("share", debt.share()));
    }

    private Answer customer(Request request) {
        ObjectNode json =
                sent(CUSTOMER, request).put("id", 4294967299L + world.ids().next("customer"));
        return Answer.json(201, json.put("created_at", now()));
    }

    private Answer fundingSource(Request request) {
        ObjectNode json = sent(FUNDING_SOURCE, request)
                .put("id", 4294967309L + world.ids().next("funding source"))
                .set("account", account(request, "account_id").json());
        keys.user(request).fundingSources.add(json.put("created_at", now()).put("is_removed", false));
        return Answer.json(201, json);
    }

    /** The properties that the provider has, as they were sent. */
    private static ObjectNode sent(Template template, Request request) {
        ObjectNode json = template.copy();
        json.fieldNames().forEachRemaining(name -> json.set(name, request.body().get(name)));
        return json;
    }

    private String now() {
        return world.now().toString().substring(0, "2016-11-11T21:31:36".length());
    }
}
