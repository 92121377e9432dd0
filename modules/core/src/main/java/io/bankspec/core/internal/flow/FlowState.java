package io.bankspec.core.internal.flow;

import com.google.gson.JsonElement;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * How far a flow is. Immutable, and small: of what the provider sent it keeps the values that later calls need.
 *
 * @param kept values by their expressions
 * @param challenges how many were put to the user
 * @param wrongAnswers how many were given
 * @param deadline in nanoseconds of the client's time
 */
record FlowState(Map<String, JsonElement> kept, int challenges, int wrongAnswers, long deadline) {
    static final String RESPONSE = "$response";
    static final String CHALLENGE = "$challenge";

    /** With what later calls need of an answer, under one of the two roots. */
    FlowState keeping(String root, Rules rules, @Nullable JsonElement place, Headers headers) {
        Map<String, JsonElement> values = new HashMap<>(kept);
        for (String expression : Expressions.of(rules)) {
            if (!expression.startsWith(root)) continue;
            JsonElement value = Expressions.value(expression.substring(root.length()), place, headers);
            if (value == null) values.remove(expression);
            else values.put(expression, value);
        }
        return new FlowState(Map.copyOf(values), challenges, wrongAnswers, deadline);
    }

    FlowState withChallenge() {
        return new FlowState(kept, challenges + 1, wrongAnswers, deadline);
    }

    FlowState withWrongAnswer() {
        return new FlowState(kept, challenges, wrongAnswers + 1, deadline);
    }

    /** Resolves expressions about the request, the first answer and the latest challenge. */
    Function<String, @Nullable JsonElement> values(FlowRequest request) {
        return expression -> {
            JsonElement value = kept.get(expression);
            return value == null ? request.value(expression) : value;
        };
    }
}
