package io.bankspec.codegen.client;

import io.bankspec.codegen.document.Extensions;
import io.bankspec.codegen.document.ServerUrl;
import io.bankspec.codegen.naming.Names;
import io.bankspec.codegen.source.Texts;
import io.bankspec.codegen.view.ApiView;
import io.bankspec.codegen.view.ClientView;
import io.bankspec.codegen.view.ClientView.ServerView;
import io.bankspec.codegen.view.ClientView.VariableView;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.servers.ServerVariable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds the view of the facade: servers, credentials, one accessor per tag. */
public final class Clients {
    private Clients() {}

    public static ClientView of(OpenAPI api, String name, List<ApiView> apis, TokenLogins logins, boolean hasModels) {
        String title = api.getInfo().getTitle();
        return new ClientView(
                name,
                Texts.comment(title),
                Texts.javadoc("Client for " + title + ".", api.getInfo().getDescription()),
                Texts.comment(String.valueOf(api.getInfo().getVersion())),
                Texts.javadoc(title + ", spec " + api.getInfo().getVersion() + ".", source(api)),
                apis,
                servers(api),
                Schemes.of(api, logins),
                hasModels,
                requestId(api, "header"),
                requestId(api, "property"),
                errorCodes(api));
    }

    private static @Nullable String source(OpenAPI api) {
        return (String) Extensions.get(api.getInfo().getExtensions(), "x-source");
    }

    private static @Nullable String requestId(OpenAPI api, String part) {
        Object where = Extensions.get(api.getExtensions(), "x-request-id");
        return where instanceof Map<?, ?> map && map.get(part) != null
                ? Texts.literal(map.get(part).toString())
                : null;
    }

    /** One path, or several. */
    private static List<String> errorCodes(OpenAPI api) {
        Object paths = Extensions.get(api.getExtensions(), "x-error-code");
        List<?> all = paths instanceof List<?> list ? list : paths == null ? List.of() : List.of(paths);
        return all.stream().map(path -> Texts.literal(path.toString())).toList();
    }

    private static List<ServerView> servers(OpenAPI api) {
        Names.Scope constants = new Names.Scope();
        List<ServerView> views = new ArrayList<>();
        for (Server server : api.getServers() == null ? List.<Server>of() : api.getServers()) {
            if (!ServerUrl.isAbsolute(server)) continue;
            String name = ServerUrl.name(server, views.size() + 1);
            views.add(new ServerView(
                    Texts.literal(name),
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
        ServerUrl.variables(server).forEach((name, variable) -> {
            List<String> allowed = variable.getEnum() == null ? List.of() : variable.getEnum();
            views.add(new VariableView(
                    Names.member(name),
                    Texts.literal(name),
                    variable.getDefault() == null ? null : Texts.literal(variable.getDefault()),
                    allowed.stream().map(Texts::literal).toList(),
                    Texts.javadoc(variableText(name, variable, allowed))));
        });
        return views;
    }

    private static String variableText(String name, ServerVariable variable, List<String> allowed) {
        String text = variable.getDescription() == null ? "`" + name + "`" : variable.getDescription();
        return allowed.isEmpty() ? text : text + "; one of `" + String.join("`, `", allowed) + "`";
    }
}
