package io.bankspec.sandbox.finicity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bankspec.sandbox.internal.Answer;
import io.bankspec.sandbox.internal.Filter;
import io.bankspec.sandbox.internal.Handlers;
import io.bankspec.sandbox.internal.Json;
import io.bankspec.sandbox.internal.Request;
import io.bankspec.sandbox.internal.Template;
import io.bankspec.sandbox.internal.World;
import java.util.List;
import java.util.function.Function;

/** A bank, which customers for tests reach, or those with live data. */
record Institution(long id, String name, boolean testing) {
    private static final Template TEMPLATE = Template.of("finicity", "getInstitution", "/institution");
    private static final Template CERTIFIED =
            Template.of("finicity", "getCertifiedInstitutionsWithRSSD", "/institutions/0");
    private static final Template BRANDING = Template.of("finicity", "getInstitutionBranding", "/branding");
    /** Where the user name tells the story. */
    static final long FINBANK = 101732;

    private static final List<Institution> ALL =
            List.of(Json.yaml(Institution.class, "institutions.yaml", Institution[].class));

    static void register(Handlers handlers, World world) {
        handlers.on("getInstitutions", request -> list(world, request, "createdDate", Institution::json));
        Function<Institution, ObjectNode> plain = one -> one.certified().without(List.of("rssd", "childInstitutions"));
        handlers.on("getCertifiedInstitutions", request -> list(world, request, "requestedDate", plain));
        Function<Institution, ObjectNode> withRssd = Institution::certified;
        handlers.on("getCertifiedInstitutionsWithRSSD", request -> list(world, request, "requestedDate", withRssd));
        handlers.on(
                "getInstitution",
                request -> Answer.ok(Json.object("institution", find(request).json())));
        handlers.on(
                "getInstitutionBranding",
                request -> Answer.ok(Json.object("branding", find(request).branding())));
    }

    static Institution find(Request request) {
        String wanted = request.path("institutionId");
        return Problems.first(
                ALL.stream(), one -> one.id == Long.parseLong(wanted), "14006", "There is no institution " + wanted);
    }

    private static Answer list(World world, Request request, String date, Function<Institution, ObjectNode> shape) {
        Filter filter = new Filter(request);
        String type = request.query("type");
        List<ObjectNode> found = ALL.stream()
                .filter(institution -> filter.mentions("search", institution.name))
                .map(shape)
                .filter(institution -> type == null || institution.path(type).asBoolean())
                .toList();
        return Answer.ok(
                Records.of(request, "institutions", found).put(date, world.now().getEpochSecond()));
    }

    boolean takes(Customer customer) {
        return customer.testing == testing;
    }

    private ObjectNode certified() {
        ObjectNode json = CERTIFIED.copy().put("id", id).put("name", name).put("rssd", 900000 + id);
        json.putArray("childInstitutions");
        return json;
    }

    private ObjectNode branding() {
        String images = "https://cdn.example.com/" + id;
        return BRANDING.copy()
                .put("logo", images + "/logo.svg")
                .put("icon", images + "/icon.svg")
                .put("tile", images + "/tile.svg");
    }

    private ObjectNode json() {
        String site = "https://bank.example.com/" + id;
        ObjectNode json = TEMPLATE.copy()
                .put("id", id)
                .put("name", name)
                .put("urlHomeApp", site)
                .put("urlLogonApp", site + "/login")
                .put("class", testing ? "testfi" : "full")
                .put("specialText", "Please enter your user id and password.");
        return json.set("branding", branding());
    }
}
