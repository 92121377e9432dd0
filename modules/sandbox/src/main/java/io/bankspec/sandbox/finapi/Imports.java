package io.bankspec.sandbox.finapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.bankspec.sandbox.bank.Household;
import io.bankspec.sandbox.internal.Answer;
import io.bankspec.sandbox.internal.Handlers;
import io.bankspec.sandbox.internal.Json;
import io.bankspec.sandbox.internal.Refusal;
import io.bankspec.sandbox.internal.Request;
import io.bankspec.sandbox.internal.World;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The calls that log in at a bank. */
record Imports(World world, Problems problems, Tokens tokens, Challenges challenges) {
    void register(Handlers handlers) {
        handlers.on("importBankConnection", this::create);
        handlers.on("updateBankConnection", this::update);
    }

    private Answer create(Request request) {
        User user = tokens.user(request);
        JsonNode sent = request.body();
        Bank bank = Bank.find(sent.path("bankId").asLong());
        if (bank == null) throw problems.technical(422, "UNKNOWN_ENTITY", "There is no such bank");
        if (!bank.supported()) throw new Refusal(501, "The bank is not supported");
        Connection connection = new Connection(4294967340L + world.ids().next("connection"), bank, user);
        connection.bankingUserId = text(sent, "bankingUserId");
        connection.bankingCustomerId = text(sent, "bankingCustomerId");
        connection.name = text(sent, "name");
        String pin = text(sent, "bankingPin");
        if (!bank.isDemo() && (connection.bankingUserId == null || pin == null))
            throw problems.technical(422, "ILLEGAL_FIELD_VALUE", "This bank needs bankingUserId and bankingPin");
        refuseKnown(connection);
        String subject = "import " + user.id + ' ' + bank.id() + ' ' + connection.bankingUserId + ' '
                + connection.bankingCustomerId;
        login(connection, pin, subject, sent);
        openAccounts(connection, sent.path("accountTypeIds"));
        user.connections.put(connection.id, connection);
        return started(201, connection, pin, sent);
    }

    private void refuseKnown(Connection connection) {
        boolean known = connection.user.connections.values().stream()
                .anyMatch(other -> other.bank == connection.bank
                        && (other.bank.isDemo()
                                || Objects.equals(other.bankingUserId, connection.bankingUserId)
                                        && Objects.equals(other.bankingCustomerId, connection.bankingCustomerId)));
        if (known) throw problems.technical(422, "ENTITY_EXISTS", "The user has this bank connection already");
    }

    private void login(Connection connection, @Nullable String pin, String subject, JsonNode sent) {
        Bank bank = connection.bank;
        connection.story = Story.of(bank.isDemo() ? connection.name : pin);
        if (connection.story == Story.REFUSED)
            throw problems.business(
                    422, "BANK_SERVER_REJECTION", "Die PIN ist ungültig. Bitte prüfen Sie Ihre Eingabe (9942).", bank);
        challenges.check(subject, connection.story, sent.path("challengeResponse"), bank);
    }

    private void openAccounts(Connection connection, JsonNode wantedTypes) {
        Set<Long> types = Json.ids(wantedTypes);
        for (var account : Household.MUSTERSTADT.accounts()) {
            if (!types.isEmpty() && !types.contains(Account.typeId(account))) continue;
            long id = 4294967400L + world.ids().next("account");
            connection.accounts.put(id, new Account(id, connection, account));
        }
        if (connection.accounts.isEmpty())
            throw problems.technical(422, "NO_ACCOUNTS_FOR_TYPE_LIST", "The bank has no account of these types");
    }

    private Answer update(Request request) {
        JsonNode sent = request.body();
        Connection connection =
                tokens.user(request).connection(sent.path("bankConnectionId").asText());
        if (connection.downloading) throw Connections.busy();
        String pin = sent.has("bankingPin") ? text(sent, "bankingPin") : connection.storedPin;
        boolean demo = connection.bank.isDemo();
        if (!demo && pin == null) throw problems.technical(422, "MISSING_FIELD", "No PIN is given, and none is stored");
        if (!demo && sent.path("skipPositionsDownload").asBoolean())
            throw problems.technical(422, "ILLEGAL_ENTITY_STATE", "Positions were downloaded already");
        login(connection, pin, "update " + connection.id, sent);
        return started(200, connection, pin, sent);
    }

    private Answer started(int status, Connection connection, @Nullable String pin, JsonNode sent) {
        if (sent.path("storePin").asBoolean()) connection.storedPin = pin;
        if (sent.path("loadOwnerData").asBoolean()) connection.ownersLoaded = true;
        connection.stop();
        Download.start(world, connection);
        return Answer.json(status, connection.json());
    }

    private static @Nullable String text(JsonNode sent, String name) {
        return Connection.emptyAsNull(sent.path(name));
    }
}
