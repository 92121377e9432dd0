package io.bankspec.sandbox.atrium;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bankspec.sandbox.internal.Json;
import io.bankspec.sandbox.internal.Refusal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An end user and the logins that belong to him. */
final class User {
    final String guid;
    final Map<String, Member> members = new LinkedHashMap<>();
    private final ObjectNode json;

    User(String guid) {
        this.guid = guid;
        this.json = Json.object()
                .put("guid", guid)
                .putNull("identifier")
                .put("is_disabled", false)
                .putNull("metadata");
    }

    /** Takes what was sent. */
    void change(JsonNode fields) {
        json.setAll((ObjectNode) fields);
        json.put("guid", guid);
    }

    @Nullable
    String identifier() {
        return json.path("identifier").textValue();
    }

    ObjectNode json() {
        return json.deepCopy();
    }

    Member member(String memberGuid) {
        return Refusal.found(members.get(memberGuid), "no member " + memberGuid);
    }
}
