package io.bankspec.sandbox.finapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.bankspec.sandbox.internal.Answer;
import io.bankspec.sandbox.internal.Handlers;
import io.bankspec.sandbox.internal.Request;
import io.bankspec.sandbox.internal.Template;
import java.util.HashSet;
import java.util.Set;

/** SEPA orders: handed over, then confirmed with a TAN. They move nothing. */
final class Orders {
    /** The TAN that confirms an order. */
    private static final String TAN = "123456";

    private final Problems problems;
    private final Tokens tokens;
    private final Challenges challenges;

    private static final Template DONE = Template.of("finapi", "executeSepaMoneyTransfer");
    private static final Template INSTRUCTION = Template.of("finapi", "requestSepaMoneyTransfer");
    /** What waits for its TAN, by account and kind. */
    private final Set<String> pending = new HashSet<>();

    Orders(Problems problems, Tokens tokens, Challenges challenges) {
        this.problems = problems;
        this.tokens = tokens;
        this.challenges = challenges;
    }

    void register(Handlers handlers) {
        handlers.on("requestSepaMoneyTransfer", request -> hand(request, "transfer"));
        handlers.on("requestSepaDirectDebit", request -> hand(request, "debit"));
        handlers.on("executeSepaMoneyTransfer", request -> confirm(request, "transfer"));
        handlers.on("executeSepaDirectDebit", request -> confirm(request, "debit"));
    }

    private Answer hand(Request request, String kind) {
        JsonNode sent = request.body();
        Account account = account(request);
        Connection connection = account.connection;
        Bank bank = connection.bank;
        if (connection.downloading) throw Connections.busy();
        if (bank.isDemo() || account.orders().isEmpty())
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
        String text = "Bitte geben Sie die TAN ein, die Sie erhalten haben. (Für Tests: " + TAN + ')';
        return Answer.ok(INSTRUCTION.copy().putNull("successMessage").put("challengeMessage", text));
    }

    private Answer confirm(Request request, String kind) {
        Account account = account(request);
        if (account.connection.downloading) throw Connections.busy();
        if (!pending.remove(kind + account.id))
            throw problems.technical(422, "ILLEGAL_ENTITY_STATE", "No order waits for its TAN");
        if (!request.body().path("bankingTan").asText().equals(TAN))
            throw problems.business(
                    422, "BANK_SERVER_REJECTION", "Die TAN ist ungültig (9941).", account.connection.bank);
        return Answer.ok(DONE.copy());
    }

    private Account account(Request request) {
        return tokens.user(request).account(request.body().path("accountId").asText());
    }
}
