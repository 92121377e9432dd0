package io.bankspec.sandbox.atrium;

import io.bankspec.sandbox.atrium.Institution.Feature;
import io.bankspec.sandbox.internal.Answer;
import io.bankspec.sandbox.internal.Handlers;
import io.bankspec.sandbox.internal.Refusal;
import io.bankspec.sandbox.internal.Request;
import java.util.Locale;
import java.util.Map;

/** The banks that there are. */
final class Institutions {
    private static final Map<String, Feature> FILTERS = Map.of(
            "supports_account_identification", Feature.IDENTIFICATION,
            "supports_account_statement", Feature.STATEMENT,
            "supports_account_verification", Feature.VERIFICATION,
            "supports_transaction_history", Feature.HISTORY);

    private Institutions() {}

    static void register(Handlers handlers) {
        handlers.on("listInstitutions", Institutions::list);
        handlers.on(
                "readInstitution",
                request -> Answer.ok(
                        "institution", find(request.path("institution_code")).json()));
        handlers.on(
                "readInstitutionCredentials",
                request -> Answer.ok(
                        "credentials",
                        find(request.path("institution_code")).logins().stream().map(Login::json)));
    }

    static Institution find(String code) {
        return Institution.ALL.stream()
                .filter(institution -> institution.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new Refusal(404, "no institution " + code));
    }

    private static Answer list(Request request) {
        String name = request.query("name", "").toLowerCase(Locale.ROOT);
        return Pages.of(
                request,
                "institutions",
                Institution.ALL.stream()
                        .filter(institution ->
                                institution.name().toLowerCase(Locale.ROOT).contains(name))
                        .filter(institution -> supports(institution, request))
                        .map(Institution::json)
                        .toList());
    }

    private static boolean supports(Institution institution, Request request) {
        return FILTERS.entrySet().stream().allMatch(filter -> {
            String wanted = request.query(filter.getKey());
            return wanted == null || institution.can(filter.getValue()) == Boolean.parseBoolean(wanted);
        });
    }
}
