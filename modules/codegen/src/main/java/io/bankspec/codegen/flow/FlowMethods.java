package io.bankspec.codegen.flow;

import io.bankspec.codegen.naming.Names;
import io.bankspec.codegen.source.Texts;
import io.bankspec.codegen.view.FlowView.CallView;
import io.bankspec.codegen.view.FlowView.FlowOverloadView;
import io.bankspec.codegen.view.FlowView.GivenView;
import io.bankspec.codegen.view.FlowView.OthersView;
import io.bankspec.codegen.view.FlowView.PathView;
import io.bankspec.codegen.view.FlowView.ValueView;
import io.bankspec.codegen.view.OperationView.ArgumentView;
import io.bankspec.codegen.view.OperationView.OverloadView;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The methods that start a flow: the first call has the program's arguments, later ones what the flow knows. */
final class FlowMethods {
    private static final int WIDTH = 70;

    private final FlowCalls calls;

    FlowMethods(FlowCalls calls) {
        this.calls = calls;
    }

    List<FlowOverloadView> overloads() {
        return calls.operation().overloads().stream().map(this::overload).toList();
    }

    private FlowOverloadView overload(OverloadView overload) {
        List<ArgumentView> arguments = overload.arguments();
        Names.Scope names =
                new Names.Scope(arguments.stream().map(ArgumentView::name).toArray(String[]::new));
        return new FlowOverloadView(
                arguments,
                arguments.stream()
                        .filter(ArgumentView::isPath)
                        .map(argument -> new PathView(Texts.literal(argument.wire()), argument.name()))
                        .toList(),
                arguments.stream()
                        .filter(ArgumentView::isBody)
                        .map(ArgumentView::name)
                        .findFirst()
                        .orElse(null),
                others(arguments),
                call(calls.starting(overload), FlowMethods::variable),
                call(calls.answering(overload), this::ofAnswer),
                call(calls.polling(), FlowMethods::ofFlow),
                call(calls.lookingUp(), FlowMethods::ofFlow),
                names.unique("values"),
                names.unique("saved"));
    }

    private static @Nullable OthersView others(List<ArgumentView> arguments) {
        List<String> names = arguments.stream()
                .filter(argument -> !argument.isPath() && !argument.isBody())
                .map(ArgumentView::name)
                .toList();
        return names.isEmpty() ? null : new OthersView(names);
    }

    /** A call that is sent again has the arguments of the first, but for those that carry the answer. */
    private ValueView ofAnswer(ArgumentView argument) {
        return calls.flow().resubmits() && !argument.isBody() && !calls.isGiven(argument, "answer")
                ? variable(argument)
                : ofFlow(argument);
    }

    private static ValueView variable(ArgumentView argument) {
        return new ValueView(argument.name(), null, null);
    }

    private static ValueView ofFlow(ArgumentView argument) {
        String type = argument.type().replace("@Nullable ", "");
        return argument.isBody()
                ? new ValueView(null, type, null)
                : new ValueView(null, null, new GivenView(Texts.literal(argument.wire()), type));
    }

    private static @Nullable CallView call(FlowCalls.@Nullable Method method, Function<ArgumentView, ValueView> value) {
        if (method == null) return null;
        List<ValueView> values =
                method.overload().arguments().stream().map(value).toList();
        return new CallView(
                method.call().api(),
                method.call().operation().method(),
                values,
                values.stream().mapToInt(FlowMethods::length).sum() > WIDTH);
    }

    /** About as long as the template writes it. */
    private static int length(ValueView value) {
        if (value.name() != null) return value.name().length();
        if (value.body() != null)
            return "values.body(.class)".length() + value.body().length();
        GivenView given = Objects.requireNonNull(value.given());
        return "values.get(\"\", .class)".length()
                + given.wire().length()
                + given.type().length();
    }
}
