package io.bankspec.sandbox.finapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.bankspec.sandbox.internal.Answer;
import io.bankspec.sandbox.internal.Filter;
import io.bankspec.sandbox.internal.Handlers;
import io.bankspec.sandbox.internal.Refusal;
import io.bankspec.sandbox.internal.Request;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Connections: read, changed, deleted. */
record Connections(Problems problems, Tokens tokens) {
    void register(Handlers handlers) {
        Entities<Connection> connections = Entities.of(
                "connections",
                request -> tokens.user(request).connections.values().stream(),
                connection -> connection.id,
                Connection::json);
        handlers.on(
                "getAllBankConnections",
                request -> connections.list(request, one -> new Filter(request).admits("ids", one.id)));
        handlers.on("getMultipleBankConnections", connections::several);
        handlers.on("getBankConnection", request -> Answer.ok(find(request).json()));
        handlers.on("editBankConnection", this::edit);
        handlers.on("deleteBankConnection", 200, this::delete);
        handlers.on("deleteAllBankConnections", this::deleteAll);
    }

    private Connection find(Request request) {
        return tokens.user(request).connection(request.path("id"));
    }

    private Answer edit(Request request) {
        Connection connection = find(request);
        JsonNode sent = request.body();
        boolean login = sent.has("bankingUserId") || sent.has("bankingCustomerId") || sent.has("bankingPin");
        if (connection.downloading || login && connection.isCategorizing()) throw busy();
        String procedure = sent.path("defaultTwoStepProcedureId").asText();
        if (!procedure.isEmpty() && !connection.knowsProcedure(procedure))
            throw problems.technical(422, "INVALID_TWO_STEP_PROCEDURE", "The connection has no procedure " + procedure);
        connection.name = changed(connection.name, sent.path("name"));
        connection.storedPin = changed(connection.storedPin, sent.path("bankingPin"));
        connection.procedure = changed(connection.procedure, sent.path("defaultTwoStepProcedureId"));
        connection.bankingCustomerId = changed(connection.bankingCustomerId, sent.path("bankingCustomerId"));
        if (!sent.path("bankingUserId").asText().isEmpty())
            connection.bankingUserId = sent.get("bankingUserId").asText();
        return Answer.ok(connection.json());
    }

    private static @Nullable String changed(@Nullable String old, JsonNode sent) {
        return sent.isMissingNode() ? old : Connection.emptyAsNull(sent);
    }

    private void delete(Request request) {
        Connection connection = find(request);
        if (connection.isBusy()) throw busy();
        connection.user.connections.remove(connection.id);
    }

    private Answer deleteAll(Request request) {
        User user = tokens.user(request);
        if (user.isBusy()) throw busy();
        Collection<Long> gone = List.copyOf(user.connections.keySet());
        user.connections.clear();
        return Listing.identifiers(gone);
    }

    static Refusal busy() {
        return new Refusal(423, "The bank connection is being updated");
    }
}
