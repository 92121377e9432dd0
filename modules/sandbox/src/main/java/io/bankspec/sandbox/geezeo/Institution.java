package io.bankspec.sandbox.geezeo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bankspec.sandbox.geezeo.Question.Prompt;
import io.bankspec.sandbox.internal.Answer;
import io.bankspec.sandbox.internal.Filter;
import io.bankspec.sandbox.internal.Handlers;
import io.bankspec.sandbox.internal.Json;
import io.bankspec.sandbox.internal.Refusal;
import io.bankspec.sandbox.internal.Request;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A bank that the aggregator knows: the vendor's two for tests, and some where the password chooses the story. Its login form
 * asks for a user and a password, in this order.
 */
record Institution(
        long id,
        long fiId,
        String name,
        String url,
        Prompt user,
        Prompt password,
        @Nullable Login login) {
    /** Few, so that lists have several pages. */
    private static final int PAGE = 2;

    private static final int PAGES_OF_A_SEARCH = 3;

    /** The one login that a bank of the vendor takes, and what it leads to. */
    record Login(String user, String password, Story story) {}

    private static final List<Institution> ALL =
            List.of(Json.yaml(Institution.class, "institutions.yaml", Institution[].class));

    static void register(Handlers handlers) {
        handlers.on("listCeFis", request -> {
            var matches = ALL.stream().filter(fi -> new Filter(request).mentions("query", fi.name));
            return Answer.ok(Messages.page(request, "ce_fis", matches.map(Institution::json), PAGE));
        });
        handlers.on("searchCeFis", Institution::search);
        // An unknown one is no error.
        handlers.on("getCeFi", request -> {
            var matches = ALL.stream().filter(fi -> String.valueOf(fi.id).equals(request.path("ceFiId")));
            return Answer.ok("ce_fis", matches.map(Institution::json));
        });
    }

    static Institution find(String id) {
        return Refusal.first(ALL.stream(), fi -> String.valueOf(fi.id).equals(id), "no institution " + id);
    }

    private static Answer search(Request request) {
        Filter filter = new Filter(request);
        String scope = request.query("scope", "");
        Stream<ObjectNode> matches = ALL.stream()
                .filter(fi -> !scope.equals("url") && filter.mentions("q", fi.name)
                        || !scope.equals("name") && filter.mentions("q", fi.url))
                .map(fi -> fi.summary().put("fi_id", fi.fiId))
                .limit(PAGES_OF_A_SEARCH * PAGE);
        return Answer.ok(Messages.page(request, "ce_fis", matches, PAGE));
    }

    /** Whether the password chooses the story. */
    boolean isOwn() {
        return login == null;
    }

    /**
     * What the login in a form leads to.
     *
     * @throws Refusal a field is missing or too long
     */
    Story story(JsonNode sent) {
        JsonNode values = sent.path("credentials").path("login_params");
        String name = user.value(values, "login parameter");
        String word = password.value(values, "login parameter");
        if (login == null) return Story.of(word);
        return name.equals(login.user) && word.equals(login.password) ? login.story : Story.REFUSED;
    }

    /** As the lists show it. */
    private ObjectNode json() {
        return summary()
                .set(
                        "ce_accounts",
                        Json.list(Arrays.stream(Account.Type.values()).map(Account.Type::json)));
    }

    private ObjectNode summary() {
        ObjectNode json = Json.object().put("id", id).put("name", name).put("url", url);
        return json.set(
                "ce_login_parameters",
                Json.list(Stream.of(user, password)
                        .map(field -> field.json().put("id", 41032 + Long.parseLong(field.id())))));
    }

    /** As the accounts name it. */
    ObjectNode reference() {
        return Json.object().put("id", id).putNull("fi_id").put("name", name);
    }
}
