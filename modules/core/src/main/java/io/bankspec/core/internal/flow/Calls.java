package io.bankspec.core.internal.flow;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.bankspec.core.generated.spec.FlowValues;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Puts the arguments and bodies of later calls together. */
final class Calls {
    private Calls() {}

    static FlowValues values(
            Map<String, String> arguments, FlowState state, FlowRequest request, @Nullable JsonElement body) {
        Function<String, @Nullable JsonElement> values = state.values(request);
        Map<String, JsonElement> known = new HashMap<>();
        arguments.forEach((name, expression) -> {
            JsonElement value = values.apply(expression);
            if (value != null) known.put(name, value);
        });
        return new FlowValues(known, body);
    }

    /** The arguments and the body that carry answers. */
    static FlowValues answering(
            FlowDefinition definition, FlowState state, List<JsonElement> prompts, List<String> answers) {
        Rules.Sending rules = definition.rules().answer();
        FlowRequest request = definition.request();
        JsonElement template = rules.body();
        JsonElement body =
                template == null ? null : new Templates(prompts, answers, state.values(request)).fill(template);
        JsonElement first = rules.isAddition() ? request.bodyTree() : null;
        if (first instanceof JsonObject all && body instanceof JsonObject more) Rules.complete(all, more);
        return values(rules.arguments(), state, request, first == null ? body : first);
    }
}
