package io.bankspec.sandbox.atrium;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bankspec.sandbox.internal.Json;
import io.bankspec.sandbox.internal.Refusal;
import io.bankspec.sandbox.internal.World;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One login of a user at an institution, and how far its latest job is. */
final class Member {
    final String guid;
    final User user;
    final Institution institution;
    final List<Login> logins;
    final Findings findings;
    Map<String, String> credentials = Map.of();

    @Nullable
    String status;

    @Nullable
    String connection;

    boolean aggregating;
    boolean authenticated;
    boolean accountsRead;
    boolean transactionsRead;
    int refusals;

    @Nullable
    Challenge challenge;

    @Nullable
    Job job;

    @Nullable
    Instant aggregatedAt;

    @Nullable
    Instant succeededAt;

    @Nullable
    Instant balancedAt;

    private final ObjectNode settings =
            Json.object().putNull("identifier").putNull("metadata").put("background_aggregation_is_disabled", false);

    Member(World world, User user, Institution institution) {
        this.guid = world.ids().guid("MBR");
        this.user = user;
        this.institution = institution;
        this.logins = institution.logins().isEmpty()
                ? List.of()
                : Login.both(world.ids().guid("CRD"), world.ids().guid("CRD"));
        this.findings = new Findings(world, this);
    }

    /** Takes those fields of what was sent that are the client's to choose. */
    void change(JsonNode fields) {
        settings.properties().forEach(setting -> {
            JsonNode value = fields.get(setting.getKey());
            if (value != null) setting.setValue(value);
        });
    }

    @Nullable
    String identifier() {
        return settings.path("identifier").textValue();
    }

    /**
     * Goes on with the answer to its challenge.
     *
     * @throws Refusal there is none, or another one
     */
    void resume(String challengeGuid, String value) {
        if (job == null || challenge == null) throw new Refusal(405, "the member is not CHALLENGED");
        if (!challenge.guid().equals(challengeGuid)) throw new Refusal(422, "no open challenge " + challengeGuid);
        job.resume(value);
    }

    /** Nothing happens to it any more. */
    void stop() {
        if (job != null) job.stop();
    }

    ObjectNode json() {
        ObjectNode json = Json.object()
                .put("guid", guid)
                .put("user_guid", user.guid)
                .put("institution_code", institution.code())
                .put("name", institution.name())
                .put("is_being_aggregated", aggregating)
                .put("is_oauth", institution.can(Institution.Feature.OAUTH))
                .putNull("oauth_window_uri")
                .put("aggregated_at", text(aggregatedAt))
                .put("successfully_aggregated_at", text(succeededAt));
        return withState(json.setAll(settings.deepCopy()));
    }

    ObjectNode statusJson() {
        ObjectNode json = Json.object()
                .put("guid", guid)
                .put("is_being_aggregated", aggregating)
                .put("is_authenticated", authenticated)
                .put("has_processed_accounts", accountsRead)
                .put("has_processed_transactions", transactionsRead)
                .put("aggregated_at", text(aggregatedAt))
                .put("successfully_aggregated_at", text(succeededAt));
        if (challenge != null) json.set("challenges", Json.list(List.of(challenge.json())));
        return withState(json);
    }

    /** What is not known yet is left out, as old servers do: the spec's schema of these two has no null. */
    private ObjectNode withState(ObjectNode json) {
        if (status != null) json.put("status", status);
        if (connection != null) json.put("connection_status", connection);
        return json;
    }

    static @Nullable String text(@Nullable Instant moment) {
        return moment == null ? null : moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
