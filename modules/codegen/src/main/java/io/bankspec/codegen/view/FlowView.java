package io.bankspec.codegen.view;

import io.bankspec.codegen.view.OperationView.ArgumentView;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One flow: an operation, and the calls that go on with it.
 *
 * @param id operation that starts it, as the inside of a Java literal
 * @param accessor method of the client that leads to it
 * @param resume method that goes on with a saved flow, null where nothing is asked
 * @param rules names of the constants that say how it goes
 * @param result Java type of the result, as a type argument
 * @param overloads every way to start it, shortest first
 */
public record FlowView(
        String id,
        String accessor,
        String method,
        @Nullable String resume,
        String rules,
        String result,
        List<String> doc,
        boolean deprecated,
        List<FlowOverloadView> overloads) {

    /** The flows behind one accessor. */
    public record FlowsView(String name, List<RulesView> rules, List<FlowView> flows, boolean callsDeprecated) {}

    /**
     * A constant that engines read.
     *
     * @param lines of a Java text block, JSON
     */
    public record RulesView(String constant, List<String> lines) {}

    public String resultDoc() {
        return result.replace("@Nullable ", "");
    }

    /** A path parameter of the first call. {@code wire} is the inside of a Java literal. */
    public record PathView(String wire, String name) {}

    /** How a program gets it, for documentation. */
    public String call() {
        return "client." + accessor + "()." + method + "(" + overloads.get(0).names() + ")";
    }

    /**
     * One Java method. All but the arguments are expressions, null where there is none.
     *
     * @param arguments as of the operation
     * @param body of the first call
     * @param others parameters of the first call that no later one needs
     * @param values name of the argument of the functions that make the calls
     * @param saved name of the argument for a saved flow
     */
    public record FlowOverloadView(
            List<ArgumentView> arguments,
            List<PathView> path,
            @Nullable String body,
            @Nullable String others,
            String start,
            @Nullable String answer,
            @Nullable String poll,
            String values,
            String saved) {
        /** The arguments that have more to say than their name. */
        public List<ArgumentView> documented() {
            return arguments.stream()
                    .filter(argument -> !argument.doc().isEmpty())
                    .toList();
        }

        public boolean hasDocumented() {
            return !documented().isEmpty();
        }

        public String names() {
            return arguments.stream().map(ArgumentView::name).collect(Collectors.joining(", "));
        }

        public boolean hasArguments() {
            return !arguments.isEmpty();
        }
    }
}
