package io.bankspec.sandbox.finicity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bankspec.sandbox.finicity.Reports.TransactionsReport;
import io.bankspec.sandbox.internal.Json;
import io.bankspec.sandbox.internal.World;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/** An end user and the logins that belong to him. */
final class Customer {
    /** What the user name of a customer begins with who is registered as a business. */
    static final String BUSINESS = "business";

    final long id;
    final boolean testing;
    final String username;
    final Map<Long, Login> logins = new TreeMap<>();
    final Map<String, TransactionsReport> reports = new TreeMap<>();
    private final ObjectNode json;

    Customer(World world, long id, boolean testing, JsonNode sent) {
        this.id = id;
        this.testing = testing;
        this.username = sent.path("username").asText();
        this.json = Json.object()
                .put("id", String.valueOf(id))
                .put("username", username)
                .putNull("firstName")
                .putNull("lastName")
                .put("type", testing ? "testing" : "active")
                .put("createdDate", String.valueOf(world.now().getEpochSecond()))
                .putNull("lastModifiedDate");
        change(sent, List.of("firstName", "lastName", "phone", "email"));
    }

    void rename(World world, JsonNode sent) {
        change(sent, List.of("firstName", "lastName"));
        json.put("lastModifiedDate", String.valueOf(world.now().getEpochSecond()));
    }

    private void change(JsonNode sent, List<String> names) {
        names.stream().filter(sent::has).forEach(name -> json.set(name, sent.get(name)));
    }

    ObjectNode json() {
        return json.deepCopy();
    }

    /** Every customer has a consumer here, since the call that makes one is not in the spec. */
    String consumerId() {
        return UUID.nameUUIDFromBytes(new byte[] {(byte) id, (byte) (id >> 8), (byte) (id >> 16)})
                .toString()
                .replace("-", "");
    }

    boolean isBusiness() {
        return username.startsWith(BUSINESS);
    }

    Stream<Account> accounts() {
        return logins.values().stream().flatMap(login -> login.accounts.values().stream());
    }
}
