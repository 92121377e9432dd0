package io.bankspec.codegen;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bankspec.codegen.view.FlowView.FlowOverloadView;
import io.bankspec.codegen.view.FlowView.PathView;
import io.bankspec.codegen.view.OperationView;
import io.bankspec.codegen.view.OperationView.ArgumentView;
import io.bankspec.codegen.view.OperationView.OverloadView;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The calls of one flow as Java source: the first with the arguments of the program, the others with what the flow knows. */
final class FlowCalls {
    private static final int WIDTH = 70;
    private static final String MARGIN = "\n" + " ".repeat(24);

    private final FlowRules.Flow flow;
    private final Call start;
    private final Call answer;
    private final Call poll;
    private final boolean answerHasBody;
    private final ObjectNode own;

    /** A method of a generated interface. */
    record Call(String api, OperationView operation) {
        String source(OverloadView overload, Function<ArgumentView, String> value) {
            List<String> values = overload.arguments().stream().map(value).toList();
            boolean isLong = values.stream().mapToInt(String::length).sum() > WIDTH;
            return "this.runtime.api(" + api + ".class)" + MARGIN + '.' + operation.method() + '('
                    + (isLong ? MARGIN + "        " : "")
                    + String.join(isLong ? ',' + MARGIN + "        " : ", ", values) + ')';
        }
    }

    FlowCalls(FlowRules.Flow flow, FlowRules all, Map<String, Call> calls) {
        this.flow = flow;
        this.start = calls.get(flow.start());
        this.answer = calls.get(flow.answer());
        this.poll = calls.get(flow.poll());
        this.answerHasBody = flow.answer() != null && all.hasBody(flow);
        this.own = all.own(flow, arguments(start), arguments(answer), arguments(poll));
    }

    private static List<ArgumentView> arguments(Call call) {
        return call == null
                ? List.of()
                : call.operation().overloads().get(0).arguments();
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
        return (poll == null ? start : poll).operation().result();
    }

    boolean callDeprecated() {
        return Stream.of(start, answer, poll)
                .anyMatch(call -> call != null && call.operation().deprecated());
    }

    /** Whether all its calls can be made, and their answers be read for what they mean. */
    boolean arePossible() {
        if (start.operation().multipart() || start.operation().streaming()) return false;
        if (poll != null && (poll.operation().streaming() || called(poll, false, "poll") == null)) return false;
        if (answer == null) return true;
        if (answer.operation().streaming()) return false;
        if (!flow.resubmits()) return called(answer, answerHasBody, "answer") != null;
        return start.operation().overloads().stream().allMatch(overload -> resubmitted(overload) != null);
    }

    List<FlowOverloadView> overloads() {
        return start.operation().overloads().stream().map(this::overload).toList();
    }

    private FlowOverloadView overload(OverloadView overload) {
        Names.Scope names = new Names.Scope(
                overload.arguments().stream().map(ArgumentView::name).toArray(String[]::new));
        String values = names.unique("values");
        return new FlowOverloadView(
                overload.arguments(),
                overload.arguments().stream()
                        .filter(ArgumentView::isPath)
                        .map(argument -> new PathView(Texts.literal(argument.wire()), argument.name()))
                        .toList(),
                overload.arguments().stream()
                        .filter(ArgumentView::isBody)
                        .map(ArgumentView::name)
                        .findFirst()
                        .orElse(null),
                others(overload),
                start.source(overload, ArgumentView::name),
                answer == null ? null : answering(overload, values),
                poll == null
                        ? null
                        : poll.source(called(poll, false, "poll"), argument -> value(argument, values)),
                values,
                names.unique("saved"));
    }

    private String answering(OverloadView overload, String values) {
        if (!flow.resubmits())
            return answer.source(called(answer, answerHasBody, "answer"), argument -> value(argument, values));
        return start.source(
                resubmitted(overload),
                argument -> argument.isBody() || isGiven(argument, "answer")
                        ? value(argument, values)
                        : argument.name());
    }

    private static String others(OverloadView overload) {
        List<String> names = overload.arguments().stream()
                .filter(argument -> !argument.isPath() && !argument.isBody())
                .map(ArgumentView::name)
                .toList();
        if (names.isEmpty()) return null;
        return names.size() == 1 ? names.get(0) : "Arrays.asList(" + String.join(", ", names) + ")";
    }

    private static String value(ArgumentView argument, String values) {
        String type = argument.type().replace("@Nullable ", "") + ".class";
        return argument.isBody()
                ? values + ".body(" + type + ")"
                : values + ".get(\"" + Texts.literal(argument.wire()) + "\", " + type + ")";
    }

    /** The method that the flow calls, null when it has no value for some argument. */
    private OverloadView called(Call call, boolean withBody, String role) {
        return call.operation().overloads().stream()
                .filter(overload -> overload.arguments().stream().anyMatch(ArgumentView::isBody) == withBody)
                .filter(overload -> overload.arguments().stream()
                        .allMatch(argument ->
                                hasClass(argument) && (argument.isBody() || isGiven(argument, role))))
                .findFirst()
                .orElse(null);
    }

    /** The method that sends a call again, with the answer in its body. */
    private OverloadView resubmitted(OverloadView first) {
        return start.operation().overloads().stream()
                .filter(overload -> has(overload, ArgumentView::isParams) == has(first, ArgumentView::isParams))
                .filter(overload -> has(overload, ArgumentView::isBody)
                        || !answerHasBody && !has(first, ArgumentView::isBody))
                .filter(overload -> overload.arguments().stream()
                        .allMatch(argument -> !argument.isBody() || hasClass(argument)))
                .findFirst()
                .orElse(null);
    }

    private static boolean has(OverloadView overload, Predicate<ArgumentView> what) {
        return overload.arguments().stream().anyMatch(what);
    }

    private boolean isGiven(ArgumentView argument, String role) {
        return own.path(role).path("arguments").has(argument.wire());
    }

    /** A list has no class literal to be read by. */
    private static boolean hasClass(ArgumentView argument) {
        return !argument.type().contains("<");
    }
}
