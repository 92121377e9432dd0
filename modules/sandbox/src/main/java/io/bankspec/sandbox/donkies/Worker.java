package io.bankspec.sandbox.donkies;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.bankspec.sandbox.atrium.LocalAtrium;
import io.bankspec.sandbox.internal.Template;
import io.bankspec.sandbox.internal.World;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Asks Atrium in the background: every two seconds, twenty times at most. Only a status that somebody can do something about is
 * stored, and only challenges that are answered with a text; at others it fails, and never comes back. In the end it takes over
 * what Atrium has found, its first pages only. Amounts become texts, and moments lose their zone.
 */
record Worker(World world, LocalAtrium atrium) {
    private static final Template TRANSACTION = Template.of("donkies", "listTransactions", "/0");
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final int ATTEMPTS = 20;
    private static final Duration IMPORT = Duration.ofSeconds(10);
    private static final Set<String> STORED = Set.of("CHALLENGED", "COMPLETED", "PREVENTED", "DENIED", "HALTED");
    private static final int PAGE = 25;
    /** The others have two digits behind the point. */
    private static final Set<String> SIX_DIGITS = Set.of("apr", "apy", "interest_rate", "latitude", "longitude");

    void watch(Member member) {
        after(member, 1);
    }

    private void after(Member member, int attempt) {
        world.after(PAUSE, () -> look(member, attempt));
    }

    private void look(Member member, int attempt) {
        ObjectNode found = atrium.status(String.valueOf(member.user.guid), member.guid);
        String status = found.path("status").asText();
        if (!STORED.contains(status)) {
            if (attempt < ATTEMPTS) after(member, attempt + 1);
            return;
        }
        for (JsonNode challenge : found.path("challenges"))
            if (!challenge.path("type").asText().equals("TEXT")) return;
        member.store(found);
        if (status.equals("COMPLETED")) world.after(IMPORT, () -> takeOver(member));
    }

    private void takeOver(Member member) {
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
