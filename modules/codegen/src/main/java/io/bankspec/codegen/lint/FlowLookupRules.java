package io.bankspec.codegen.lint;

import java.util.List;

/** Rules on the lookup of what a start has made: in a list of all, whose items have what they are told by. */
final class FlowLookupRules {
    static final List<Rule> ALL = List.of(FlowLookupRules::lookups);

    private FlowLookupRules() {}

    private static void lookups(Spec spec, Report report) {
        for (Flow flow : Flow.all(spec)) {
            Node lookup = flow.extension().get("lookup");
            if (lookup.exists()) lookup(spec, flow, lookup, report);
        }
    }

    private static void lookup(Spec spec, Flow flow, Node lookup, Report report) {
        SchemaPaths paths = new SchemaPaths(spec);
        Node as = lookup.get("as");
        if (as.exists() && paths.at(flow.start().answerSchemas(), as.text()).isEmpty()) {
            String message = "the answer of " + flow.start().id() + " has no property " + as.text();
            report.add(as, "flow-lookup", message, "name the one that the item stands for");
        }
        Node operation = lookup.get("operation");
        Node pagination =
                flow.lookup(spec).map(list -> list.node().get("x-pagination")).orElse(lookup.get("none"));
        if (!pagination.exists()) {
            String message = "there is no operation " + operation.text() + " with x-pagination";
            report.add(operation, "flow-lookup", message, "name one that lists what was made, page by page");
            return;
        }
        List<Node> bodies = flow.lookup(spec).orElseThrow().answerSchemas();
        List<Node> items = paths.items(paths.at(bodies, pagination.get("items").text()));
        for (Node name : lookup.get("where").fields()) {
            if (!paths.at(items, name.key()).isEmpty()) continue;
            report.add(name, "flow-lookup", "the items have no property " + name.key(), "correct the name");
        }
    }
}
