package io.bankspec.codegen.view;

import io.bankspec.codegen.view.OperationView.ArgumentView;
import io.bankspec.codegen.view.OperationView.OverloadView;
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
 * @param story what happens between the first call and the result, as Markdown
 * @param sample statements that give the flow, where there is a {@code client}
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
        String story,
        List<String> sample,
        boolean deprecated,
        List<FlowOverloadView> overloads) {

    /**
     * The flows behind one accessor.
     *
     * @param asks whether they may ask the user
     */
    public record FlowsView(
            String name, boolean asks, List<RulesView> rules, List<FlowView> flows, boolean callsDeprecated) {}

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
     * One Java method.
     *
     * @param arguments as of the operation
     * @param body argument that is the body of the first call, null without one
     * @param others parameters of the first call that no later one needs, null where there are none
     * @param answer null where nothing is asked
     * @param poll null where nothing is waited for
     * @param lookup null where the answer always says what was made
     * @param values name of the argument of the functions that make the calls
     * @param saved name of the argument for a saved flow
     */
    public record FlowOverloadView(
            List<ArgumentView> arguments,
            List<PathView> path,
            @Nullable String body,
            @Nullable OthersView others,
            CallView start,
            @Nullable CallView answer,
            @Nullable CallView poll,
            @Nullable CallView lookup,
            String values,
            String saved) {
        /** The arguments that have more to say than their name. */
        public List<ArgumentView> documented() {
            return new OverloadView(arguments).documented();
        }

        public String names() {
            return arguments.stream().map(ArgumentView::name).collect(Collectors.joining(", "));
        }
    }

    /** Parameters that are kept together. */
    public record OthersView(List<String> names) {
        public boolean several() {
            return names.size() > 1;
        }
    }

    /**
     * A call of a generated interface.
     *
     * @param broken whether each argument has a line of its own
     */
    public record CallView(String api, String method, List<ValueView> arguments, boolean broken) {}

    /**
     * An argument of such a call; one of three is not null.
     *
     * @param name variable that holds it
     * @param body class that the flow's body is read as
     * @param given value that the flow has by the name of a parameter
     */
    public record ValueView(
            @Nullable String name,
            @Nullable String body,
            @Nullable GivenView given) {}

    /** A value by its name on the wire, which is the inside of a Java literal. */
    public record GivenView(String wire, String type) {}
}
