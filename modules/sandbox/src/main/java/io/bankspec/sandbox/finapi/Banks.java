package io.bankspec.sandbox.finapi;

import io.bankspec.sandbox.internal.Answer;
import io.bankspec.sandbox.internal.Handlers;
import io.bankspec.sandbox.internal.Refusal;
import io.bankspec.sandbox.internal.Request;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The directory of banks. */
final class Banks {
    private Banks() {}

    static void register(Handlers handlers) {
        handlers.on("getAndSearchAllBanks", Banks::search)
                .on("getBank", Banks::get)
                .on("getMultipleBanks", Banks::several);
    }

    private static Answer search(Request request) {
        Filter filter = new Filter(request);
        for (String country : request.queries("location")) {
            if (!Set.of(Locale.getISOCountries()).contains(country))
                throw new Refusal(400, "There is no country " + country);
        }
        return Answer.json(
                200,
                Listing.page(
                        request,
                        "banks",
                        Bank.ALL.values().stream()
                                .filter(bank -> admits(request, filter, bank))
                                .map(Bank::json)
                                .toList()));
    }

    private static boolean admits(Request request, Filter filter, Bank bank) {
        List<String> countries = request.queries("location");
        return filter.admits("ids", bank.id())
                && filter.finds("search", bank.name(), bank.blz(), bank.bic(), bank.city())
                && filter.admits("isSupported", bank.supported())
                && filter.admits("pinsAreVolatile", bank.volatilePins())
                && filter.admits("isTestBank", bank.isDemo())
                && bank.dataSources().containsAll(request.queries("supportedDataSources"))
                && (countries.isEmpty() || bank.location() == null || countries.contains(bank.location()));
    }

    private static Answer get(Request request) {
        Bank bank = Bank.ALL.get(Long.valueOf(request.path("id")));
        if (bank == null) throw new Refusal(404, "There is no bank " + request.path("id"));
        return Answer.json(200, bank.json());
    }

    private static Answer several(Request request) {
        Set<Long> ids = Filter.pathIds(request);
        return Listing.all(
                "banks",
                Bank.ALL.values().stream()
                        .filter(bank -> ids.contains(bank.id()))
                        .map(Bank::json)
                        .toList());
    }
}
