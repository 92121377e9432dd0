package io.bankspec.codegen.lint;

import java.util.List;

/** Rules on x-challenges, which say where an answer holds questions: each path leads to something in such an answer. */
final class ChallengeRules {
    static final List<Rule> ALL = List.of(ChallengeRules::check);

    private final SchemaPaths paths;
    private final Report report;

    private ChallengeRules(Spec spec, Report report) {
        this.paths = new SchemaPaths(spec);
        this.report = report;
    }

    private static void check(Spec spec, Report report) {
        List<Flow> flows = Flow.all(spec);
        for (Node challenge : spec.components("x-challenges").fields()) {
            List<Node> bodies = flows.stream()
                    .filter(flow -> flow.challenge(spec).equals(challenge))
                    .flatMap(flow -> flow.challengeSchemas(spec).stream())
                    .distinct()
                    .toList();
            // A challenge that no flow uses has no answers to look into. ReferenceRules reports it.
            if (!bodies.isEmpty()) new ChallengeRules(spec, report).challenge(challenge, bodies);
        }
    }

    private void challenge(Node challenge, List<Node> bodies) {
        for (Node condition : challenge.get("when").fields())
            lead(condition, paths.at(bodies, condition.key()), condition.key());
        for (Node in : challenge.get("in").values()) lead(in, paths.at(bodies, in.text()), in.text());
        List<Node> places = paths.places(challenge, bodies);
        Node prompts = challenge.get("prompts");
        List<Node> lists = paths.at(places, prompts.text());
        if (places.isEmpty() || !lead(prompts, lists, prompts.text())) return;
        if (!paths.mayBeList(lists)) {
            String remedy = "name the list; where one prompt stands alone, let x-tolerate make a list of it";
            report.add(prompts, "challenge-path", prompts.text() + " is no list", remedy);
            return;
        }
        prompt(challenge.get("prompt"), paths.items(lists));
    }

    private void prompt(Node prompt, List<Node> schemas) {
        for (String name : List.of("id", "label", "type", "maxLength", "image")) names(prompt.get(name), schemas);
        for (String name : List.of("options", "imageOptions")) {
            Node in = prompt.get(name).get("in");
            List<Node> lists = paths.at(schemas, in.text());
            if (!prompt.has(name) || !lead(in, lists, in.text())) continue;
            for (String part : List.of("label", "value", "image"))
                names(prompt.get(name).get(part), paths.items(lists));
        }
    }

    private void names(Node names, List<Node> schemas) {
        for (Node name : names.values()) lead(name, paths.step(schemas, name.text()), name.text());
    }

    private boolean lead(Node place, List<Node> found, String path) {
        if (!found.isEmpty()) return true;
        report.add(place, "challenge-path", path + " leads nowhere in the answers that ask", "correct the names");
        return false;
    }
}
