package io.bankspec.sandbox.donkies;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.bankspec.sandbox.atrium.LocalAtrium;
import io.bankspec.sandbox.internal.Template;
import io.bankspec.sandbox.internal.World;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes over what Atrium has found, its first pages only. Amounts become texts, and moments lose their zone. */
record Import(World world, LocalAtrium atrium) {
    private static final Template TRANSACTION = Template.of("donkies", "listTransactions", "/0");
    private static final int PAGE = 25;
    /** The others have two digits behind the point. */
    private static final Set<String> SIX_DIGITS = Set.of("apr", "apy", "interest_rate", "latitude", "longitude");

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
                .map(found -> taken(TRANSACTION, found)
                        .put(
                                "account",
                                accounts.get(found.path("account_guid").asText())
                                        .name())
                        .put("uid", world.ids().hex("transaction")))
                .forEach(member.transactions::add);
    }

    /** What Atrium says of each property that this provider has, too. */
    static ObjectNode taken(Template template, JsonNode atrium) {
        ObjectNode json = template.copy();
        json.properties()
                .forEach(property -> property.setValue(taken(property.getKey(), atrium.path(property.getKey()))));
        return json;
    }

    private static JsonNode taken(String name, JsonNode found) {
        if (found.isBigDecimal()) {
            int scale = SIX_DIGITS.contains(name) ? 6 : 2;
            return TextNode.valueOf(found.decimalValue()
                    .setScale(scale, RoundingMode.UNNECESSARY)
                    .toPlainString());
        }
        if (found.isTextual() && (name.endsWith("_at") || name.endsWith("_on"))) return TextNode.valueOf(moment(found));
        return found.isMissingNode() ? NullNode.getInstance() : found;
    }

    /** Without the zone, which is UTC; a date is the beginning of its day. */
    static @Nullable String moment(JsonNode text) {
        if (!text.isTextual()) return null;
        return text.asText().length() == 10
                ? text.asText() + "T00:00:00"
                : text.asText().replace("Z", "");
    }
}
