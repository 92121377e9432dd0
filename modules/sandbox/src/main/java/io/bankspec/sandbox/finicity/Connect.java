package io.bankspec.sandbox.finicity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bankspec.sandbox.internal.Answer;
import io.bankspec.sandbox.internal.Handlers;
import io.bankspec.sandbox.internal.Json;
import io.bankspec.sandbox.internal.Request;
import io.bankspec.sandbox.internal.World;
import java.util.List;

/** Links to pages that nobody opens here. */
record Connect(World world, Customers customers) {
    void register(Handlers handlers) {
        for (String operation : List.of("generateConnectUrl", "generateLiteConnectUrl", "verifyMicroEntryMicrodeposit"))
            handlers.on(operation, request -> link(request.body()));
        handlers.on("generateFixConnectUrl", this::fix);
        handlers.on("generateJointBorrowerConnectUrl", request -> link(firstBorrower(request)));
        handlers.on("sendConnectEmail", request -> mail(request, request.body()));
        handlers.on("sendJointBorrowerConnectEmail", request -> mail(request, firstBorrower(request)));
    }

    private static JsonNode firstBorrower(Request request) {
        return request.body().path("borrowers").path(0);
    }

    private Answer fix(Request request) {
        Customer customer = customers.find(request.body().path("customerId").asText());
        long login = request.body().path("institutionLoginId").asLong();
        if (customer == null || !customer.logins.containsKey(login))
            throw Problems.of(404, "14001", "There is no such login of this customer");
        return link(request.body());
    }

    private Answer link(JsonNode person) {
        return Answer.ok(json(person, "url"));
    }

    private Answer mail(Request request, JsonNode person) {
        ObjectNode json = json(person, "email");
        return Answer.ok(json.set("emailConfig", request.body().path("email")));
    }

    private ObjectNode json(JsonNode person, String origin) {
        String id = person.path("customerId").asText();
        if (customers.find(id) == null) throw Problems.of(400, "10010", "There is no customer " + id);
        String link = "https://connect.example.com/?customerId=%s&origin=%s&signature=%s";
        return Json.object().put("link", link.formatted(id, origin, world.ids().hex("connect")));
    }
}
