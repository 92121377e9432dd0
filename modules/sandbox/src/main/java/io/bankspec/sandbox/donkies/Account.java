package io.bankspec.sandbox.donkies;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bankspec.sandbox.internal.Template;
import io.bankspec.sandbox.internal.World;

/** An account that was imported. Its database id is in no answer, but two calls want it: 1, 2, and so on. */
final class Account {
    private static final Template TEMPLATE = Template.of("donkies", "listAccounts", "/0");

    final long id;
    final Member member;
    private final ObjectNode json;

    Account(World world, Member member, JsonNode atrium) {
        this.id = world.ids().next("account row");
        this.member = member;
        this.json = Worker.taken(TEMPLATE, atrium)
                .put("uid", world.ids().hex("account"))
                .put("member", member.name)
                .put("type_ds", kind(atrium.path("type").asText()));
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
