package io.bankspec.codegen.flow;

import io.bankspec.codegen.naming.Names;
import io.bankspec.codegen.source.Texts;
import io.bankspec.codegen.view.FlowView.FlowOverloadView;
import io.bankspec.codegen.view.FlowView.PathView;
import io.bankspec.codegen.view.OperationView.ArgumentView;
import io.bankspec.codegen.view.OperationView.OverloadView;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The calls of a flow as Java source: the first with the arguments of the program, the others with what the flow knows. */
final class FlowMethods {
    private static final int WIDTH = 70;
    private static final String MARGIN = "\n" + " ".repeat(24);

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
        String values = names.unique("values");
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
                source(calls.starting(overload), ArgumentView::name),
                answer(overload, values),
                source(calls.polling(), argument -> value(argument, values)),
                values,
                names.unique("saved"));
    }

    private @Nullable String answer(OverloadView overload, String values) {
        boolean isSame = calls.flow().resubmits();
        return source(
                calls.answering(overload),
                argument -> isSame && !argument.isBody() && !calls.isGiven(argument, "answer")
                        ? argument.name()
                        : value(argument, values));
    }

    private static @Nullable String others(List<ArgumentView> arguments) {
        List<String> names = arguments.stream()
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

    private static @Nullable String source(FlowCalls.@Nullable Method method, Function<ArgumentView, String> value) {
        if (method == null) return null;
        List<String> values = method.overload().arguments().stream().map(value).toList();
        boolean isLong = values.stream().mapToInt(String::length).sum() > WIDTH;
        String margin = isLong ? MARGIN + "        " : "";
        return "this.runtime.api(" + method.call().api() + ".class)" + MARGIN + "."
                + method.call().operation().method()
                + "(" + margin + String.join(isLong ? "," + margin : ", ", values) + ")";
    }
}
