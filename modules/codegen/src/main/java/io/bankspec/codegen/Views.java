package io.bankspec.codegen;

import io.bankspec.codegen.client.Clients;
import io.bankspec.codegen.client.SecretNames;
import io.bankspec.codegen.client.TokenLogins;
import io.bankspec.codegen.document.Schemas;
import io.bankspec.codegen.flow.FlowRules;
import io.bankspec.codegen.flow.Flows;
import io.bankspec.codegen.flow.Flows.Call;
import io.bankspec.codegen.model.Ambiguity;
import io.bankspec.codegen.model.ModelViews;
import io.bankspec.codegen.model.Types;
import io.bankspec.codegen.naming.ClassNames;
import io.bankspec.codegen.naming.Tags;
import io.bankspec.codegen.naming.Tags.ApiNames;
import io.bankspec.codegen.operation.Ignored;
import io.bankspec.codegen.operation.Operations;
import io.bankspec.codegen.operation.Pagination;
import io.bankspec.codegen.operation.SpecOperation;
import io.bankspec.codegen.page.Pages;
import io.bankspec.codegen.source.Texts;
import io.bankspec.codegen.view.ApiView;
import io.bankspec.codegen.view.ClientView;
import io.bankspec.codegen.view.ModelView;
import io.bankspec.codegen.view.OperationView;
import io.bankspec.codegen.view.OperationView.ParamsView;
import io.bankspec.codegen.view.SecretsView;
import io.swagger.v3.oas.models.OpenAPI;
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
    private final Flows flows;
    private final SecretsView secrets;
    private final ClientView client;
    private final Pages pages;

    /** Moves inline schemas of the document to its components. */
    Views(OpenAPI api, String clientName, String classPrefix) {
        this.api = api;
        ClassNames classNames =
                new ClassNames(classPrefix, clientName + "Client", clientName + "Mfa", clientName + "Jobs");
        schemas = new Schemas(api, classNames);
        tags = new Tags(classNames);
        Types types = new Types(schemas);
        models = new ModelViews(schemas, types);
        secrets = SecretNames.of(api, schemas, types);
        List<SpecOperation> declared = SpecOperation.all(api, types);
        pagination = new Pagination(declared, schemas, models);
        FlowRules rules = new FlowRules(api);
        Operations operations = new Operations(api, schemas, classNames, types, pagination, rules);
        Map<String, List<OperationView>> byTag = new TreeMap<>();
        Map<String, Call> calls = new LinkedHashMap<>();
        for (SpecOperation one : declared) {
            ApiNames names = tags.of(one.tag());
            List<OperationView> methods = operations.of(one, names);
            byTag.computeIfAbsent(one.tag(), key -> new ArrayList<>()).addAll(methods);
            calls.put(one.id(), new Call(names.api(), methods.get(0)));
            ParamsView view = methods.get(0).request().params();
            if (view != null) params.put("params " + view.name(), view);
        }
        flows = new Flows(rules, calls, clientName, schemas.hasDeprecatedClasses());
        byTag.forEach((tag, methods) -> apis.put(tags.of(tag).api(), api(tag, methods)));
        TokenLogins logins = new TokenLogins(api, schemas, models, calls);
        boolean hasModels = !schemas.classNames().isEmpty();
        client = Clients.of(api, clientName + "Client", List.copyOf(apis.values()), logins, hasModels);
        pages = new Pages(api, schemas, models, client, flows);
    }

    private ApiView api(String tag, List<OperationView> methods) {
        ApiNames names = tags.of(tag);
        Tag declared = names.declaredIn(api);
        return new ApiView(
                names.api(),
                names.table(),
                names.accessor(),
                Texts.literal(declared.getName()),
                Texts.javadoc("Operations on " + declared.getName() + ".", declared.getDescription()),
                declared.getDescription() == null
                        ? ""
                        : declared.getDescription().strip(),
                Texts.literal(Texts.firstSentence(declared.getDescription())),
                methods.stream()
                        .map(flows::joined)
                        .sorted(Comparator.comparing(OperationView::method))
                        .toList());
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

    /** The names for a tag. */
    ApiNames names(String tag) {
        return tags.of(tag);
    }

    ApiView api(String name) {
        return apis.get(name);
    }

    Flows flows() {
        return flows;
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
        for (ApiView view : apis.values())
            for (OperationView one : view.operations()) methods.putIfAbsent(one.id(), view.name() + '#' + one.method());
        return methods;
    }

    /** What whoever generates should know, a line each. */
    List<String> notes() {
        List<String> notes = new ArrayList<>(Ignored.of(api));
        notes.addAll(new Ambiguity(schemas).lines());
        return notes;
    }

    Pages pages() {
        return pages;
    }

    Schemas schemas() {
        return schemas;
    }

    SecretsView secrets() {
        return secrets;
    }

    ClientView client() {
        return client;
    }
}
