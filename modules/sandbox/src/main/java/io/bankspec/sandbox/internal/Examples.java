package io.bankspec.sandbox.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A provider that is nothing but a spec: every operation answers with its example. One that is polled tells its named examples in their
 * order, one each time, so that work ends and questions come; the last one stays.
 */
final class Examples implements Simulation {
    private final Map<String, Integer> polls = new HashMap<>();
    private final Spec spec;

    private Examples(Spec spec) {
        this.spec = spec;
    }

    static Function<World, Simulation> of(String provider) {
        return world -> new Examples(Spec.of(provider));
    }

    @Override
    public void register(Handlers handlers) {
        for (Route route : spec.routes()) {
            List<String> names = route.exampleNames();
            if (route.isPoll() && !names.isEmpty())
                handlers.on(route.id(), request -> request.example(names.get(next(request, names.size() - 1))));
        }
    }

    /** Each address is work of its own. */
    private int next(Request request, int last) {
        return Math.min(polls.merge(request.url().encodedPath(), 1, Integer::sum) - 1, last);
    }

    @Override
    public Answer error(int status, String message) {
        return Answer.json(status, Json.object().put("message", message));
    }

    /** As the spec shows it, and what is wrong beside it. */
    @Override
    public Answer error(Request request, int status, String message) {
        JsonNode example = request.route().example(status);
        if (example.isMissingNode())
            return request.route().declares(status) ? Answer.empty(status) : error(status, message);
        Answer answer = Answer.json(status, example);
        return example instanceof ObjectNode shown
                ? answer.sentAs(shown.deepCopy().put("sandbox", message))
                : answer;
    }

    @Override
    public List<String> stories() {
        return List.of(
                "any credentials do; every operation answers with the example of its spec, a poll with one after the other");
    }
}
