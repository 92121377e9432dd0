package io.bankspec.sandbox.geezeo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bankspec.sandbox.internal.Answer;
import io.bankspec.sandbox.internal.Handlers;
import io.bankspec.sandbox.internal.Refusal;
import io.bankspec.sandbox.internal.Request;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The banks that there are: the vendor's two for tests, and some where the password chooses the story. */
final class Institutions {
    /** Few, so that lists have several pages. */
    private static final int PAGE = 2;

    private static final int PAGES_OF_A_SEARCH = 3;

    /** More than 32 bits, like some ids of the vendor. */
    private static final long FIRST_OWN = 4294967311L;

    private static final List<CeFi> ALL =
            Stream.concat(Stream.of(retail2fa(), retail()), own()).toList();

    private Institutions() {}

    private static CeFi retail2fa() {
        List<Prompt> form =
                List.of(new Prompt("42969", "User ID", "login", 30), new Prompt("42970", "Password", "password", 30));
        return new CeFi(
                1,
                20404,
                "CashEdge Test Bank (Agg) - Retail 2FA",
                "https://bank.example.com/2fa/login",
                form,
                (user, password) -> user.equals("test") && password.equals("test") ? Story.COLOR : Story.REFUSED);
    }

    private static CeFi retail() {
        List<Prompt> form =
                List.of(new Prompt("42971", "UserName", "login", 20), new Prompt("42972", "Password", "password", 20));
        return new CeFi(
                2,
                20349,
                "CashEdge Test Bank (Agg) - Retail Non 2FA",
                "https://bank.example.com/login",
                form,
                (user, password) ->
                        user.equals("script1") && password.equals("cashedge1") ? Story.FOUND : Story.REFUSED);
    }

    private static Stream<CeFi> own() {
        List<String> names = List.of(
                "Sandbox Bank", "Sparkasse Müllheim", "First Example Bank", "Second Example Bank", "Bank of Examples");
        List<Prompt> form = List.of(
                new Prompt("51200", "User name", "login", null), new Prompt("51201", "Password", "password", 40));
        return IntStream.range(0, names.size())
                .mapToObj(n -> new CeFi(
                        FIRST_OWN + n,
                        30_001 + n,
                        names.get(n),
                        "https://bank" + n + ".example.com/login",
                        form,
                        (user, password) -> Story.of(password)));
    }

    static void register(Handlers handlers) {
        handlers.on("listCeFis", request -> Pages.of(request, "ce_fis", list(request), PAGE));
        handlers.on("searchCeFis", Institutions::search);
        handlers.on("getCeFi", Institutions::read);
    }

    static CeFi find(String id) {
        return ALL.stream()
                .filter(institution -> String.valueOf(institution.id()).equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal(404, "no institution " + id));
    }

    /** Whether the password chooses the story. */
    static boolean isOwn(CeFi institution) {
        return institution.id() >= FIRST_OWN;
    }

    private static List<ObjectNode> list(Request request) {
        String text = request.query("query", "");
        return ALL.stream()
                .filter(institution -> contains(institution.name(), text))
                .map(CeFi::json)
                .toList();
    }

    private static Answer search(Request request) {
        String text = request.query("q", "");
        String scope = request.query("scope", "");
        List<ObjectNode> matches = ALL.stream()
                .filter(fi -> !scope.equals("url") && contains(fi.name(), text)
                        || !scope.equals("name") && contains(fi.url(), text))
                .map(CeFi::found)
                .limit(PAGES_OF_A_SEARCH * PAGE)
                .toList();
        return Pages.of(request, "ce_fis", matches, PAGE);
    }

    private static boolean contains(String text, String part) {
        return text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }

    private static Answer read(Request request) {
        List<ObjectNode> found = ALL.stream()
                .filter(institution -> String.valueOf(institution.id()).equals(request.path("ceFiId")))
                .map(CeFi::json)
                .toList();
        // An unknown one is no error.
        return Answer.ok("ce_fis", found);
    }
}
