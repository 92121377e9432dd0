package io.bankspec.codegen.flow;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bankspec.codegen.flow.Flows.Call;
import io.bankspec.codegen.view.OperationView;
import io.bankspec.codegen.view.OperationView.ArgumentView;
import io.bankspec.codegen.view.OperationView.OverloadView;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which methods of the generated interfaces the calls of a flow are, if there are such. */
final class FlowCalls {
    private final FlowRules.Flow flow;
    private final Call start;
    private final @Nullable Call answer;
    private final @Nullable Call poll;
    private final @Nullable Call lookup;
    private final boolean answerHasBody;
    private final ObjectNode own;

    /** A method of a generated interface. */
    record Method(Call call, OverloadView overload) {}

    FlowCalls(FlowRules.Flow flow, FlowRules all, Map<String, Call> calls) {
        this.flow = flow;
        this.start = calls.get(flow.start());
        this.answer = calls.get(flow.answer());
        this.poll = calls.get(flow.poll());
        this.lookup = calls.get(flow.lookup());
        this.answerHasBody = flow.answer() != null && all.hasBody(flow);
        this.own = all.own(flow, arguments(start), arguments(answer), arguments(poll), arguments(lookup));
    }

    private static List<ArgumentView> arguments(@Nullable Call call) {
        return call == null ? List.of() : call.operation().overloads().get(0).arguments();
    }

    FlowRules.Flow flow() {
        return flow;
    }

    ObjectNode own() {
        return own;
    }

    OperationView operation() {
        return start.operation();
    }

    /** Java type of what it results in: the last answer of the poll, else that of the call itself. */
    String result() {
        return (poll == null ? start : poll).operation().answer().result();
    }

    boolean callDeprecated() {
        return Stream.of(start, answer, poll, lookup)
                .anyMatch(call -> call != null && call.operation().text().deprecated());
    }

    /** Whether all its calls can be made, and their answers be read for what they mean. */
    boolean arePossible() {
        boolean someStream = Stream.of(start, answer, poll)
                .anyMatch(call -> call != null && call.operation().answer().streaming());
        if (someStream || start.operation().request().multipart() || poll != null && polling() == null) return false;
        if (flow.lookup() != null && lookingUp() == null) return false;
        return answer == null
                || start.operation().overloads().stream().allMatch(overload -> answering(overload) != null);
    }

    /** The method that polls, null where none is asked or none will do. */
    @Nullable
    Method polling() {
        return poll == null ? null : called(poll, false, "poll");
    }

    /** The method that lists what starts have made, null where nothing is looked up or none will do. */
    @Nullable
    Method lookingUp() {
        boolean isPaged = lookup != null && lookup.operation().answer().pagination() != null;
        return isPaged ? called(lookup, false, "lookup") : null;
    }

    /** The method that carries the answer after this start, null where none is asked or none will do. */
    @Nullable
    Method answering(OverloadView first) {
        if (answer == null) return null;
        return flow.resubmits() ? resubmitted(first) : called(answer, answerHasBody, "answer");
    }

    Method starting(OverloadView first) {
        return new Method(start, first);
    }

    private @Nullable Method called(Call call, boolean withBody, String role) {
        return call.operation().overloads().stream()
                .filter(overload -> has(overload, ArgumentView::isBody) == withBody)
                .filter(overload -> overload.arguments().stream()
                        .allMatch(argument -> hasClass(argument) && (argument.isBody() || isGiven(argument, role))))
                .findFirst()
                .map(overload -> new Method(call, overload))
                .orElse(null);
    }

    /** With the answer in its body. */
    private @Nullable Method resubmitted(OverloadView first) {
        return start.operation().overloads().stream()
                .filter(overload -> has(overload, ArgumentView::isParams) == has(first, ArgumentView::isParams))
                .filter(overload ->
                        has(overload, ArgumentView::isBody) || !answerHasBody && !has(first, ArgumentView::isBody))
                .filter(overload ->
                        overload.arguments().stream().allMatch(argument -> !argument.isBody() || hasClass(argument)))
                .findFirst()
                .map(this::starting)
                .orElse(null);
    }

    private static boolean has(OverloadView overload, Predicate<ArgumentView> what) {
        return overload.arguments().stream().anyMatch(what);
    }

    /** Whether the flow has a value for it. */
    boolean isGiven(ArgumentView argument, String role) {
        return own.path(role).path("arguments").has(argument.wire());
    }

    /** A list has no class literal to be read by. */
    private static boolean hasClass(ArgumentView argument) {
        return !argument.type().contains("<");
    }
}
