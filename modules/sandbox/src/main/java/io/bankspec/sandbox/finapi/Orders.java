package io.bankspec.sandbox.finapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bankspec.sandbox.internal.Answer;
import io.bankspec.sandbox.internal.Handlers;
import io.bankspec.sandbox.internal.Json;
import io.bankspec.sandbox.internal.Request;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** SEPA orders: handed over, then confirmed with a TAN. They move nothing. */
final class Orders {
    /** The TAN that confirms an order. */
    private static final String TAN = "123456";

    private final Problems problems;
    private final Tokens tokens;
    private final Challenges challenges;

    /** What waits for its TAN, by account and kind. */
    private final Set<String> pending = new HashSet<>();

    Orders(Problems problems, Tokens tokens, Challenges challenges) {
        this.problems = problems;
        this.tokens = tokens;
        this.challenges = challenges;
    }

    void register(Handlers handlers) {
        handlers.on("requestSepaMoneyTransfer", request -> hand(request, "transfer"))
                .on("requestSepaDirectDebit", request -> hand(request, "debit"))
                .on("executeSepaMoneyTransfer", request -> confirm(request, "transfer"))
                .on("executeSepaDirectDebit", request -> confirm(request, "debit"));
    }

    private Answer hand(Request request, String kind) {
        JsonNode sent = request.body();
        Account account = account(request);
        Connection connection = account.connection;
        Bank bank = connection.bank;
        if (connection.downloading) throw Connections.busy();
        if (bank.isDemo() || account.kind.orders.isEmpty())
            throw problems.technical(422, "UNSUPPORTED_ORDER", "The account does not take this order");
        String pin = sent.path("bankingPin").asText(connection.storedPin);
        if (pin == null) throw problems.technical(422, "ILLEGAL_ENTITY_STATE", "No PIN is given, and none is stored");
        if (Story.of(pin) == Story.REFUSED)
            throw problems.business(422, "BANK_SERVER_REJECTION", "Die PIN ist ungültig (9942).", bank);
        String procedure = sent.path("twoStepProcedureId").asText(connection.procedure);
        if (procedure == null)
            throw problems.technical(422, "MISSING_TWO_STEP_PROCEDURE", "No procedure is given, and none is usual");
        if (!connection.knowsProcedure(procedure))
            throw problems.technical(422, "INVALID_TWO_STEP_PROCEDURE", "The connection has no procedure " + procedure);
        // Only transfers may be asked for a second factor.
        Story story = kind.equals("transfer") ? Story.of(pin) : Story.PLAIN;
        challenges.check("order " + account.id, story, sent.path("challengeResponse"), bank);
        if (sent.path("storePin").asBoolean()) connection.storedPin = pin;
        pending.add(kind + account.id);
        return Answer.json(200, instruction());
    }

    private static ObjectNode instruction() {
        ObjectNode json = Json.object()
                .put(
                        "challengeMessage",
                        "Bitte geben Sie die TAN ein, die Sie erhalten haben. (Für Tests: " + TAN + ')')
                .put("answerFieldLabel", "TAN");
        for (String unset : List.of(
                "successMessage", "warnMessage", "tanListNumber", "opticalData", "photoTanMimeType", "photoTanData"))
            json.putNull(unset);
        return json;
    }

    private Answer confirm(Request request, String kind) {
        Account account = account(request);
        if (account.connection.downloading) throw Connections.busy();
        if (!pending.remove(kind + account.id))
            throw problems.technical(422, "ILLEGAL_ENTITY_STATE", "No order waits for its TAN");
        if (!request.body().path("bankingTan").asText().equals(TAN))
            throw problems.business(
                    422, "BANK_SERVER_REJECTION", "Die TAN ist ungültig (9941).", account.connection.bank);
        return Answer.json(
                200,
                Json.object()
                        .put("successMessage", "Der Auftrag wurde ausgeführt.")
                        .putNull("warnMessage"));
    }

    private Account account(Request request) {
        return Accounts.find(
                tokens.user(request), request.body().path("accountId").asText());
    }
}
