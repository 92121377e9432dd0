package io.bankspec.sandbox.finapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bankspec.sandbox.internal.Template;
import io.bankspec.sandbox.internal.World;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A login of a user at a bank. */
final class Connection {
    private static final Template TEMPLATE = Template.of("finapi", "getBankConnection");
    private static final Template DEMO = Template.named("finapi", "getBankConnection", "demo", "");
    private static final String MASK = "XXXXX";

    final long id;
    final Bank bank;
    final User user;
    final Map<Long, Account> accounts = new TreeMap<>();

    @Nullable
    String name;

    @Nullable
    String bankingUserId;

    @Nullable
    String bankingCustomerId;

    @Nullable
    String storedPin;

    @Nullable
    String procedure;

    /** What the bank does with the login of the running or last download. */
    Story story = Story.PLAIN;

    boolean downloading;
    String categorization = "READY";
    boolean ownersLoaded;

    @Nullable
    ObjectNode lastManualUpdate;

    World.@Nullable Event next;

    Connection(long id, Bank bank, User user) {
        this.id = id;
        this.bank = bank;
        this.user = user;
    }

    static @Nullable String emptyAsNull(JsonNode text) {
        return text.asText().isEmpty() ? null : text.asText();
    }

    boolean isCategorizing() {
        return !categorization.equals("READY");
    }

    boolean isBusy() {
        return downloading || isCategorizing();
    }

    boolean knowsProcedure(String procedureId) {
        return !bank.isDemo() && List.of("955", "962").contains(procedureId);
    }

    void stop() {
        if (next != null) next.cancel();
    }

    ObjectNode json() {
        ObjectNode json = (bank.isDemo() ? DEMO : TEMPLATE)
                .copy()
                .put("id", id)
                .put("bankId", bank.id())
                .put("name", name)
                .put("bankingUserId", mask(bankingUserId))
                .put("bankingCustomerId", mask(bankingCustomerId))
                .put("bankingPin", mask(storedPin))
                .put("updateStatus", downloading ? "IN_PROGRESS" : "READY")
                .put("categorizationStatus", categorization)
                .put("defaultTwoStepProcedureId", procedure);
        json.set("bank", bank.json());
        // Left out rather than null: 3.0 has no reference that null fits, whatever stands beside it.
        if (lastManualUpdate != null) json.set("lastManualUpdate", lastManualUpdate);
        else json.remove("lastManualUpdate");
        accounts.keySet().forEach(json.putArray("accountIds")::add);
        json.set("owners", ownersLoaded ? TEMPLATE.copy().get("owners") : null);
        return json;
    }

    private static @Nullable String mask(@Nullable String secret) {
        return secret == null ? null : MASK;
    }
}
