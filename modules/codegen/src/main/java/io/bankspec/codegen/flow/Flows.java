package io.bankspec.codegen.flow;

import com.fasterxml.jackson.databind.JsonNode;
import io.bankspec.codegen.document.Schemas;
import io.bankspec.codegen.naming.Names;
import io.bankspec.codegen.naming.Tags;
import io.bankspec.codegen.source.JsonText;
import io.bankspec.codegen.source.Texts;
import io.bankspec.codegen.view.FlowView;
import io.bankspec.codegen.view.FlowView.FlowsView;
import io.bankspec.codegen.view.FlowView.RulesView;
import io.bankspec.codegen.view.OperationView;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Builds the views of flows. */
public final class Flows {
    private final FlowRules rules;
    private final Schemas schemas;
    private final Group mfa = new Group("mfa");
    private final Group jobs = new Group("jobs");

    /** An operation, and the interface that it is in. */
    public record Call(String api, OperationView operation) {}

    public Flows(OpenAPI api, Schemas schemas) {
        this.rules = new FlowRules(api);
        this.schemas = schemas;
    }

    public int challengeStatus(Operation operation) {
        return rules.challengeStatus(operation.getOperationId());
    }

    /** The flow that an operation starts, or null. Known when all operations are. */
    public @Nullable FlowView of(String operationId) {
        return mfa.views.containsKey(operationId) ? mfa.views.get(operationId) : jobs.views.get(operationId);
    }

    /** Flows that may ask, null when there are none. */
    public @Nullable FlowsView mfa(String className) {
        return mfa.view(className);
    }

    /** Flows that ask nothing, null when there are none. */
    public @Nullable FlowsView jobs(String className) {
        return jobs.view(className);
    }

    /** @param calls all operations by their ids */
    public void resolve(Map<String, Call> calls) {
        for (String id : calls.keySet()) {
            FlowRules.Flow flow = rules.of(id);
            FlowCalls made = flow == null ? null : new FlowCalls(flow, rules, calls);
            if (made != null && made.arePossible()) (flow.answer() == null ? jobs : mfa).flows.put(id, made);
        }
        mfa.name();
        jobs.name();
    }

    /** The flows behind one accessor of the client, in the order of their operations. */
    private final class Group {
        private final String accessor;
        private final Map<String, FlowCalls> flows = new TreeMap<>();
        private final Map<String, FlowView> views = new TreeMap<>();
        private final Names.Scope methods = Tags.methodScope();
        private final Names.Scope constants = new Names.Scope();
        private final Map<List<String>, RulesView> shared = new LinkedHashMap<>();

        Group(String accessor) {
            this.accessor = accessor;
        }

        /** Operations come before what goes on with them, so that they have their own names. */
        void name() {
            Map<String, String> names = new TreeMap<>();
            flows.keySet().forEach(id -> names.put(id, methods.unique(Names.member(id))));
            flows.forEach((id, calls) -> views.put(id, view(calls, names.get(id))));
        }

        private FlowView view(FlowCalls calls, String method) {
            FlowRules.Flow flow = calls.flow();
            OperationView start = calls.operation();
            List<String> names = new ArrayList<>(List.of(constant(flow.start(), "", calls.own())));
            if (flow.answer() != null) names.add(constant(flow.answer(), "_ANSWER", rules.answering(flow)));
            if (flow.poll() != null) names.add(constant(flow.poll(), "_POLL", rules.polling(flow)));
            return new FlowView(
                    start.id(),
                    accessor,
                    method,
                    flow.answer() == null ? null : methods.unique("resume" + Names.upperFirst(method)),
                    String.join(", ", names),
                    calls.result(),
                    Texts.javadoc(start.text().heading() + ".", start.text().description(), story(flow)),
                    start.deprecated(),
                    new FlowMethods(calls).overloads());
        }

        /** What two operations have in common has the name of the first. */
        private String constant(String operation, String role, JsonNode rules) {
            return shared.computeIfAbsent(
                            JsonText.lines(rules),
                            lines -> new RulesView(constants.unique(Names.constant(operation) + role), lines))
                    .constant();
        }

        @Nullable
        FlowsView view(String className) {
            if (views.isEmpty()) return null;
            return new FlowsView(
                    className,
                    this == mfa,
                    List.copyOf(shared.values()),
                    List.copyOf(views.values()),
                    schemas.hasDeprecatedClasses() || flows.values().stream().anyMatch(FlowCalls::callDeprecated));
        }
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
