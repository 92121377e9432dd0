package io.bankspec.codegen.lint;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Rules on values that begin with {@code $}: each leads to something, in every flow that needs it. */
final class FlowValueRules {
    static final List<Rule> ALL = List.of(FlowValueRules::values);

    private static final String PATH = "$request.path.";
    private static final String BODY = "$request.body.";
    private static final String HEADER = ".header.";
    private static final String OF_BODY = ".body.";
    private static final String PROMPT = "$prompt.";

    private final Flow flow;
    private final SchemaPaths paths;
    private final Node challenge;
    private final List<Operation.Answer> challenges;
    /** What {@code in} leads to. */
    private final List<Node> places;

    private final Report report;
    private final Set<Node> reported;

    private FlowValueRules(Spec spec, Flow flow, Report report, Set<Node> reported) {
        this.flow = flow;
        this.paths = new SchemaPaths(spec);
        this.challenge = flow.challenge(spec);
        this.challenges = flow.challengeAnswers(spec);
        this.places = challenge.exists() ? paths.places(challenge, flow.challengeSchemas(spec)) : List.of();
        this.report = report;
        this.reported = reported;
    }

    private static void values(Spec spec, Report report) {
        // A value that several flows share is reported once, for the first of them.
        Set<Node> reported = new HashSet<>();
        for (Flow flow : Flow.all(spec)) new FlowValueRules(spec, flow, report, reported).check();
    }

    private void check() {
        Node answering = flow.answering();
        check(flow.extension().get("arguments"));
        check(flow.extension().get("lookup").get("where"));
        check(answering.get("arguments"));
        check(answering.get("body"));
        check(flow.polling().get("item").get("where"));
    }

    private void check(Node values) {
        for (Node value : values.children()) check(value);
        if (values.key().startsWith(PROMPT)) check(values, values.key());
        if (values.text().startsWith("$")) check(values, values.text());
    }

    private void check(Node place, String value) {
        if (value.equals("$answer") || leads(value) || !reported.add(place)) return;
        String message = value + " leads nowhere in the flow of " + flow.start().id();
        report.add(place, "flow-value", message, "correct it by what the request or the answer has");
    }

    private boolean leads(String value) {
        if (value.startsWith(PATH)) return hasPathParameter(value.substring(PATH.length()));
        if (value.startsWith(PROMPT)) return hasProperty(value.substring(PROMPT.length()));
        if (value.startsWith(BODY)) return leads(flow.start().requestSchemas(), value.substring(BODY.length()));
        if (value.startsWith("$response.")) {
            List<Operation.Answer> answers = flow.start().answers().stream()
                    .filter(Operation.Answer::isSuccess)
                    .toList();
            return leads(answers, flow.start().answerSchemas(), value.substring("$response".length()));
        }
        // Where no question can be found, another rule says so.
        return value.startsWith("$challenge")
                && mayAsk()
                && (places.isEmpty() || leads(challenges, places, value.substring("$challenge".length())));
    }

    private boolean hasProperty(String name) {
        List<Node> lists = paths.at(places, challenge.get("prompts").text());
        return mayAsk() && (!paths.mayBeList(lists) || leads(lists, name));
    }

    private boolean mayAsk() {
        return flow.extension().has("kind");
    }

    private boolean leads(List<Operation.Answer> answers, List<Node> bodies, String rest) {
        if (rest.startsWith(OF_BODY)) return leads(bodies, rest.substring(OF_BODY.length()));
        if (!rest.startsWith(HEADER)) return false;
        String name = rest.substring(HEADER.length());
        return answers.stream()
                .flatMap(answer -> answer.node().get("headers").fields().stream())
                .anyMatch(header -> header.key().equalsIgnoreCase(name));
    }

    private boolean leads(List<Node> schemas, String path) {
        return !paths.at(schemas, path).isEmpty();
    }

    private boolean hasPathParameter(String name) {
        return flow.start().parameters().stream()
                .anyMatch(one -> one.get("in").is("path") && one.get("name").is(name));
    }
}
