package io.bankspec.sandbox.geezeo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bankspec.sandbox.internal.Json;
import io.bankspec.sandbox.internal.Refusal;
import io.bankspec.sandbox.internal.Request;
import io.bankspec.sandbox.internal.World;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A customer of the partner, and what belongs to him. */
final class User {
    final Sessions sessions;
    final List<Link> links = new ArrayList<>();
    boolean refreshing;
    private final ObjectNode json;

    User(World world, JsonNode fields) {
        this.sessions = new Sessions(world);
        this.json = Json.object().put("login_count", 0).putNull("last_login_at");
        json.setAll((ObjectNode) fields);
    }

    /** Takes what was sent; the id stays. */
    void change(JsonNode fields) {
        fields.properties().forEach(field -> {
            if (!field.getKey().equals("id")) json.set(field.getKey(), field.getValue());
        });
    }

    ObjectNode json() {
        return json.deepCopy();
    }

    Stream<Account> all() {
        return links.stream().flatMap(link -> link.accounts.stream());
    }

    /** Those that were classified. */
    Stream<Account> accounts() {
        return all().filter(account -> !account.pending);
    }

    Account account(Request request) {
        String id = request.path("accountId");
        return accounts()
                .filter(account -> String.valueOf(account.id).equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal(404, "no account " + id));
    }

    void remove(Account account) {
        account.link.accounts.remove(account);
        links.removeIf(link -> link.accounts.isEmpty());
    }
}
