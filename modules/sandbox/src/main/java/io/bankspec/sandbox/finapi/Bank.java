package io.bankspec.sandbox.finapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bankspec.sandbox.internal.Answer;
import io.bankspec.sandbox.internal.Filter;
import io.bankspec.sandbox.internal.Handlers;
import io.bankspec.sandbox.internal.Json;
import io.bankspec.sandbox.internal.Refusal;
import io.bankspec.sandbox.internal.Request;
import io.bankspec.sandbox.internal.Template;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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
    private static final Template TEMPLATE = Template.named("finapi", "getBankConnection", "demo", "/bank");
    private static final List<Bank> ALL = List.of(Json.yaml(Bank.class, "banks.yaml", Bank[].class));

    static void register(Handlers handlers) {
        Entities<Bank> banks = Entities.of("banks", request -> ALL.stream(), Bank::id, Bank::json);
        handlers.on("getAndSearchAllBanks", request -> {
            for (String country : request.queries("location")) {
                if (!Set.of(Locale.getISOCountries()).contains(country))
                    throw new Refusal(400, "There is no country " + country);
            }
            return Answer.ok(banks.page(request, bank -> bank.isWanted(request)));
        });
        handlers.on("getBank", request -> {
            Bank bank = find(Long.parseLong(request.path("id")));
            return Answer.ok(Refusal.found(bank, "There is no bank " + request.path("id"))
                    .json());
        });
        handlers.on("getMultipleBanks", banks::several);
    }

    /** The bank of an id, null when there is none. */
    static @Nullable Bank find(long id) {
        return ALL.stream().filter(bank -> bank.id == id).findFirst().orElse(null);
    }

    private boolean isWanted(Request request) {
        Filter filter = new Filter(request);
        List<String> countries = request.queries("location");
        return filter.finds("search", name, blz, bic, city)
                && filter.admits("isSupported", supported)
                && filter.admits("pinsAreVolatile", volatilePins)
                && filter.admits("isTestBank", isDemo())
                && dataSources().containsAll(request.queries("supportedDataSources"))
                && (countries.isEmpty() || location() == null || countries.contains(location()));
    }

    boolean isDemo() {
        return blz.equals("00000000");
    }

    /** Null stands for all countries. */
    private @Nullable String location() {
        return isDemo() ? null : "DE";
    }

    private List<String> dataSources() {
        if (!supported) return List.of();
        return isDemo() ? List.of("WEB_SCRAPER") : List.of("FINTS_SERVER", "WEB_SCRAPER");
    }

    ObjectNode json() {
        ObjectNode json = TEMPLATE.copy()
                .put("id", id)
                .put("name", name)
                .put("bic", bic)
                .put("blz", blz)
                .put("loginFieldCustomerId", customerField)
                .put("isSupported", supported)
                .put("pinsAreVolatile", volatilePins)
                .put("location", location())
                .put("city", city)
                .put("isTestBank", isDemo())
                .put("popularity", isDemo() ? 0 : 95);
        dataSources().forEach(json.putArray("supportedDataSources")::add);
        return json;
    }
}
