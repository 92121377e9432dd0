package io.bankspec.codegen.client;

import io.bankspec.codegen.document.Extensions;
import io.bankspec.codegen.naming.Names;
import io.bankspec.codegen.source.Texts;
import io.bankspec.codegen.view.ClientView.AskView;
import io.bankspec.codegen.view.ClientView.SchemeView;
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
    static final String[] BUILDER_METHODS = {
        "allowPlainHttp",
        "baseUrl",
        "build",
        "credential",
        "deadline",
        "equals",
        "hashCode",
        "httpClient",
        "logging",
        "notify",
        "random",
        "required",
        "retries",
        "runtime",
        "secrets",
        "server",
        "stateKey",
        "time",
        "toString",
        "tokenStore",
        "userAgent",
        "wait"
    };

    private final Map<String, SecurityScheme> schemes;
    private final TokenLogins logins;
    private final Names.Scope names = new Names.Scope(BUILDER_METHODS);
    private final List<SchemeView> views = new ArrayList<>();

    private Schemes(Map<String, SecurityScheme> schemes, TokenLogins logins) {
        this.schemes = schemes;
        this.logins = logins;
    }

    static List<SchemeView> of(OpenAPI api, TokenLogins logins) {
        Map<String, SecurityScheme> declared = api.getComponents().getSecuritySchemes();
        if (declared == null) return List.of();
        Schemes schemes = new Schemes(declared, logins);
        declared.forEach(schemes::add);
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
        String location = "CredentialLocation." + scheme.getIn() + "(" + quoted(scheme.getName()) + ", "
                + quoted(prefix(scheme)) + ")";
        TokenLogins.Login login = logins.of(id, scheme);
        // With one argument the two would be the same method.
        if (login == null || login.credentials().size() > 1) {
            add(id, method, Texts.javadoc(text(id, scheme)), "Credential.fixed(" + location + ", key)", "key");
        }
        if (login == null) return;
        String facts = "Logs in for `" + id + "` with the first call that needs it, and again before the token ends.";
        add(
                id,
                method,
                Texts.javadoc(facts, text(id, scheme)),
                "Credential.login(" + location + ", " + login.source() + ")",
                login.credentials().toArray(String[]::new));
    }

    private void http(String id, String method, SecurityScheme scheme) {
        if ("bearer".equalsIgnoreCase(scheme.getScheme())) {
            bearer(id, method, scheme);
        } else if (!"basic".equalsIgnoreCase(scheme.getScheme())) {
            String location = "CredentialLocation.header(\"Authorization\", " + quoted(scheme.getScheme() + " ") + ")";
            add(id, method, Texts.javadoc(text(id, scheme)), "Credential.fixed(" + location + ", value)", "value");
        } else if (Extensions.get(scheme.getExtensions(), "x-fixed-password") instanceof String fixed) {
            add(id, method, Texts.javadoc(text(id, scheme)), "Credential.basic(key, " + quoted(fixed) + ")", "key");
        } else {
            add(id, method, Texts.javadoc(text(id, scheme)), "Credential.basic(user, password)", "user", "password");
        }
    }

    private void bearer(String id, String method, SecurityScheme scheme) {
        add(
                id,
                method,
                Texts.javadoc(text(id, scheme)),
                "Credential.fixed(CredentialLocation.bearer(), token)",
                "token");
        views.add(new SchemeView(
                Texts.literal(id),
                method,
                List.of(new AskView("Supplier<String>", "token", "")),
                Texts.javadoc(
                        "The token of `" + id + "` is asked for before every attempt, and once more after a 401."),
                "Credential.supplied(CredentialLocation.bearer(), token)"));
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
        String oauth2 = "new OAuth2(" + quoted(id) + ", " + quoted(flow.getTokenUrl()) + ", "
                + (flow.getRefreshUrl() == null ? "null" : quoted(flow.getRefreshUrl())) + ")";
        String call = oauth2 + "." + grant + "(" + String.join(", ", asks) + ")";
        String facts =
                "Gets tokens for `" + id + "` with the first call that needs one, and the next before it expires.";
        add(
                id,
                method,
                Texts.javadoc(facts, text(id, scheme)),
                "Credential.login(CredentialLocation.bearer(), " + call + ")",
                asks);
    }

    // Views

    private void add(String id, String method, List<String> doc, String credential, String... asks) {
        List<AskView> arguments = new ArrayList<>();
        for (String ask : asks) {
            arguments.add(new AskView("String", ask, arguments.size() + 1 < asks.length ? ", " : ""));
        }
        views.add(new SchemeView(Texts.literal(id), method, arguments, doc, credential));
    }

    private static String text(String id, SecurityScheme scheme) {
        return scheme.getDescription() == null ? "Credential for `" + id + "`." : scheme.getDescription();
    }

    private static String prefix(SecurityScheme scheme) {
        return Extensions.get(scheme.getExtensions(), "x-prefix") instanceof String prefix ? prefix : "";
    }

    private static String quoted(String text) {
        return '"' + Texts.literal(text) + '"';
    }
}
