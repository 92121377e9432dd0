package io.bankspec.codegen.page;

import io.bankspec.codegen.document.Schemas;
import io.bankspec.codegen.flow.Flows;
import io.bankspec.codegen.model.ModelPages;
import io.bankspec.codegen.model.ModelViews;
import io.bankspec.codegen.source.PageLinks;
import io.bankspec.codegen.source.Texts;
import io.bankspec.codegen.view.ApiView;
import io.bankspec.codegen.view.ClientView;
import io.bankspec.codegen.view.IndexPage;
import io.bankspec.codegen.view.ModelPage;
import io.bankspec.codegen.view.ModelView;
import io.bankspec.codegen.view.OperationPage;
import io.bankspec.codegen.view.OperationView;
import io.swagger.v3.oas.models.OpenAPI;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The views of all pages of a client. */
public final class Pages {
    private final OpenAPI api;
    private final ClientView client;
    private final Flows flows;
    private final Setup setup;
    private final Map<String, ModelPage> models = new HashMap<>();

    public Pages(OpenAPI api, Schemas schemas, ModelViews views, ClientView client, Flows flows) {
        this.api = api;
        this.client = client;
        this.flows = flows;
        this.setup = new Setup(client);
        Map<String, ModelView> all = new LinkedHashMap<>();
        for (String component : schemas.classNames().keySet()) all.put(component, views.of(component, null));
        Usage usage = new Usage(client.apis(), all.values());
        ModelPages pages = new ModelPages(schemas, views);
        all.forEach((component, view) -> models.put(component, pages.of(component, view, usage.of(view.name()))));
    }

    /** Of a schema that becomes a class. */
    public ModelPage model(String component) {
        return models.get(component);
    }

    public List<OperationPage> operations(ApiView tag) {
        return tag.operations().stream().map(this::page).toList();
    }

    private OperationPage page(OperationView operation) {
        List<String> security = operation.request().security();
        return new OperationPage(operation, setup.of(security.isEmpty() ? "" : security.get(0)));
    }

    public IndexPage index() {
        String text = api.getInfo().getDescription();
        return new IndexPage(
                Texts.cell(api.getInfo().getTitle()),
                text == null ? "" : text.strip(),
                Texts.cell(api.getInfo().getVersion()),
                setup.servers(api),
                setup.schemes(api.getComponents().getSecuritySchemes()),
                client.apis(),
                Stream.of(flows.mfa(), flows.jobs()).filter(Objects::nonNull).toList(),
                models.values().stream()
                        .sorted(Comparator.comparing(ModelPage::name))
                        .toList());
    }

    /** To operations, by their ids and their methods, and to models, by their schemas and their classes. */
    public PageLinks links() {
        Map<String, String> places = new HashMap<>();
        models.forEach((component, page) -> {
            String place = "models/" + page.name() + ".md";
            places.put(page.name(), place);
            places.putIfAbsent(component, place);
        });
        for (ApiView tag : client.apis())
            for (OperationView operation : tag.operations())
                Stream.of(operation.method(), operation.id())
                        .forEach(name -> places.putIfAbsent(name, tag.name() + ".md#" + operation.anchor()));
        return new PageLinks(places);
    }
}
