package io.bankspec.codegen.flow;

import com.fasterxml.jackson.databind.JsonNode;
import io.bankspec.codegen.naming.Names;
import io.bankspec.codegen.naming.Tags;
import io.bankspec.codegen.source.JsonText;
import io.bankspec.codegen.source.Layout;
import io.bankspec.codegen.source.Texts;
import io.bankspec.codegen.view.FlowView;
import io.bankspec.codegen.view.FlowView.FlowsView;
import io.bankspec.codegen.view.FlowView.RulesView;
import io.bankspec.codegen.view.OperationView;
import io.bankspec.codegen.view.SampleView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Builds the views of flows. */
public final class Flows {
    private final FlowRules rules;
    private final Map<OperationView, FlowView> byStart = new HashMap<>();
    private final @Nullable FlowsView mfa;
    private final @Nullable FlowsView jobs;

    /** An operation, and the interface that it is in. */
    public record Call(String api, OperationView operation) {}

    /** @param calls the first method of all operations, by their ids */
    public Flows(FlowRules rules, Map<String, Call> calls, String clientName, boolean modelsDeprecated) {
        this.rules = rules;
        SortedMap<String, FlowCalls> asking = new TreeMap<>();
        SortedMap<String, FlowCalls> silent = new TreeMap<>();
        for (String id : calls.keySet()) {
            FlowRules.Flow flow = rules.of(id);
            FlowCalls made = flow == null ? null : new FlowCalls(flow, rules, calls);
            if (made != null && made.arePossible()) (flow.answer() == null ? silent : asking).put(id, made);
        }
        mfa = new Group("mfa").view(clientName + "Mfa", asking, modelsDeprecated);
        jobs = new Group("jobs").view(clientName + "Jobs", silent, modelsDeprecated);
    }

    /** The operation with the flow that it begins. */
    public OperationView joined(OperationView operation) {
        return operation.withFlow(byStart.get(operation));
    }

    /** Flows that may ask, null when there are none. */
    public @Nullable FlowsView mfa() {
        return mfa;
    }

    /** Flows that ask nothing, null when there are none. */
    public @Nullable FlowsView jobs() {
        return jobs;
    }

    /** The flows behind one accessor of the client, in the order of their operations. */
    private final class Group {
        private final String accessor;
        private final Names.Scope methods = Tags.methodScope();
        private final Names.Scope constants = new Names.Scope();
        private final Map<List<String>, RulesView> shared = new LinkedHashMap<>();

        Group(String accessor) {
            this.accessor = accessor;
        }

        @Nullable
        FlowsView view(String className, SortedMap<String, FlowCalls> flows, boolean modelsDeprecated) {
            if (flows.isEmpty()) return null;
            // Operations come before what goes on with them, so that they have their own names.
            Map<String, String> names = new HashMap<>();
            flows.keySet().forEach(id -> names.put(id, methods.unique(Names.member(id))));
            List<FlowView> views = new ArrayList<>();
            flows.forEach((id, calls) -> views.add(view(calls, names.get(id))));
            return new FlowsView(
                    className,
                    accessor.equals("mfa"),
                    List.copyOf(shared.values()),
                    views,
                    modelsDeprecated || flows.values().stream().anyMatch(FlowCalls::callDeprecated));
        }

        private FlowView view(FlowCalls calls, String method) {
            FlowRules.Flow flow = calls.flow();
            OperationView start = calls.operation();
            List<String> names = new ArrayList<>(List.of(constant(flow.start(), "", calls.own())));
            if (flow.answer() != null) names.add(constant(flow.answer(), "_ANSWER", rules.answering(flow)));
            if (flow.poll() != null) names.add(constant(flow.poll(), "_POLL", rules.polling(flow)));
            FlowView view = new FlowView(
                    start.id(),
                    accessor,
                    method,
                    flow.answer() == null ? null : methods.unique("resume" + Names.upperFirst(method)),
                    String.join(", ", names),
                    calls.result(),
                    Texts.javadoc(start.text().heading() + ".", start.text().description(), story(flow)),
                    story(flow),
                    sample(accessor, method, start),
                    start.text().deprecated(),
                    new FlowMethods(calls).overloads());
            byStart.put(start, view);
            return view;
        }

        /** What two operations have in common has the name of the first. */
        private String constant(String operation, String role, JsonNode rules) {
            return shared.computeIfAbsent(
                            JsonText.lines(rules),
                            lines -> new RulesView(constants.unique(Names.constant(operation) + role), lines))
                    .constant();
        }
    }

    private static List<String> sample(String accessor, String method, OperationView start) {
        SampleView call = start.text().sample();
        String statement = "return client." + accessor + "()." + method + '(' + call.arguments() + ");";
        return Stream.concat(call.given().stream(), Layout.chains(statement).lines())
                .toList();
    }

    /** What happens between the first call and the result. */
    private String story(FlowRules.Flow flow) {
        List<String> sentences = new ArrayList<>();
        if (flow.resubmits()) sentences.add("When the provider asks the user, the call is sent again with the answer.");
        else if (flow.answer() != null)
            sentences.add("When the provider asks the user, the answers go to `" + flow.answer() + "`.");
        if (flow.poll() != null)
            sentences.add("The end is seen by `" + flow.poll() + "`, which is called after " + rules.interval(flow)
                    + " s, then less and less often.");
        return String.join(" ", sentences);
    }
}
