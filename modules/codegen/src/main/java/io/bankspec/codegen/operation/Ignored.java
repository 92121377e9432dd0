package io.bankspec.codegen.operation;

import io.bankspec.codegen.document.References;
import io.bankspec.codegen.document.ServerUrl;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.servers.Server;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What a document says about operations and no client will do, a line for each. */
public final class Ignored {
    private final OpenAPI api;
    private final List<String> lines = new ArrayList<>();

    private Ignored(OpenAPI api) {
        this.api = api;
    }

    /** Of a document that {@code Preparation} has prepared. */
    public static List<String> of(OpenAPI api) {
        Ignored ignored = new Ignored(api);
        for (Server server : api.getServers() == null ? List.<Server>of() : api.getServers())
            // Where a document has none, the parser adds this one.
            if (!server.getUrl().equals("/")) ignored.server("the document", server);
        api.getPaths()
                .forEach((path, item) -> item.readOperationsMap()
                        .forEach((method, operation) -> ignored.operation(path, item, method, operation)));
        return ignored.lines;
    }

    private void operation(String path, PathItem item, HttpMethod method, Operation operation) {
        String id = operation.getOperationId();
        SpecOperation.declared(item, operation, api).forEach(parameter -> parameter(id, path, parameter));
        for (Server server : SpecOperation.servers(item, operation)) server(id, server);
        RequestBody body = operation.getRequestBody();
        if (body != null) body(id, method, body);
        if (operation.getCallbacks() != null) lines.add(id + ": callbacks are none of a client's calls");
    }

    private void parameter(String id, String path, Parameter parameter) {
        if (SpecOperation.isIgnored(parameter))
            lines.add(id + ": OpenAPI has other words for the header " + parameter.getName());
        if ("path".equals(parameter.getIn()) && !Paths.placeholders(path).contains(parameter.getName()))
            lines.add(id + ": the path has no {" + parameter.getName() + "}");
    }

    private void server(String where, Server server) {
        if (!ServerUrl.isAbsolute(server))
            lines.add(where + ": the server " + server.getUrl() + " is no whole address");
    }

    private void body(String id, HttpMethod method, RequestBody declared) {
        if (method == HttpMethod.GET || method == HttpMethod.HEAD) {
            lines.add(id + ": " + method + " has no body");
            return;
        }
        References.resolve(declared, RequestBody::get$ref, api.getComponents().getRequestBodies())
                .filter(body -> body.getContent() != null && body.getContent().size() > 1)
                .ifPresent(body -> {
                    Set<String> others = new TreeSet<>(body.getContent().keySet());
                    String sent = Body.preferred(body.getContent());
                    others.remove(sent);
                    lines.add(id + ": the body is sent as " + sent + ", never as " + String.join(", ", others));
                });
    }
}
