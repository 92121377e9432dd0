package io.bankspec.sandbox.geezeo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bankspec.sandbox.bank.BankAccount;
import io.bankspec.sandbox.bank.BankAccount.Kind;
import io.bankspec.sandbox.bank.Household;
import io.bankspec.sandbox.geezeo.Messages.Trouble;
import io.bankspec.sandbox.internal.Json;
import io.bankspec.sandbox.internal.Template;
import io.bankspec.sandbox.internal.World;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An account at a bank. It is pending until the user has classified it. */
final class Account {
    private static final Template TEMPLATE = Template.of("geezeo", "getAccount", "/accounts/0");
    private static final List<String> FLAGS = List.of(
            "include_in_expenses",
            "include_in_budget",
            "include_in_cashflow",
            "include_in_dashboard",
            "include_in_goals",
            "include_in_networth");

    /** A type of account in the words of the aggregator. */
    enum Type {
        CHECKING("Cash Management", "DDA", "CMA", "Cash"),
        SAVINGS("Savings", "SDA", "SDA", "Cash"),
        INVESTMENT("401(k)", "INV", "IRA", "Investment"),
        CREDIT_CARD("Credit Card", "CCA", "CCA", null);

        /** What classifies an account as this. */
        final String code;

        private final ObjectNode json;

        Type(String name, String coarse, String fine, @Nullable String group) {
            code = coarse + ',' + fine;
            json = Json.object()
                    .put("name", name)
                    .put("acct_type", coarse)
                    .put("ext_type", fine)
                    .put("group", group);
        }

        ObjectNode json() {
            return json.deepCopy();
        }
    }

    final long id;
    final Link link;
    /** The newest first. */
    final List<ObjectNode> transactions = new ArrayList<>();

    boolean pending = true;

    @Nullable
    Trouble trouble;

    private final ObjectNode json;

    private Account(World world, Link link, BankAccount source) {
        this.id = 656 + world.ids().next("account");
        this.link = link;
        this.json = TEMPLATE.copy()
                .put("id", id)
                .put("name", source.name())
                .put("balance", source.balance().toPlainString())
                .without(List.of("harvest_updated_at", "cashedge_account_type"));
        // The aggregator cannot tell what a card is.
        if (source.kind() != Kind.CREDIT_CARD)
            setType(Type.valueOf(source.kind().name()));
        json.set("fi", link.institution.reference());
    }

    /** What every login finds; the sandbox's own banks have a card, too. */
    static List<Account> all(World world, Link link) {
        List<Account> all = new ArrayList<>();
        for (var source : Household.MUELLHEIM.accounts()) {
            if (source.kind() != Kind.CREDIT_CARD || link.institution.isOwn())
                all.add(new Account(world, link, source));
        }
        return all;
    }

    void keep(World world, Type type) {
        pending = false;
        setType(type);
        FLAGS.forEach(flag -> json.put(flag, !flag.equals("include_in_goals")));
        transactions.addAll(History.of(world, this));
    }

    private void setType(Type type) {
        json.set("cashedge_account_type", type.json());
    }

    boolean isFor(Type type) {
        return type.json.equals(json.path("cashedge_account_type"));
    }

    void refreshed(World world) {
        json.put(
                "harvest_updated_at",
                world.now().truncatedTo(ChronoUnit.SECONDS).toString());
    }

    /** Takes what the user may change. */
    void change(JsonNode fields) {
        if (fields.has("name")) json.set("name", fields.get("name"));
        FLAGS.stream().filter(fields::has).forEach(flag -> json.set(flag, fields.get(flag)));
    }

    ObjectNode json() {
        ObjectNode copy = json.deepCopy();
        if (trouble != null) copy.set("error", trouble.json());
        return copy;
    }

    /** As lists of transactions name it. */
    ObjectNode reference() {
        return json.deepCopy().retain("id", "name");
    }
}
