package io.bankspec.benchmarks.cold;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.time.OffsetDateTime;

/** A member with everything that the spec knows of it, read by hand. */
final class BareMember {
    String guid;
    String userGuid;
    String institutionCode;
    String identifier;
    String name;
    String metadata;
    String status;
    String connectionStatus;
    Boolean isBeingAggregated;
    Boolean isOauth;
    String oauthWindowUri;
    OffsetDateTime aggregatedAt;
    OffsetDateTime successfullyAggregatedAt;
    Boolean backgroundAggregationIsDisabled;

    /** Null for an answer without a member. */
    static BareMember ofBody(JsonReader in) throws IOException {
        BareMember member = null;
        in.beginObject();
        while (in.hasNext()) {
            if (in.nextName().equals("member")) member = of(in);
            else in.skipValue();
        }
        in.endObject();
        return member;
    }

    private static BareMember of(JsonReader in) throws IOException {
        BareMember member = new BareMember();
        in.beginObject();
        while (in.hasNext()) {
            String property = in.nextName();
            if (in.peek() == JsonToken.NULL) in.nextNull();
            else member.read(property, in);
        }
        in.endObject();
        return member;
    }

    private void read(String property, JsonReader in) throws IOException {
        switch (property) {
            case "guid" -> guid = in.nextString();
            case "user_guid" -> userGuid = in.nextString();
            case "institution_code" -> institutionCode = in.nextString();
            case "identifier" -> identifier = in.nextString();
            case "name" -> name = in.nextString();
            case "metadata" -> metadata = in.nextString();
            case "status" -> status = in.nextString();
            case "connection_status" -> connectionStatus = in.nextString();
            case "is_being_aggregated" -> isBeingAggregated = in.nextBoolean();
            case "is_oauth" -> isOauth = in.nextBoolean();
            case "oauth_window_uri" -> oauthWindowUri = in.nextString();
            case "aggregated_at" -> aggregatedAt = OffsetDateTime.parse(in.nextString());
            case "successfully_aggregated_at" -> successfullyAggregatedAt = OffsetDateTime.parse(in.nextString());
            case "background_aggregation_is_disabled" -> backgroundAggregationIsDisabled = in.nextBoolean();
            default -> in.skipValue();
        }
    }
}
