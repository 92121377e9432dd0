package io.bankspec.sandbox.atrium;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bankspec.sandbox.bank.Household;
import io.bankspec.sandbox.bank.Purchase;
import io.bankspec.sandbox.internal.Answer;
import io.bankspec.sandbox.internal.Filter;
import io.bankspec.sandbox.internal.Handlers;
import io.bankspec.sandbox.internal.Json;
import io.bankspec.sandbox.internal.Refusal;
import io.bankspec.sandbox.internal.Request;
import io.bankspec.sandbox.internal.Template;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where people spend their money: one location each. Also recognizes them in texts of other banks. */
final class Merchants {
    private static final Template MERCHANT = Template.of("atrium", "readMerchant", "/merchant");
    private static final Template LOCATION = Template.of("atrium", "readMerchantLocation", "/merchant_location");
    private static final List<Purchase> PURCHASES = Household.SPRINGFIELD.purchases();
    private static final List<String> NAMES =
            PURCHASES.stream().map(Purchase::name).distinct().toList();
    private static final Map<String, Integer> CODES = Map.of(
            "Restaurants", 5812,
            "Groceries", 5411,
            "Public Transportation", 4111,
            "Books", 5942,
            "Utilities", 4900,
            "Pharmacy", 5912);

    private Merchants() {}

    static void register(Handlers handlers) {
        handlers.on(
                "listMerchants",
                request -> Pages.of(request, "merchants", NAMES.stream().map(Merchants::merchant)));
        handlers.on("readMerchant", request -> Answer.ok("merchant", merchant(name(request))));
        handlers.on(
                "listMerchantLocations",
                request -> Pages.of(request, "merchant_locations", Stream.of(location(name(request)))));
        handlers.on("readMerchantLocation", Merchants::readLocation);
        handlers.on("cleanseAndCategorizeTransactions", Merchants::cleanse);
    }

    static String guid(String name) {
        return "MCH-" + uuid(name);
    }

    /** What the card companies call this kind of merchant, null where no card is taken. */
    static @Nullable Integer code(Purchase purchase) {
        return CODES.get(purchase.category());
    }

    private static UUID uuid(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static String name(Request request) {
        String guid = request.path("merchant_guid");
        return Refusal.first(NAMES.stream(), name -> guid(name).equals(guid), "no merchant " + guid);
    }

    private static Answer readLocation(Request request) {
        ObjectNode location = location(name(request));
        String guid = request.path("merchant_location_guid");
        if (!location.path("guid").asText().equals(guid)) throw new Refusal(404, "no location " + guid);
        return Answer.ok("merchant_location", location);
    }

    private static ObjectNode merchant(String name) {
        return MERCHANT.copy()
                .put("guid", guid(name))
                .put("name", name)
                .putNull("logo_url")
                .put("website_url", "https://www.example.com/" + uuid(name));
    }

    private static ObjectNode location(String name) {
        return LOCATION.copy().put("guid", "MCL-" + uuid("at " + name)).put("merchant_guid", guid(name));
    }

    private static Answer cleanse(Request request) {
        List<JsonNode> clean = new ArrayList<>();
        for (JsonNode sent : request.body().path("transactions")) clean.add(cleansed(sent));
        return Answer.ok("transactions", clean);
    }

    private static ObjectNode cleansed(JsonNode sent) {
        Purchase known = known(sent.path("description").asText());
        ObjectNode json = Json.object();
        for (String name : List.of("identifier", "amount", "type", "merchant_category_code")) {
            if (sent.has(name)) json.set(name, sent.get(name));
        }
        json.set("original_description", sent.get("description"));
        if (known == null) return json.put("category", "Uncategorized").set("description", sent.get("description"));
        return json.put("category", known.category())
                .put("description", known.name())
                .put("merchant_guid", guid(known.name()))
                .put("is_income", known.isIncome())
                .put("is_expense", !known.isIncome())
                .putNull("is_subscription");
    }

    /** The first that a text of a bank names, null for none. */
    private static @Nullable Purchase known(String text) {
        return PURCHASES.stream()
                .filter(purchase -> Filter.contains(text, purchase.name())
                        || Filter.contains(text, purchase.original("").trim()))
                .findFirst()
                .orElse(null);
    }
}
