package io.bankspec.sandbox.finicity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bankspec.sandbox.internal.Answer;
import io.bankspec.sandbox.internal.Handlers;
import io.bankspec.sandbox.internal.Request;
import io.bankspec.sandbox.internal.World;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** The banks that there are. */
record Institutions(World world) {
    void register(Handlers handlers) {
        handlers.on("getInstitutions", request -> list(request, "createdDate", Institution::json));
        handlers.on(
                "getCertifiedInstitutions",
                request -> list(request, "requestedDate", institution -> institution.certified(false)));
        handlers.on(
                "getCertifiedInstitutionsWithRSSD",
                request -> list(request, "requestedDate", institution -> institution.certified(true)));
        handlers.on(
                "getInstitution",
                request -> Answer.ok("institution", find(request).json()));
        handlers.on(
                "getInstitutionBranding",
                request -> Answer.ok("branding", find(request).branding()));
    }

    static Institution find(Request request) {
        Institution institution = Institution.ALL.get(Long.valueOf(request.path("institutionId")));
        if (institution == null)
            throw Problems.of(404, "14006", "There is no institution " + request.path("institutionId"));
        return institution;
    }

    private Answer list(Request request, String date, Function<Institution, ObjectNode> shape) {
        String search = request.query("search", "").toLowerCase(Locale.ROOT);
        String type = request.query("type");
        List<ObjectNode> found = Institution.ALL.values().stream()
                .filter(institution ->
                        institution.name().toLowerCase(Locale.ROOT).contains(search))
                .map(shape)
                .filter(institution -> type == null || institution.path(type).asBoolean())
                .toList();
        return Answer.ok(Records.of(request, "institutions", found).put(date, Epoch.of(world.now())));
    }
}
