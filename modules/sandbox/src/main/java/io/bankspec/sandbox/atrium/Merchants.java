package io.bankspec.sandbox.atrium;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bankspec.sandbox.internal.Answer;
import io.bankspec.sandbox.internal.Handlers;
import io.bankspec.sandbox.internal.Json;
import io.bankspec.sandbox.internal.Refusal;
import io.bankspec.sandbox.internal.Request;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Where people spend their money: one location each. Also recognizes them in texts of other banks. */
final class Merchants {
    private static final String SINCE = "2025-01-01T00:00:00Z";
    private static final List<String> NAMES =
            Purchase.ALL.stream().map(Purchase::description).distinct().toList();

    private Merchants() {}

    static void register(Handlers handlers) {
        handlers.on(
                "listMerchants",
                request -> Pages.of(
                        request,
                        "merchants",
                        NAMES.stream().map(Merchants::merchant).toList()));
        handlers.on("readMerchant", request -> Answer.ok("merchant", merchant(name(request))));
        handlers.on(
                "listMerchantLocations",
                request -> Pages.of(request, "merchant_locations", List.of(location(name(request)))));
        handlers.on("readMerchantLocation", Merchants::readLocation);
        handlers.on("cleanseAndCategorizeTransactions", Merchants::cleanse);
    }

    static String guid(String name) {
        return "MCH-" + uuid(name);
    }

    private static UUID uuid(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static String name(Request request) {
        String guid = request.path("merchant_guid");
        return NAMES.stream()
                .filter(name -> guid(name).equals(guid))
                .findFirst()
                .orElseThrow(() -> new Refusal(404, "no merchant " + guid));
    }

    private static Answer readLocation(Request request) {
        ObjectNode location = location(name(request));
        String guid = request.path("merchant_location_guid");
        if (!location.path("guid").asText().equals(guid)) throw new Refusal(404, "no location " + guid);
        return Answer.ok("merchant_location", location);
    }

    private static ObjectNode merchant(String name) {
        return Json.object()
                .put("guid", guid(name))
                .put("name", name)
                .putNull("logo_url")
                .put("website_url", "https://www.example.com/" + uuid(name))
                .put("created_at", SINCE)
                .put("updated_at", SINCE);
    }

    private static ObjectNode location(String name) {
        return Json.object()
                .put("guid", "MCL-" + uuid("at " + name))
                .put("merchant_guid", guid(name))
                .put("street_address", "12 Example Street")
                .put("city", "Springfield")
                .put("state", "IL")
                .put("postal_code", "01234")
                .putNull("phone_number")
                .put("latitude", new BigDecimal("39.781700"))
                .put("longitude", new BigDecimal("-89.650100"));
    }

    private static Answer cleanse(Request request) {
        List<JsonNode> clean = new ArrayList<>();
        for (JsonNode sent : request.body().path("transactions")) clean.add(cleansed(sent));
        return Answer.ok("transactions", clean);
    }

    private static ObjectNode cleansed(JsonNode sent) {
        Purchase known = Purchase.like(sent.path("description").asText());
        ObjectNode json = Json.object();
        for (String name : List.of("identifier", "amount", "type", "merchant_category_code")) {
            if (sent.has(name)) json.set(name, sent.get(name));
        }
        json.set("original_description", sent.get("description"));
        if (known == null) return json.put("category", "Uncategorized").set("description", sent.get("description"));
        return json.put("category", known.category())
                .put("description", known.description())
                .put("merchant_guid", guid(known.description()))
                .put("is_income", known.income())
                .put("is_expense", !known.income())
                .putNull("is_subscription");
    }
}
