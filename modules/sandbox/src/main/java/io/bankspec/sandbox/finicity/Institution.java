package io.bankspec.sandbox.finicity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bankspec.sandbox.internal.Json;
import java.util.Map;
import java.util.TreeMap;

/** A bank, which customers for tests reach, or those with live data. */
record Institution(long id, String name, boolean testing) {
    /** Where the user name tells the story. */
    static final long FINBANK = 101732;

    static final Map<Long, Institution> ALL = byId(
            new Institution(FINBANK, "FinBank", true),
            new Institution(102105, "FinBank Profiles - A", true),
            new Institution(102224, "FinBank Billable", false),
            new Institution(100001, "Example National Bank", false),
            new Institution(100002, "Example Credit Union", false));

    private static Map<Long, Institution> byId(Institution... institutions) {
        Map<Long, Institution> all = new TreeMap<>();
        for (Institution institution : institutions) all.put(institution.id, institution);
        return all;
    }

    boolean takes(Customer customer) {
        return customer.testing == testing;
    }

    private ObjectNode products() {
        return Json.object()
                .put("id", id)
                .put("name", name)
                .put("transAgg", true)
                .put("ach", true)
                .put("stateAgg", false)
                .put("voi", true)
                .put("voa", true)
                .put("aha", true)
                .put("availBalance", false)
                .put("accountOwner", false)
                .put("studentLoanData", false)
                .put("loanPaymentDetails", false)
                .put("oauthEnabled", false);
    }

    ObjectNode certified(boolean withRssd) {
        ObjectNode json = products();
        if (withRssd) json.put("rssd", 900000 + id).putArray("childInstitutions");
        return json;
    }

    ObjectNode branding() {
        String images = "https://cdn.example.com/" + id;
        return Json.object()
                .put("logo", images + "/logo.svg")
                .putNull("alternateLogo")
                .put("icon", images + "/icon.svg")
                .put("primaryColor", "#0A5FB4")
                .put("tile", images + "/tile.svg");
    }

    ObjectNode json() {
        ObjectNode json = products()
                .put("accountTypeDescription", "Banking")
                .put("phone", "1-801-555-0199")
                .put("urlHomeApp", "https://bank.example.com/" + id)
                .put("urlLogonApp", "https://bank.example.com/" + id + "/login")
                .put("class", testing ? "testfi" : "full")
                .put("specialText", "Please enter your user id and password.")
                .put("currency", "USD")
                .put("status", "online");
        return json.set("branding", branding());
    }
}
