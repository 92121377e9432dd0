package io.bankspec.sandbox.geezeo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bankspec.sandbox.internal.Json;
import io.bankspec.sandbox.internal.Refusal;
import java.util.List;

/** A bank that the aggregator knows. Its login form asks for a user and a password, in this order. */
record CeFi(long id, long fiId, String name, String url, List<Prompt> form, Rule rule) {
    /** What a bank makes of a login. */
    @FunctionalInterface
    interface Rule {
        Story story(String user, String password);
    }

    /**
     * What the login in a form leads to.
     *
     * @throws Refusal a field is missing or too long
     */
    Story story(JsonNode sent) {
        JsonNode values = sent.path("credentials").path("login_params");
        return rule.story(value(form.get(0), values), value(form.get(1), values));
    }

    private static String value(Prompt field, JsonNode values) {
        JsonNode value = values.path(field.id());
        if (value.isMissingNode()) throw new Refusal(400, "login parameter missing: " + field.id());
        if (!field.takes(value.asText())) throw new Refusal(400, "login parameter too long: " + field.id());
        return value.asText();
    }

    /** As the lists show it. */
    ObjectNode json() {
        ObjectNode json = summary();
        return json.set("ce_accounts", Json.list(AccountType.ALL.stream().map(AccountType::json)));
    }

    /** As the search shows it. */
    ObjectNode found() {
        return summary().put("fi_id", fiId);
    }

    private ObjectNode summary() {
        ObjectNode json = Json.object().put("id", id).put("name", name).put("url", url);
        return json.set(
                "ce_login_parameters",
                Json.list(form.stream().map(field -> field.json().put("id", 41032 + Long.parseLong(field.id())))));
    }

    /** As the accounts name it. */
    ObjectNode reference() {
        return Json.object().put("id", id).putNull("fi_id").put("name", name);
    }
}
