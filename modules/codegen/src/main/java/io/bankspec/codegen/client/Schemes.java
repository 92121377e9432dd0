package io.bankspec.codegen.client;

import io.bankspec.codegen.document.Extensions;
import io.bankspec.codegen.naming.Names;
import io.bankspec.codegen.source.Texts;
import io.bankspec.codegen.view.SchemeView;
import io.bankspec.codegen.view.SchemeView.AskView;
import io.bankspec.codegen.view.SchemeView.BasicView;
import io.bankspec.codegen.view.SchemeView.LocationView;
import io.bankspec.codegen.view.SchemeView.LoginView;
import io.bankspec.codegen.view.SchemeView.OAuth2View;
import io.bankspec.codegen.view.SchemeView.SetterView;
import io.bankspec.codegen.view.SchemeView.ValueView;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.security.OAuthFlow;
import io.swagger.v3.oas.models.security.OAuthFlows;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The builder methods that take credentials: one for each security scheme and flow. */
final class Schemes {
    static final String[] BUILDER_METHODS = """
            allowPlainHttp baseUrl build credential deadline equals hashCode httpClient logging loginDeadline loginThreads
            maxErrorSize maxResultSize notify random required retries retryQuota runtime secrets
            server stateKey time toString tokenStore userAgent wait
            """.strip().split("\\s+");

    private final Map<String, SecurityScheme> schemes;
    private final TokenLogins logins;
    private final Names.Scope names = new Names.Scope(BUILDER_METHODS);
    private final List<SchemeView> views = new ArrayList<>();

    private Schemes(Map<String, SecurityScheme> schemes, TokenLogins logins) {
        this.schemes = schemes;
        this.logins = logins;
    }

    static List<SchemeView> of(OpenAPI api, TokenLogins logins) {
        Schemes schemes = new Schemes(api.getComponents().getSecuritySchemes(), logins);
        schemes.schemes.forEach(schemes::add);
        return schemes.views;
    }

    private void add(String id, SecurityScheme scheme) {
        if (scheme.getType() == null) return;
        String method = names.unique(Names.member(id));
        switch (scheme.getType()) {
            case APIKEY -> key(id, method, scheme);
            case HTTP -> http(id, method, scheme);
            case OAUTH2 -> {
                bearer(id, method, scheme);
                if (scheme.getFlows() != null) flows(id, scheme);
            }
            case OPENIDCONNECT -> bearer(id, method, scheme);
            // The program's own OkHttpClient brings the certificate.
            case MUTUALTLS -> {}
        }
    }

    private void key(String id, String method, SecurityScheme scheme) {
        LocationView location =
                new LocationView(scheme.getIn().toString(), Texts.literal(scheme.getName()), prefix(scheme));
        LoginView login = logins.of(scheme, location);
        // With one argument the two would be the same method.
        if (login == null || login.setters().size() > 1) fixed(id, method, scheme, location, "key");
        if (login == null) return;
        String facts = "Logs in for `" + id + "` with the first call that needs it, and again before the token ends.";
        String[] asks = login.setters().stream().map(SetterView::argument).toArray(String[]::new);
        add(id, method, Texts.javadoc(facts, text(id, scheme)), Map.of("login", login), asks);
    }

    private void http(String id, String method, SecurityScheme scheme) {
        List<String> doc = Texts.javadoc(text(id, scheme));
        if ("bearer".equalsIgnoreCase(scheme.getScheme())) {
            bearer(id, method, scheme);
        } else if (!"basic".equalsIgnoreCase(scheme.getScheme())) {
            String prefix = Texts.literal(scheme.getScheme() + " ");
            fixed(id, method, scheme, new LocationView("header", "Authorization", prefix), "value");
        } else if (Extensions.get(scheme.getExtensions(), "x-fixed-password") instanceof String fixed) {
            add(id, method, doc, Map.of("basic", new BasicView("key", Texts.literal(fixed), true)), "key");
        } else {
            BasicView basic = new BasicView("user", "password", false);
            add(id, method, doc, Map.of("basic", basic), basic.user(), basic.password());
        }
    }

    private void bearer(String id, String method, SecurityScheme scheme) {
        fixed(id, method, scheme, LocationView.BEARER, "token");
        views.add(new SchemeView(
                Texts.literal(id),
                method,
                List.of(new AskView("Supplier<String>", "token")),
                Texts.javadoc(
                        "The token of `" + id + "` is asked for before every attempt, and once more after a 401."),
                Map.of("value", new ValueView("supplied", LocationView.BEARER, "token"))));
    }

    private void fixed(String id, String method, SecurityScheme scheme, LocationView location, String argument) {
        ValueView value = new ValueView("fixed", location, argument);
        add(id, method, Texts.javadoc(text(id, scheme)), Map.of("value", value), argument);
    }

    // OAuth 2

    private void flows(String id, SecurityScheme scheme) {
        grant(id, scheme, OAuthFlows::getClientCredentials, "clientCredentials");
        grant(id, scheme, OAuthFlows::getPassword, "password", "username", "password");
        grant(id, scheme, Schemes::ofUser, "refreshToken", "refreshToken");
    }

    /** The flow whose tokens can be refreshed. */
    private static @Nullable OAuthFlow ofUser(OAuthFlows flows) {
        return hasUrl(flows.getPassword()) ? flows.getPassword() : flows.getAuthorizationCode();
    }

    private static boolean hasUrl(@Nullable OAuthFlow flow) {
        return flow != null && flow.getTokenUrl() != null && !flow.getTokenUrl().isBlank();
    }

    private void grant(
            String id,
            SecurityScheme scheme,
            Function<OAuthFlows, @Nullable OAuthFlow> kind,
            String grant,
            String... ofUser) {
        OAuthFlow flow = kind.apply(scheme.getFlows());
        if (!hasUrl(flow)) return;
        long rivals = schemes.values().stream()
                .filter(other -> other.getFlows() != null && hasUrl(kind.apply(other.getFlows())))
                .count();
        String method = names.unique((rivals == 1 ? "oauth2" : Names.member(id)) + Names.upperFirst(grant));
        String[] asks = Stream.concat(Stream.of("clientId", "clientSecret"), Stream.of(ofUser))
                .toArray(String[]::new);
        String refreshUrl = flow.getRefreshUrl() == null ? null : Texts.literal(flow.getRefreshUrl());
        String facts =
                "Gets tokens for `" + id + "` with the first call that needs one, and the next before it expires.";
        OAuth2View oauth2 = new OAuth2View(Texts.literal(flow.getTokenUrl()), refreshUrl, grant);
        add(id, method, Texts.javadoc(facts, text(id, scheme)), Map.of("oauth2", oauth2), asks);
    }

    // Views

    private void add(String id, String method, List<String> doc, Map<String, Record> credential, String... asks) {
        List<AskView> arguments =
                Stream.of(asks).map(ask -> new AskView("String", ask)).toList();
        views.add(new SchemeView(Texts.literal(id), method, arguments, doc, credential));
    }

    private static String text(String id, SecurityScheme scheme) {
        return scheme.getDescription() == null ? "Credential for `" + id + "`." : scheme.getDescription();
    }

    private static String prefix(SecurityScheme scheme) {
        return Extensions.get(scheme.getExtensions(), "x-prefix") instanceof String prefix ? Texts.literal(prefix) : "";
    }
}
