package io.bankspec.codegen;

import io.bankspec.codegen.view.ApiView;
import io.bankspec.codegen.view.ClientView;
import io.bankspec.codegen.view.ClientView.AskView;
import io.bankspec.codegen.view.ClientView.SchemeView;
import io.bankspec.codegen.view.ClientView.ServerView;
import io.bankspec.codegen.view.ClientView.VariableView;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Builds the view of the facade: servers, credentials, one accessor per tag. */
final class Clients {
    private static final String[] BUILDER_METHODS = {
        "baseUrl", "server", "httpClient", "build", "credential", "equals", "hashCode", "toString", "wait", "notify"
    };

    private Clients() {}

    static ClientView of(OpenAPI api, String name, List<ApiView> apis, boolean hasModels) {
        String title = api.getInfo().getTitle();
        return new ClientView(
                name,
                Texts.comment(title),
                Texts.javadoc("Client for " + title + ".", api.getInfo().getDescription()),
                Texts.comment(String.valueOf(api.getInfo().getVersion())),
                Texts.javadoc(title + ", spec " + api.getInfo().getVersion() + ".", source(api)),
                apis,
                servers(api),
                schemes(api),
                hasModels,
                requestId(api, "header"),
                requestId(api, "property"));
    }

    private static String source(OpenAPI api) {
        Map<String, Object> extensions = api.getInfo().getExtensions();
        return extensions == null ? null : (String) extensions.get("x-source");
    }

    private static String requestId(OpenAPI api, String part) {
        Object where = api.getExtensions() == null ? null : api.getExtensions().get("x-request-id");
        return where instanceof Map<?, ?> map && map.get(part) != null
                ? Texts.literal(map.get(part).toString())
                : null;
    }

    private static List<ServerView> servers(OpenAPI api) {
        Names.Scope constants = new Names.Scope();
        List<ServerView> views = new ArrayList<>();
        for (Server server : api.getServers() == null ? List.<Server>of() : api.getServers()) {
            // A relative address needs the place where the document was found, which a client does not have.
            if (!server.getUrl().matches("https?://.*")) continue;
            Object given = server.getExtensions() == null
                    ? null
                    : server.getExtensions().get("x-name");
            String name = given == null ? "server" + (views.size() + 1) : given.toString();
            views.add(new ServerView(
                    constants.unique(Names.constant(name)),
                    Names.member(name),
                    Texts.literal(server.getUrl()),
                    Texts.javadoc(server.getDescription() == null ? server.getUrl() : server.getDescription()),
                    variables(server)));
        }
        return views;
    }

    private static List<VariableView> variables(Server server) {
        List<VariableView> views = new ArrayList<>();
        List<String> names = server.getVariables() == null
                ? List.of()
                : List.copyOf(server.getVariables().keySet());
        for (String name : names) {
            String separator = views.size() + 1 < names.size() ? ", " : "";
            views.add(new VariableView(Names.member(name), "{" + Texts.literal(name) + "}", separator));
        }
        return views;
    }

    private static List<SchemeView> schemes(OpenAPI api) {
        Names.Scope methods = new Names.Scope(BUILDER_METHODS);
        List<SchemeView> views = new ArrayList<>();
        Map<String, SecurityScheme> schemes = api.getComponents().getSecuritySchemes();
        if (schemes != null)
            schemes.forEach((id, scheme) -> {
                SchemeView view = scheme(id, methods, scheme);
                if (view != null) views.add(view);
            });
        return views;
    }

    private static SchemeView scheme(String id, Names.Scope methods, SecurityScheme scheme) {
        if (scheme.getType() == null) return null;
        return switch (scheme.getType()) {
            case APIKEY ->
                view(
                        id,
                        methods,
                        scheme,
                        scheme.getIn() + "Key",
                        quoted(scheme.getName()) + quoted(prefix(scheme)),
                        "key");
            case HTTP -> http(id, methods, scheme);
            case OAUTH2, OPENIDCONNECT -> view(id, methods, scheme, "bearer", "", "token");
            case MUTUALTLS -> null;
        };
    }

    private static SchemeView http(String id, Names.Scope methods, SecurityScheme scheme) {
        if (!"basic".equalsIgnoreCase(scheme.getScheme())) {
            boolean bearer = "bearer".equalsIgnoreCase(scheme.getScheme());
            return bearer
                    ? view(id, methods, scheme, "bearer", "", "token")
                    : view(
                            id,
                            methods,
                            scheme,
                            "headerKey",
                            quoted("Authorization") + quoted(scheme.getScheme() + " "),
                            "value");
        }
        Object fixed = extension(scheme, "x-fixed-password");
        if (fixed == null) return view(id, methods, scheme, "basic", "", "user", "password");
        SchemeView view = view(id, methods, scheme, "basic", "", "key");
        return new SchemeView(
                view.id(),
                view.method(),
                view.factory(),
                "",
                view.asks(),
                view.doc(),
                ", \"" + Texts.literal(fixed.toString()) + "\"");
    }

    private static SchemeView view(
            String id, Names.Scope methods, SecurityScheme scheme, String factory, String arguments, String... asks) {
        List<AskView> views = new ArrayList<>();
        for (String ask : asks) views.add(new AskView(ask, views.size() + 1 < asks.length ? ", " : ""));
        String text = scheme.getDescription() == null ? "Credential for `" + id + "`." : scheme.getDescription();
        return new SchemeView(
                Texts.literal(id),
                methods.unique(Names.member(id)),
                factory,
                arguments,
                views,
                Texts.javadoc(text),
                "");
    }

    private static String prefix(SecurityScheme scheme) {
        Object prefix = extension(scheme, "x-prefix");
        return prefix == null ? "" : prefix.toString();
    }

    private static Object extension(SecurityScheme scheme, String name) {
        return scheme.getExtensions() == null ? null : scheme.getExtensions().get(name);
    }

    private static String quoted(String text) {
        return "\"" + Texts.literal(text) + "\", ";
    }
}
