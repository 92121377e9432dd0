package io.bankspec.sandbox.finapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bankspec.sandbox.internal.Json;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A bank of the directory. */
record Bank(
        long id,
        String blz,
        String name,
        @Nullable String city,
        @Nullable String bic,
        @Nullable String customerField,
        boolean supported,
        boolean volatilePins) {
    static final Bank DEMO = new Bank(277672, "00000000", "Demobank", null, null, null, true, false);

    static final Map<Long, Bank> ALL = byId(
            DEMO,
            new Bank(280123, "99999999", "Beispielbank Düsseldorf", "Düsseldorf", "BEISDEDDXXX", null, true, false),
            new Bank(280124, "88888888", "Musterkasse München", "München", "MUSTDEMMXXX", "Kundennummer", true, false),
            new Bank(280125, "77777777", "Direktbank Beispiel", "Frankfurt", "DIREDEFFXXX", null, true, true),
            new Bank(280126, "66666666", "Privatbank Muster", "Köln", "PRIVDEKKXXX", null, false, false));

    private static Map<Long, Bank> byId(Bank... banks) {
        Map<Long, Bank> all = new TreeMap<>();
        for (Bank bank : banks) all.put(bank.id, bank);
        return all;
    }

    boolean isDemo() {
        return this == DEMO;
    }

    /** Null stands for all countries. */
    @Nullable
    String location() {
        return isDemo() ? null : "DE";
    }

    List<String> dataSources() {
        if (!supported) return List.of();
        return isDemo() ? List.of("WEB_SCRAPER") : List.of("FINTS_SERVER", "WEB_SCRAPER");
    }

    ObjectNode json() {
        ObjectNode json = Json.object()
                .put("id", id)
                .put("name", name)
                .putNull("loginHint")
                .put("bic", bic)
                .put("blz", blz)
                .put("loginFieldUserId", "Onlinebanking-ID")
                .put("loginFieldCustomerId", customerField)
                .put("loginFieldPin", "PIN")
                .put("isSupported", supported)
                .put("pinsAreVolatile", volatilePins)
                .put("location", location())
                .put("city", city)
                .put("isTestBank", isDemo())
                .put("popularity", isDemo() ? 0 : 95)
                .put("health", 100)
                .putNull("lastCommunicationAttempt")
                .putNull("lastSuccessfulCommunication");
        json.putArray("blzs");
        dataSources().forEach(json.putArray("supportedDataSources")::add);
        return json;
    }
}
