package io.bankspec.codegen.lint;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

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
        for (Node challenge : spec.at("#/components/x-challenges").fields()) {
            Set<Node> bodies = new LinkedHashSet<>();
            for (Flow flow : flows) {
                if (!flow.challenge(spec).equals(challenge)) continue;
                flow.challengeAnswers(spec).forEach(answer -> bodies.addAll(answer.schemas()));
            }
            // A challenge that no flow uses has no answers to look into. ReferenceRules reports it.
            if (!bodies.isEmpty()) new ChallengeRules(spec, report).challenge(challenge, List.copyOf(bodies));
        }
    }

    private void challenge(Node challenge, List<Node> bodies) {
        for (Node condition : challenge.get("when").fields())
            lead(condition, paths.at(bodies, condition.key()), condition.key());
        List<Node> places = in(challenge.get("in"), bodies);
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

    private List<Node> in(Node in, List<Node> bodies) {
        if (!in.exists()) return bodies;
        List<Node> places = new ArrayList<>();
        for (Node path : in.items().isEmpty() ? List.of(in) : in.items()) {
            List<Node> found = paths.at(bodies, path.text());
            lead(path, found, path.text());
            places.addAll(found);
        }
        return places;
    }

    private void prompt(Node prompt, List<Node> schemas) {
        for (String name : List.of("id", "label", "type", "maxLength", "image")) names(prompt.get(name), schemas);
        for (String name : List.of("options", "imageOptions")) {
            Node choices = prompt.get(name);
            if (!choices.exists()) continue;
            List<Node> lists = paths.at(schemas, choices.get("in").text());
            if (!lead(choices.get("in"), lists, choices.get("in").text())) continue;
            for (String part : List.of("label", "value", "image")) names(choices.get(part), paths.items(lists));
        }
    }

    private void names(Node names, List<Node> schemas) {
        if (!names.exists()) return;
        for (Node name : names.items().isEmpty() ? List.of(names) : names.items())
            lead(name, paths.step(schemas, name.text()), name.text());
    }

    private boolean lead(Node place, List<Node> found, String path) {
        if (!found.isEmpty()) return true;
        report.add(place, "challenge-path", path + " leads nowhere in the answers that ask", "correct the names");
        return false;
    }
}
