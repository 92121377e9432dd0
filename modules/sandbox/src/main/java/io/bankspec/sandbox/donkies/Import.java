package io.bankspec.sandbox.donkies;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bankspec.sandbox.atrium.LocalAtrium;
import io.bankspec.sandbox.internal.Json;
import io.bankspec.sandbox.internal.World;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes over what Atrium has found, its first pages only. Amounts become texts, and moments lose their zone. */
record Import(World world, LocalAtrium atrium) {
    private static final int PAGE = 25;
    private static final List<String> SAME = List.of(
            "merchant_category_code",
            "date",
            "status",
            "type",
            "category",
            "top_level_category",
            "memo",
            "description",
            "original_description",
            "is_bill_pay",
            "is_direct_deposit",
            "is_expense",
            "is_fee",
            "is_income",
            "is_overdraft_fee",
            "is_payroll_advance",
            "check_number");

    void run(Member member) {
        String user = String.valueOf(member.user.guid);
        Map<String, Account> accounts = new HashMap<>();
        atrium.accounts(user, member.guid).stream().limit(PAGE).forEach(found -> {
            Account account = new Account(world, member, found);
            member.accounts.add(account);
            accounts.put(found.path("guid").asText(), account);
        });
        atrium.transactions(user, member.guid).stream()
                .limit(PAGE)
                .map(found ->
                        transaction(accounts.get(found.path("account_guid").asText()), found))
                .forEach(member.transactions::add);
    }

    private ObjectNode transaction(Account account, JsonNode found) {
        ObjectNode json = Json.object()
                .put("account", account.name())
                .put("uid", world.ids().hex("transaction"))
                .put("amount", decimal(found.path("amount"), 2))
                .put("latitude", decimal(found.path("latitude"), 6))
                .put("longitude", decimal(found.path("longitude"), 6));
        for (String name : List.of("created_at", "updated_at", "posted_at", "transacted_at"))
            json.put(name, moment(found.path(name)));
        for (String name : SAME) json.set(name, found.hasNonNull(name) ? found.get(name) : null);
        return json;
    }

    static @Nullable String decimal(JsonNode number, int scale) {
        if (!number.isNumber()) return null;
        return number.decimalValue().setScale(scale, RoundingMode.UNNECESSARY).toPlainString();
    }

    /** Without the zone, which is UTC; a date is the beginning of its day. */
    static @Nullable String moment(JsonNode text) {
        if (!text.isTextual()) return null;
        return text.asText().length() == 10
                ? text.asText() + "T00:00:00"
                : text.asText().replace("Z", "");
    }
}
