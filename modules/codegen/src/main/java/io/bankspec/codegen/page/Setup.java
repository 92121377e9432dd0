package io.bankspec.codegen.page;

import io.bankspec.codegen.naming.Names;
import io.bankspec.codegen.source.Texts;
import io.bankspec.codegen.view.ClientView;
import io.bankspec.codegen.view.ClientView.ServerView;
import io.bankspec.codegen.view.ClientView.VariableView;
import io.bankspec.codegen.view.SchemeView;
import io.bankspec.codegen.view.SchemeView.AskView;
import io.bankspec.codegen.view.SetupView;
import io.bankspec.codegen.view.SetupView.SchemeSetupView;
import io.bankspec.codegen.view.SetupView.ServerRow;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The calls of a client's builder in samples. What differs from program to program comes from its environment. */
public final class Setup {
    private static final Set<String> LOGINS = Set.of("login", "oauth2");
    /** Of what goes on a line of a builder: in a program, and in a statement that stands alone. */
    private static final String DEEP = " ".repeat(24);

    private static final String SHALLOW = " ".repeat(16);

    private final ClientView client;
    private final String prefix;

    public Setup(ClientView client) {
        this.client = client;
        String name = client.name().substring(0, client.name().length() - "Client".length());
        this.prefix = name.toUpperCase(Locale.ROOT) + '_';
    }

    /** For an operation that asks for these schemes, with blanks between them. */
    public SetupView of(String schemes) {
        List<String> calls = new ArrayList<>(List.of(server()));
        for (String id : schemes.split(" ")) {
            client.schemes().stream()
                    .filter(scheme -> scheme.id().equals(id))
                    // Whoever logs in has no token to care for.
                    .min(Comparator.comparing(scheme -> !logsIn(scheme)))
                    .ifPresent(scheme -> calls.add(call(scheme, DEEP)));
        }
        return new SetupView(calls);
    }

    private static boolean logsIn(SchemeView scheme) {
        return scheme.credential().keySet().stream().anyMatch(LOGINS::contains);
    }

    /** Each scheme with every way to give it. */
    public List<SchemeSetupView> schemes(Map<String, SecurityScheme> declared) {
        Map<String, List<SetupView>> ways = new LinkedHashMap<>();
        for (SchemeView scheme : client.schemes())
            ways.computeIfAbsent(scheme.id(), id -> new ArrayList<>())
                    .add(new SetupView(List.of(server(), call(scheme, SHALLOW))));
        return ways.entrySet().stream()
                .map(entry -> new SchemeSetupView(entry.getKey(), text(declared.get(entry.getKey())), entry.getValue()))
                .toList();
    }

    private static String text(@Nullable SecurityScheme scheme) {
        return scheme == null || scheme.getDescription() == null
                ? ""
                : scheme.getDescription().strip();
    }

    public List<ServerRow> servers(OpenAPI api) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Server server : api.getServers())
            texts.put(Texts.literal(server.getUrl()), Texts.cell(server.getDescription()));
        return client.servers().stream()
                .map(server -> new ServerRow(argument(server), Texts.span(server.url()), texts.get(server.url())))
                .toList();
    }

    private String server() {
        return client.servers().stream()
                .filter(server -> !server.url().startsWith("http:"))
                .min(Comparator.comparing(server -> !server.serverName().equals("sandbox")))
                .map(server -> "server(" + argument(server) + ')')
                .orElse("baseUrl(" + environment("URL") + ')');
    }

    private String argument(ServerView server) {
        String type = client.name() + ".Server.";
        if (!server.hasVariables()) return type + server.constant();
        return type
                + server.method()
                + server.variables().stream().map(this::value).collect(Collectors.joining(", ", "(", ")"));
    }

    private String value(VariableView variable) {
        if (variable.allowed().isEmpty()) return environment(Names.constant(variable.name()));
        return '"' + (variable.standard() == null ? variable.allowed().get(0) : variable.standard()) + '"';
    }

    private String call(SchemeView scheme, String indent) {
        List<AskView> asks = scheme.asks();
        // The only argument is called key or token; the method tells which.
        String arguments = asks.stream()
                .map(ask -> (ask.type().equals("String") ? "" : "() -> ")
                        + environment(Names.constant(asks.size() == 1 ? scheme.method() : ask.name())))
                .collect(Collectors.joining(asks.size() > 2 ? ",\n" + indent : ", "));
        return scheme.method() + (asks.size() > 2 ? "(\n" + indent : "(") + arguments + ')';
    }

    private String environment(String name) {
        return "System.getenv(\"" + prefix + name + "\")";
    }
}
