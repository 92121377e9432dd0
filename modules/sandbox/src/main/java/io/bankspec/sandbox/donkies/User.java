package io.bankspec.sandbox.donkies;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bankspec.sandbox.internal.Ids;
import io.bankspec.sandbox.internal.Json;
import io.bankspec.sandbox.internal.World;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Somebody who saves, and what belongs to him. */
final class User {
    /** An account that gets a share of the round-ups, in percent. */
    record Debt(Account account, int share) {}

    final String email;
    final String encryptedId;
    final Map<String, Member> members = new LinkedHashMap<>();
    final List<Debt> debts = new ArrayList<>();
    final List<ObjectNode> fundingSources = new ArrayList<>();
    boolean confirmed;

    /** Null for somebody who did not sign up here: any password but one is good. */
    @Nullable
    String password;

    /** At Atrium; null until the background job has been there. */
    @Nullable
    String guid;

    @Nullable
    String key;

    private final long id;
    private final String identifier;
    private final String firstName;
    private final String lastName;

    User(World world, String email, String firstName, String lastName) {
        this.email = email;
        // Lets a person find what would otherwise come by mail.
        this.encryptedId = Ids.digest("MD5", email.getBytes(StandardCharsets.UTF_8));
        this.id = 4294967296L + world.ids().next("user");
        this.identifier = world.ids().hex("user identifier");
        this.firstName = firstName;
        this.lastName = lastName;
    }

    ObjectNode json() {
        return Json.object()
                .put("id", id)
                .put("guid", guid)
                .put("identifier", guid == null ? null : identifier)
                .put("email", email)
                .put("encrypted_id", encryptedId)
                .put("is_confirmed", confirmed)
                .put("first_name", firstName)
                .put("last_name", lastName);
    }
}
