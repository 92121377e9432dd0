package io.bankspec.sandbox.finapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bankspec.sandbox.internal.Json;
import io.bankspec.sandbox.internal.World;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A login of a user at a bank. */
final class Connection {
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
        ObjectNode json = Json.object()
                .put("id", id)
                .put("bankId", bank.id())
                .put("name", name)
                .put("bankingUserId", mask(bankingUserId))
                .put("bankingCustomerId", mask(bankingCustomerId))
                .put("bankingPin", mask(storedPin))
                .put("type", bank.isDemo() ? "DEMO" : "ONLINE")
                .put("updateStatus", downloading ? "IN_PROGRESS" : "READY")
                .put("categorizationStatus", categorization)
                .put("ibanOnlyMoneyTransferSupported", !bank.isDemo())
                .put("ibanOnlyDirectDebitSupported", !bank.isDemo())
                .put("collectiveMoneyTransferSupported", false)
                .put("defaultTwoStepProcedureId", procedure);
        json.set("bank", bank.json());
        // Left out rather than null: 3.0 has no reference that null fits, whatever stands beside it.
        if (lastManualUpdate != null) json.set("lastManualUpdate", lastManualUpdate);
        json.set("twoStepProcedures", procedures());
        accounts.keySet().forEach(json.putArray("accountIds")::add);
        json.set("owners", ownersLoaded ? Json.list(List.of(owner())) : null);
        return json;
    }

    private static @Nullable String mask(@Nullable String secret) {
        return secret == null ? null : MASK;
    }

    private ArrayNode procedures() {
        if (bank.isDemo()) return Json.list(List.of());
        return Json.list(List.of(procedure("955", "mobileTAN", "TEXT"), procedure("962", "Lesegerät", "FLICKER_CODE")));
    }

    private static ObjectNode procedure(String id, String name, String type) {
        return Json.object()
                .put("procedureId", id)
                .put("procedureName", name)
                .put("procedureChallengeType", type)
                .put("implicitExecute", false);
    }

    private static ObjectNode owner() {
        return Json.object()
                .put("firstName", "Jane")
                .put("lastName", "Roe")
                .put("salutation", "Frau")
                .putNull("title")
                .put("email", "jane.roe@example.com")
                .put("dateOfBirth", "1980-02-29")
                .put("postCode", "01234")
                .put("country", "Deutschland")
                .put("city", "Düsseldorf")
                .put("street", "Beispielstraße")
                .put("houseNumber", "1a");
    }
}
