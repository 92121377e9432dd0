package io.bankspec.sandbox.donkies;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bankspec.sandbox.internal.Json;
import io.bankspec.sandbox.internal.World;
import java.util.List;

/** An account that was imported. Its database id is in no answer, but two calls want it: 1, 2, and so on. */
final class Account {
    private static final List<String> AMOUNTS = List.of(
            "balance",
            "available_balance",
            "minimum_balance",
            "original_balance",
            "payoff_balance",
            "total_account_value",
            "available_credit",
            "credit_limit",
            "last_payment",
            "minimum_payment");
    private static final List<String> RATES = List.of("apr", "apy", "interest_rate");
    private static final List<String> MOMENTS =
            List.of("created_at", "updated_at", "last_payment_at", "payment_due_at", "matures_on", "started_on");

    final long id;
    final Member member;
    private final ObjectNode json;

    Account(World world, Member member, JsonNode atrium) {
        this.id = world.ids().next("account row");
        this.member = member;
        this.json = Json.object().put("uid", world.ids().hex("account")).put("member", member.name());
        for (String name : AMOUNTS) json.put(name, Import.decimal(atrium.path(name), 2));
        for (String name : RATES) json.put(name, Import.decimal(atrium.path(name), 6));
        for (String name : MOMENTS) json.put(name, Import.moment(atrium.path(name)));
        for (String name : List.of("name", "type", "subtype", "day_payment_is_due", "is_closed"))
            json.set(name, atrium.hasNonNull(name) ? atrium.get(name) : null);
        json.put("type_ds", kind(atrium.path("type").asText()));
    }

    /** The backend looks for {@code CREDIT CARD} with a blank, so that it never finds one. */
    private static String kind(String type) {
        return switch (type) {
            case "CHECKING", "SAVINGS" -> "debit";
            case "LOAN", "MORTGAGE" -> "dept";
            case "INVESTMENT" -> "investment";
            default -> "other";
        };
    }

    String name() {
        return json.path("name").asText();
    }

    boolean isDebt() {
        return json.path("type_ds").asText().equals("dept");
    }

    ObjectNode json() {
        return json.deepCopy();
    }
}
