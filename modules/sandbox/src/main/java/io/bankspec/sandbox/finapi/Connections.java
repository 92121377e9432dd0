package io.bankspec.sandbox.finapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.bankspec.sandbox.internal.Answer;
import io.bankspec.sandbox.internal.Handlers;
import io.bankspec.sandbox.internal.Refusal;
import io.bankspec.sandbox.internal.Request;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Connections: read, changed, deleted. */
final class Connections {
    private final Problems problems;
    private final Tokens tokens;

    Connections(Problems problems, Tokens tokens) {
        this.problems = problems;
        this.tokens = tokens;
    }

    void register(Handlers handlers) {
        handlers.on("getAllBankConnections", request -> {
                    Filter filter = new Filter(request);
                    return list(request, id -> filter.admits("ids", id));
                })
                .on("getMultipleBankConnections", request -> list(request, Filter.pathIds(request)::contains))
                .on(
                        "getBankConnection",
                        request -> Answer.json(
                                200,
                                find(tokens.user(request), request.path("id")).json()))
                .on("editBankConnection", this::edit)
                .on("deleteBankConnection", this::delete)
                .on("deleteAllBankConnections", this::deleteAll);
    }

    static Connection find(User user, String id) {
        Connection connection = user.connections.get(Long.valueOf(id));
        if (connection == null) throw new Refusal(404, "There is no bank connection " + id);
        return connection;
    }

    private Answer list(Request request, Predicate<Long> wanted) {
        return Listing.all(
                "connections",
                tokens.user(request).connections.values().stream()
                        .filter(connection -> wanted.test(connection.id))
                        .map(Connection::json)
                        .toList());
    }

    private Answer edit(Request request) {
        Connection connection = find(tokens.user(request), request.path("id"));
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
        return Answer.json(200, connection.json());
    }

    private static @Nullable String changed(@Nullable String old, JsonNode sent) {
        return sent.isMissingNode() ? old : Connection.emptyAsNull(sent);
    }

    private Answer delete(Request request) {
        User user = tokens.user(request);
        Connection connection = find(user, request.path("id"));
        if (connection.isBusy()) throw busy();
        user.connections.remove(connection.id);
        return Answer.empty(200);
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
