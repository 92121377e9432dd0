package io.bankspec.sandbox.finapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bankspec.sandbox.internal.Json;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
    Stream<Booking> bookings() {
        return accounts().flatMap(account -> account.bookings.values().stream());
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
