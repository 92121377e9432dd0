package io.bankspec.sandbox.internal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;

/** A provider that registers nothing: every operation answers with the example of its spec. */
final class Examples implements Simulation {
    Examples(World world) {}

    @Override
    public void register(Handlers handlers) {}

    @Override
    public Answer error(int status, String message) {
        return Answer.json(status, JsonNodeFactory.instance.objectNode().put("message", message));
    }

    @Override
    public List<String> stories() {
        return List.of("any credentials do; every operation answers with the example of its spec");
    }
}
