package io.bankspec.sandbox.geezeo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bankspec.sandbox.internal.Json;
import io.bankspec.sandbox.internal.World;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An account at a bank. It is pending until the user has classified it. */
final class Account {
    private static final List<String> FLAGS = List.of(
            "include_in_expenses",
            "include_in_budget",
            "include_in_cashflow",
            "include_in_dashboard",
            "include_in_goals",
            "include_in_networth");

    final long id;
    final Link link;
    /** The newest first. */
    final List<ObjectNode> transactions = new ArrayList<>();

    boolean pending = true;

    @Nullable
    Trouble trouble;

    private final ObjectNode json;

    private Account(World world, Link link, String name, String balance, @Nullable AccountType type) {
        this.id = 656 + world.ids().next("account");
        this.link = link;
        this.json = Json.object()
                .put("id", id)
                .put("name", name)
                .put("balance", balance)
                .putNull("reference_id")
                .put("aggregation_type", "cashedge")
                .put("state", "active")
                // Whatever it is.
                .put("account_type", "checking");
        if (type != null) json.set("cashedge_account_type", type.json());
        json.set("fi", link.institution.reference());
    }

    /** What every login finds; the aggregator cannot tell what the card of the sandbox's own banks is. */
    static List<Account> all(World world, Link link) {
        List<Account> all = new ArrayList<>();
        all.add(new Account(world, link, "Everyday Checking", "3897.52", AccountType.CHECKING));
        all.add(new Account(world, link, "Rücklage", "21099.0", AccountType.SAVINGS));
        all.add(new Account(world, link, "401(k)", "70.0", AccountType.RETIREMENT));
        if (Institutions.isOwn(link.institution)) all.add(new Account(world, link, "Blue Card", "-362.75", null));
        return all;
    }

    void keep(World world, AccountType type) {
        pending = false;
        json.set("cashedge_account_type", type.json());
        FLAGS.forEach(flag -> json.put(flag, !flag.equals("include_in_goals")));
        transactions.addAll(History.of(world, this));
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

    String name() {
        return json.path("name").asText();
    }

    boolean isFor(AccountType type) {
        return type.json().equals(json.path("cashedge_account_type"));
    }

    ObjectNode json() {
        ObjectNode copy = json.deepCopy();
        if (trouble != null) copy.set("error", trouble.json());
        return copy;
    }

    /** As lists of transactions name it. */
    ObjectNode reference() {
        return Json.object().put("id", id).put("name", name());
    }
}
