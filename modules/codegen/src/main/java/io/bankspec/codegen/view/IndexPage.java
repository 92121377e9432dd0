package io.bankspec.codegen.view;

import io.bankspec.codegen.view.FlowView.FlowsView;
import io.bankspec.codegen.view.SetupView.SchemeSetupView;
import io.bankspec.codegen.view.SetupView.ServerRow;
import java.util.List;

/** The page that leads to all others. {@code title}, {@code text} and {@code version} are those of the document, as Markdown. */
public record IndexPage(
        String title,
        String text,
        String version,
        List<ServerRow> servers,
        List<SchemeSetupView> schemes,
        List<ApiView> apis,
        List<FlowsView> flows,
        List<ModelPage> models) {
    public boolean hasServers() {
        return !servers.isEmpty();
    }

    public boolean hasSchemes() {
        return !schemes.isEmpty();
    }

    public boolean hasFlows() {
        return !flows.isEmpty();
    }

    public boolean hasModels() {
        return !models.isEmpty();
    }
}
