package io.bankspec.sandbox.atrium;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bankspec.sandbox.internal.Answer;
import io.bankspec.sandbox.internal.Filter;
import io.bankspec.sandbox.internal.Handlers;
import io.bankspec.sandbox.internal.Json;
import io.bankspec.sandbox.internal.Refusal;
import io.bankspec.sandbox.internal.Request;
import io.bankspec.sandbox.internal.Template;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** A bank. Two fields make its login, unless it wants OAuth. */
record Institution(String code, String name, Set<Feature> features) {
    private static final Template TEMPLATE = Template.of("atrium", "readInstitution", "/institution");

    /** What a bank can, and how that is called in JSON. */
    enum Feature {
        IDENTIFICATION("supports_account_identification"),
        STATEMENT("supports_account_statement"),
        VERIFICATION("supports_account_verification"),
        HISTORY("supports_transaction_history"),
        OAUTH("supports_oauth");

        private final String property;

        Feature(String property) {
            this.property = property;
        }
    }

    private static final String TEST_BANK = "mxbank";
    static final List<Institution> ALL =
            List.of(Json.yaml(Institution.class, "institutions.yaml", Institution[].class));

    static void register(Handlers handlers) {
        handlers.on("listInstitutions", request -> {
            Stream<Institution> wanted = ALL.stream().filter(one -> one.isWanted(request));
            return Pages.of(request, "institutions", wanted.map(Institution::json));
        });
        handlers.on(
                "readInstitution",
                request -> Answer.ok(Json.object("institution", find(request).json())));
        handlers.on("readInstitutionCredentials", request -> {
            Stream<Login> logins = find(request).logins().stream();
            return Answer.ok("credentials", logins.map(Login::json));
        });
    }

    private static Institution find(Request request) {
        return find(request.path("institution_code"));
    }

    static Institution find(String code) {
        return Refusal.first(ALL.stream(), one -> one.code.equals(code), "no institution " + code);
    }

    private boolean isWanted(Request request) {
        Filter filter = new Filter(request);
        return filter.mentions("name", name)
                && Arrays.stream(Feature.values()).allMatch(feature -> filter.admits(feature.property, can(feature)));
    }

    boolean can(Feature feature) {
        return features.contains(feature);
    }

    /** The others let a member aggregate once in three hours. */
    boolean isThrottled() {
        return !code.equals(TEST_BANK);
    }

    List<Login> logins() {
        return can(Feature.OAUTH) ? List.of() : Login.both(guid("LOGIN"), guid("PASSWORD"));
    }

    private String guid(String field) {
        return "CRD-" + UUID.nameUUIDFromBytes((code + field).getBytes(StandardCharsets.UTF_8));
    }

    private ObjectNode json() {
        String site = "https://www.example.com/";
        ObjectNode json = TEMPLATE.copy()
                .put("code", code)
                .put("name", name)
                .put("url", site + code)
                .put("small_logo_url", site + "logos/50x50/" + code + ".png")
                .put("medium_logo_url", site + "logos/100x100/" + code + ".png");
        for (Feature feature : Feature.values()) json.put(feature.property, can(feature));
        return json;
    }
}
