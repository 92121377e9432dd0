package io.bankspec.codegen;

import io.bankspec.codegen.client.Clients;
import io.bankspec.codegen.client.SecretNames;
import io.bankspec.codegen.client.TokenLogins;
import io.bankspec.codegen.document.Schemas;
import io.bankspec.codegen.flow.Flows;
import io.bankspec.codegen.model.ModelViews;
import io.bankspec.codegen.model.Types;
import io.bankspec.codegen.naming.ClassNames;
import io.bankspec.codegen.naming.Names;
import io.bankspec.codegen.naming.Tags;
import io.bankspec.codegen.operation.Operations;
import io.bankspec.codegen.operation.Pagination;
import io.bankspec.codegen.source.Texts;
import io.bankspec.codegen.view.ApiView;
import io.bankspec.codegen.view.ClientView;
import io.bankspec.codegen.view.FlowView.FlowsView;
import io.bankspec.codegen.view.ModelView;
import io.bankspec.codegen.view.OperationView;
import io.bankspec.codegen.view.OperationView.ParamsView;
import io.bankspec.codegen.view.SecretsView;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Every view of one client, made of a document that {@code Preparation} has prepared. */
final class Views {
    private final OpenAPI api;
    private final Schemas schemas;
    private final Tags tags;
    private final ModelViews models;
    private final Pagination pagination;
    private final Map<String, ApiView> apis = new LinkedHashMap<>();
    private final Map<String, ParamsView> params = new LinkedHashMap<>();
    private final @Nullable FlowsView mfa;
    private final @Nullable FlowsView jobs;
    private final SecretsView secrets;
    private final ClientView client;

    /** Moves inline schemas of the document to its components. */
    Views(OpenAPI api, String clientName, String modelPackage) {
        this.api = api;
        ClassNames classNames = new ClassNames(clientName + "Client", clientName + "Mfa", clientName + "Jobs");
        schemas = new Schemas(api, classNames);
        tags = new Tags(classNames);
        Types types = new Types(schemas);
        models = new ModelViews(schemas, types);
        secrets = SecretNames.of(api, schemas, types);
        pagination = new Pagination(schemas, models);
        Flows flows = new Flows(api, schemas);
        Operations operations = new Operations(api, schemas, classNames, types, pagination, flows);
        flows.resolve(viewOperations(operations));
        mfa = flows.mfa(clientName + "Mfa");
        jobs = flows.jobs(clientName + "Jobs");
        TokenLogins logins = new TokenLogins(api, schemas, models, List.copyOf(apis.values()), modelPackage);
        boolean hasModels = !schemas.classNames().isEmpty();
        client = Clients.of(api, clientName + "Client", List.copyOf(apis.values()), logins, hasModels);
    }

    private Map<String, Flows.Call> viewOperations(Operations views) {
        Map<String, Flows.Call> calls = new LinkedHashMap<>();
        if (api.getPaths() == null) return calls;
        Map<String, List<OperationView>> byTag = new TreeMap<>();
        api.getPaths().forEach((path, item) -> {
            List<Parameter> shared = item.getParameters() == null ? List.of() : item.getParameters();
            item.readOperationsMap().forEach((method, operation) -> {
                String tag = Names.type(tagOf(operation));
                List<OperationView> methods = view(views, path, method, operation, shared, tags.api(tag));
                byTag.computeIfAbsent(tag, key -> new ArrayList<>()).addAll(methods);
                calls.put(operation.getOperationId(), new Flows.Call(tags.api(tag), methods.get(0)));
            });
        });
        byTag.forEach((tag, operations) -> apis.put(tags.api(tag), api(tags.api(tag), operations)));
        return calls;
    }

    private List<OperationView> view(
            Operations views,
            String path,
            HttpMethod method,
            Operation operation,
            List<Parameter> shared,
            String name) {
        List<OperationView> methods =
                views.of(path, method, operation, shared, tags.accessor(name), tags.methods(name));
        ParamsView view = methods.get(0).request().params();
        if (view != null) params.put("params " + view.name(), view);
        return methods;
    }

    private static String tagOf(Operation operation) {
        return operation.getTags() == null || operation.getTags().isEmpty()
                ? "default"
                : operation.getTags().get(0);
    }

    private ApiView api(String name, List<OperationView> operations) {
        operations.sort(Comparator.comparing(OperationView::method));
        Tag tag = tags.declared(api, name);
        return new ApiView(
                name,
                tags.table(name),
                tags.accessor(name),
                Texts.literal(tag.getName()),
                Texts.javadoc("Operations on " + tag.getName() + ".", tag.getDescription()),
                tag.getDescription() == null ? "" : tag.getDescription().strip(),
                Texts.literal(Texts.firstSentence(tag.getDescription())),
                operations);
    }

    /** Names of the params classes, none of which is that of a schema. */
    Set<String> params() {
        return params.keySet();
    }

    /** The class of a schema or of params, null where it needs none. */
    @Nullable
    String className(String name) {
        return params.containsKey(name) ? params.get(name).name() : schemas.className(name);
    }

    /** What becomes of a schema or of params that needs a class. */
    ModelView model(String name) {
        return params.containsKey(name)
                ? ModelView.of(params.get(name))
                : models.of(name, pagination.page(schemas.className(name)));
    }

    /** The name of the interface for a tag that {@code Names} made a type of. */
    String apiName(String tag) {
        return tags.api(tag);
    }

    /** The name of the class beside it that holds what the spec says. */
    String tableName(String tag) {
        return tags.table(tags.api(tag));
    }

    ApiView api(String name) {
        return apis.get(name);
    }

    /** Flows that may ask, null when there are none. */
    @Nullable
    FlowsView mfa() {
        return mfa;
    }

    /** Flows that ask nothing, null when there are none. */
    @Nullable
    FlowsView jobs() {
        return jobs;
    }

    /** The packages of all classes, by their simple names. */
    Map<String, String> packages(String root) {
        Map<String, String> packages = new HashMap<>();
        schemas.classNames().values().forEach(name -> packages.put(name, root + ".model"));
        params.values().forEach(view -> packages.put(view.name(), root + ".params"));
        apis.values().forEach(view -> {
            packages.put(view.name(), root + ".api");
            packages.put(view.table(), root + ".operations");
        });
        packages.put(client.name(), root);
        return packages;
    }

    /** The first method of each operation, such as {@code UsersApi#getUser}, by its id. */
    Map<String, String> methods() {
        Map<String, String> methods = new HashMap<>();
        apis.values()
                .forEach(view -> view.operations()
                        .forEach(operation ->
                                methods.putIfAbsent(operation.id(), view.name() + '#' + operation.method())));
        return methods;
    }

    SecretsView secrets() {
        return secrets;
    }

    ClientView client() {
        return client;
    }

    boolean usesDeprecated() {
        return schemas.hasDeprecatedClasses();
    }
}
