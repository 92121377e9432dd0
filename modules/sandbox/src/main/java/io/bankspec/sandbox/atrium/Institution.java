package io.bankspec.sandbox.atrium;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bankspec.sandbox.internal.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A bank. Two fields make its login, unless it wants OAuth. */
record Institution(String code, String name, Set<Feature> features) {
    enum Feature {
        IDENTIFICATION,
        STATEMENT,
        VERIFICATION,
        HISTORY,
        OAUTH
    }

    static final String TEST_BANK = "mxbank";

    static final List<Institution> ALL = List.of(
            new Institution(TEST_BANK, "MX Bank", Set.of(Feature.VERIFICATION)),
            new Institution("mx_bank_oauth", "MX Bank (OAuth)", Set.of(Feature.OAUTH)),
            new Institution(
                    "example_premium",
                    "Example Premium Bank",
                    Set.of(Feature.IDENTIFICATION, Feature.STATEMENT, Feature.VERIFICATION, Feature.HISTORY)),
            new Institution("example_savings", "Example Savings Bank", Set.of()),
            new Institution("example_credit_union", "Example Credit Union", Set.of(Feature.IDENTIFICATION)));

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

    ObjectNode json() {
        String site = "https://www.example.com/";
        return Json.object()
                .put("code", code)
                .put("name", name)
                .put("url", site + code)
                .put("small_logo_url", site + "logos/50x50/" + code + ".png")
                .put("medium_logo_url", site + "logos/100x100/" + code + ".png")
                .put("supports_account_identification", can(Feature.IDENTIFICATION))
                .put("supports_account_statement", can(Feature.STATEMENT))
                .put("supports_account_verification", can(Feature.VERIFICATION))
                .put("supports_transaction_history", can(Feature.HISTORY))
                .put("supports_oauth", can(Feature.OAUTH));
    }
}
