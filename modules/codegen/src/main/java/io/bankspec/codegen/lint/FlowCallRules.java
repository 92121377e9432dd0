package io.bankspec.codegen.lint;

import static io.bankspec.codegen.lint.Rule.each;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rules on the arguments of a flow's later calls: each required one is given, and none that does not exist. */
final class FlowCallRules {
    static final List<Rule> ALL = List.of(
            each(Flow::all, FlowCallRules::unknownArgument),
            each(Spec::operations, FlowCallRules::unknownOwnArgument),
            each(Flow::all, FlowCallRules::missingArgument),
            each(Flow::all, FlowCallRules::pollWithBody),
            each(Spec::operations, FlowCallRules::body));

    private FlowCallRules() {}

    private static void unknownArgument(Spec spec, Flow flow, Report report) {
        Map<String, Node> known = new LinkedHashMap<>();
        flow.poll().ifPresent(poll -> known.putAll(required(poll)));
        flow.lookup(spec).ifPresent(lookup -> known.putAll(required(lookup)));
        if (!flow.resubmits()) flow.answer().ifPresent(answer -> known.putAll(required(answer)));
        unknown(flow.extension().get("arguments"), known, report);
    }

    private static void unknownOwnArgument(Spec spec, Operation operation, Report report) {
        unknown(operation.node().get("x-answer").get("arguments"), required(operation), report);
    }

    private static void unknown(Node arguments, Map<String, Node> known, Report report) {
        for (Node argument : arguments.fields()) {
            if (known.containsKey(argument.key())) continue;
            String message = "no call has a required parameter " + argument.key();
            report.add(argument, "flow-argument", message, "correct the name; what may be left out cannot be given");
        }
    }

    private static void missingArgument(Spec spec, Flow flow, Report report) {
        Node own = flow.answering().get("arguments");
        if (!flow.resubmits()) flow.answer().ifPresent(called -> missing(spec, flow, called, "answer", own, report));
        Node none = flow.extension().get("none");
        flow.poll().ifPresent(called -> missing(spec, flow, called, "poll", none, report));
        flow.lookup(spec).ifPresent(called -> missing(spec, flow, called, "lookup", none, report));
    }

    private static void missing(Spec spec, Flow flow, Operation called, String key, Node own, Report report) {
        Node place = flow.extension().get(key);
        Map<String, Node> ofStart = required(flow.start());
        required(called).forEach((name, parameter) -> {
            boolean isSame = parameter.get("in").is("path")
                    && ofStart.containsKey(name)
                    && ofStart.get(name).get("in").is("path");
            if (!isSame && !own.has(name) && !flow.extension().get("arguments").has(name)) {
                String message = called.id() + " needs " + name + ", which has no value";
                report.add(place, "flow-argument", message, "add it to `arguments`");
            }
            if (spec.schema(parameter.get("schema")).get("type").is("array")) {
                String message = called.id() + " needs a list as " + name + ", which a flow cannot give";
                report.add(place, "flow-argument", message, "name another operation");
            }
        });
    }

    private static Map<String, Node> required(Operation operation) {
        Map<String, Node> parameters = new LinkedHashMap<>();
        for (Node parameter : operation.parameters()) {
            if (parameter.get("required").isTrue())
                parameters.put(parameter.get("name").text(), parameter);
        }
        return parameters;
    }

    private static void pollWithBody(Spec spec, Flow flow, Report report) {
        flow.poll().filter(poll -> poll.requestBody().get("required").isTrue()).ifPresent(poll -> {
            String message = poll.id() + " needs a body, which a poll does not send";
            report.add(flow.extension().get("poll"), "flow-body", message, "name another operation");
        });
    }

    private static void body(Spec spec, Operation operation, Report report) {
        Node answering = operation.node().get("x-answer");
        if (answering.exists() && !mentionsAnswer(answering.get("body"))) {
            String message = "$answer is nowhere in the body: no answer is sent";
            report.add(answering, "flow-body", message, "write where the answer goes");
        }
        properties(new SchemaPaths(spec), answering.get("body"), operation.requestSchemas(), report);
    }

    private static boolean mentionsAnswer(Node template) {
        return template.is("$answer") || template.children().stream().anyMatch(FlowCallRules::mentionsAnswer);
    }

    private static void properties(SchemaPaths paths, Node template, List<Node> schemas, Report report) {
        if (!template.items().isEmpty() && !paths.mayBeList(schemas))
            report.add(template, "flow-body", "the request body has no list here", "take the brackets out");
        for (Node item : template.items()) properties(paths, item, paths.items(schemas), report);
        for (Node field : template.fields()) {
            boolean isAnyName = field.key().startsWith("$");
            List<Node> found = paths.step(schemas, isAnyName ? "\0" : field.key());
            if (found.isEmpty()) {
                String what = isAnyName ? "takes no names of its own" : "has no property " + field.key();
                report.add(field, "flow-body", "the request body " + what, "correct the name");
            } else {
                properties(paths, field, found, report);
            }
        }
    }
}
