package io.bankspec.sandbox.donkies;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bankspec.sandbox.internal.Json;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A login of a user at an institution, as far as the backend has stored it. */
final class Member {
    final String identifier;
    final User user;
    final String institution;
    final String guid;
    final String name;
    final List<Account> accounts = new ArrayList<>();
    final List<ObjectNode> transactions = new ArrayList<>();
    /** Those of the past too: nothing removes them. */
    final List<JsonNode> challenges = new ArrayList<>();

    private List<JsonNode> open = List.of();
    /** What Atrium said last. */
    private JsonNode atrium;

    Member(String identifier, User user, String institution, JsonNode atrium) {
        this.identifier = identifier;
        this.user = user;
        this.institution = institution;
        this.guid = atrium.path("guid").asText();
        this.atrium = atrium;
        this.name = atrium.path("name").asText();
    }

    /** Takes over what Atrium says. */
    void store(JsonNode found) {
        atrium = found;
        open = new ArrayList<>();
        found.path("challenges").forEach(open::add);
        challenges.addAll(open);
    }

    private @Nullable String moment(String name) {
        return Worker.moment(atrium.path(name));
    }

    ObjectNode json() {
        ObjectNode json = Json.object()
                .put("institution", institution)
                .put("identifier", identifier)
                .put("name", name)
                .put("status", status())
                .put("aggregated_at", moment("aggregated_at"))
                .put("successfully_aggregated_at", moment("successfully_aggregated_at"))
                .putNull("metadata")
                .put("member_status", summary());
        return json.set("challenges", Json.list(open.stream().map(Member::challenge)));
    }

    /** Right after its creation its timestamps are those of Atrium, with their offset. */
    ObjectNode createdJson() {
        return json().put("aggregated_at", moment("aggregated_at") + "+00:00");
    }

    private static ObjectNode challenge(JsonNode atrium) {
        ObjectNode json = Json.object().putNull("field_name");
        json.set("label", atrium.path("label"));
        return json.set("type", atrium.path("type"));
    }

    private String status() {
        return atrium.path("status").asText();
    }

    private String summary() {
        return switch (status()) {
            case "INITIATED", "REQUESTED", "RECEIVED", "TRANSFERRED", "PROCESSED" -> "PROCESSING";
            case "CHALLENGED" -> "CHALLENGED";
            case "DENIED" -> "WRONG_CREDENTIALS";
            case "COMPLETED" -> "SUCCESS";
            default -> "OTHER_ERROR";
        };
    }
}
