package io.bankspec.core.generated;

import io.bankspec.core.ApiCall;
import io.bankspec.core.generated.spec.FlowValues;
import io.bankspec.core.internal.flow.DefinedFlow;
import io.bankspec.core.internal.flow.FlowDefinition;
import io.bankspec.core.internal.flow.FlowRequest;
import io.bankspec.core.internal.flow.Rules;
import io.bankspec.core.internal.flow.Stage;
import io.bankspec.core.mfa.MfaFlow;
import io.bankspec.core.mfa.MfaLimits;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Puts flows together, for generated clients.
 *
 * @param <T> result of the flow
 */
public final class FlowBuilder<T extends @Nullable Object> {
    private final ApiRuntime runtime;
    private final String client;
    private final String operation;
    private final Rules rules;
    private final Map<String, Object> path = new LinkedHashMap<>();
    private @Nullable Object body;
    private @Nullable Object others;
    private final Map<Stage, Function<FlowValues, ApiCall<?>>> calls = new EnumMap<>(Stage.class);

    private FlowBuilder(ApiRuntime runtime, String client, String operation, Rules rules) {
        this.runtime = runtime;
        this.client = client;
        this.operation = operation;
        this.rules = rules;
    }

    /** @param rules what the spec says about the flow, as JSON objects that complete each other */
    public static <T extends @Nullable Object> FlowBuilder<T> of(
            ApiRuntime runtime, String client, String operation, String... rules) {
        return new FlowBuilder<>(runtime, client, operation, Rules.of(rules));
    }

    /** A path parameter of the first call, by its name in the spec. */
    public FlowBuilder<T> path(String name, @Nullable Object value) {
        // The call itself says what is wrong with null.
        if (value != null) path.put(name, value);
        return this;
    }

    /** The body of the first call. */
    public FlowBuilder<T> body(@Nullable Object value) {
        body = value;
        return this;
    }

    /** The other parameters of the first call. */
    public FlowBuilder<T> others(@Nullable Object values) {
        others = values;
        return this;
    }

    public FlowBuilder<T> start(Function<FlowValues, ApiCall<?>> call) {
        calls.put(Stage.START, call);
        return this;
    }

    public FlowBuilder<T> answer(Function<FlowValues, ApiCall<?>> call) {
        calls.put(Stage.ANSWER, call);
        return this;
    }

    public FlowBuilder<T> poll(Function<FlowValues, ApiCall<?>> call) {
        calls.put(Stage.POLL, call);
        return this;
    }

    /** Makes a {@link io.bankspec.core.PagedCall}. */
    public FlowBuilder<T> lookup(Function<FlowValues, ApiCall<?>> call) {
        calls.put(Stage.LOOKUP, call);
        return this;
    }

    public MfaFlow<T> build() {
        return new DefinedFlow<>(new FlowDefinition(
                client,
                operation,
                rules,
                new FlowRequest(Map.copyOf(path), body, others),
                Map.copyOf(calls),
                MfaLimits.DEFAULT,
                runtime.time(),
                runtime.cipher(),
                state -> {}));
    }
}
