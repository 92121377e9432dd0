package io.bankspec.sandbox.atrium;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bankspec.sandbox.internal.Json;
import io.bankspec.sandbox.internal.Refusal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A field of a login: of an institution, or of a member, with a guid of its own for each. */
record Login(String guid, String field, String label, int order) {
    static List<Login> both(String userGuid, String passwordGuid) {
        return List.of(new Login(userGuid, "LOGIN", "Username", 1), new Login(passwordGuid, "PASSWORD", "Password", 2));
    }

    /** What was entered, by the names of the fields. */
    static Map<String, String> values(List<Login> fields, JsonNode sent) {
        Map<String, String> values = new HashMap<>();
        for (JsonNode credential : sent) {
            String guid = credential.path("guid").asText();
            Login field = fields.stream()
                    .filter(login -> login.guid.equals(guid))
                    .findFirst()
                    .orElseThrow(() -> new Refusal(422, "no credential " + guid + " here"));
            values.put(field.field, credential.path("value").asText());
        }
        for (Login login : fields) {
            if (!values.containsKey(login.field)) throw new Refusal(400, "credential missing: " + login.label);
        }
        return values;
    }

    ObjectNode json() {
        return Json.object()
                .put("guid", guid)
                .put("field_name", field)
                .put("label", label)
                .put("type", field)
                .put("display_order", order);
    }
}
