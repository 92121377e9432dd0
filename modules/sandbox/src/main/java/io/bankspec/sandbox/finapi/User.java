package io.bankspec.sandbox.finapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bankspec.sandbox.finapi.Labels.Label;
import io.bankspec.sandbox.internal.Json;
import io.bankspec.sandbox.internal.Refusal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An end user and all that is his. */
final class User {
    final String id;
    String password;
    boolean verified;
    int refusedLogins;

    @Nullable
    String passwordChangeToken;

    final Map<Long, Connection> connections = new TreeMap<>();
    final Map<Long, Category> categories = new TreeMap<>();
    final Map<Long, Label> labels = new TreeMap<>();
    private final ObjectNode settings =
            Json.object().putNull("email").putNull("phone").put("isAutoUpdateEnabled", false);

    User(String id, String password) {
        this.id = id;
        this.password = password;
    }

    /** Takes what is there; an empty text clears. */
    void change(JsonNode sent) {
        for (String name : List.of("email", "phone")) {
            if (sent.has(name)) settings.put(name, Connection.emptyAsNull(sent.get(name)));
        }
        if (sent.has("isAutoUpdateEnabled")) settings.set("isAutoUpdateEnabled", sent.get("isAutoUpdateEnabled"));
    }

    @Nullable
    String email() {
        return settings.path("email").textValue();
    }

    ObjectNode json(String shownPassword) {
        ObjectNode json = Json.object().put("id", id).put("password", shownPassword);
        return json.setAll(settings.deepCopy());
    }

    Stream<Account> accounts() {
        return connections.values().stream().flatMap(connection -> connection.accounts.values().stream());
    }

    /** Originals and parts. */
    Stream<Transaction> transactions() {
        return accounts().flatMap(account -> account.transactions.values().stream());
    }

    Account account(String accountId) {
        return byId(accounts(), account -> account.id, accountId, "account");
    }

    Transaction transaction(String transactionId) {
        return byId(transactions(), transaction -> transaction.id, transactionId, "transaction");
    }

    private static <T> T byId(Stream<T> all, ToLongFunction<T> id, String wanted, String noun) {
        long number = Long.parseLong(wanted);
        T found = all.filter(one -> id.applyAsLong(one) == number).findFirst().orElse(null);
        return Refusal.found(found, "There is no " + noun + ' ' + wanted);
    }

    Connection connection(String connectionId) {
        return Refusal.found(
                connections.get(Long.valueOf(connectionId)), "There is no bank connection " + connectionId);
    }

    Label label(String labelId) {
        return Refusal.found(labels.get(Long.valueOf(labelId)), "There is no label " + labelId);
    }

    /** The category of an id, null for 0, which stands for none. */
    @Nullable
    Category category(JsonNode categoryId) {
        return categoryId.asLong() == 0 ? null : category(categoryId.asText());
    }

    Category category(String categoryId) {
        return Refusal.found(visibleCategories().get(Long.valueOf(categoryId)), "There is no category " + categoryId);
    }

    boolean isBusy() {
        return connections.values().stream().anyMatch(Connection::isBusy);
    }

    /** All categories that the user sees, by id. */
    Map<Long, Category> visibleCategories() {
        Map<Long, Category> all = new TreeMap<>(Category.GLOBAL);
        all.putAll(categories);
        return all;
    }
}
