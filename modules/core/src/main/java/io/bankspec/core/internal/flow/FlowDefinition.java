package io.bankspec.core.internal.flow;

import io.bankspec.core.ApiCall;
import io.bankspec.core.Time;
import io.bankspec.core.generated.spec.FlowValues;
import io.bankspec.core.mfa.MfaLimits;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a flow is made of and never changes.
 *
 * @param client class of the client, which tells flows of different providers apart
 * @param calls that start the flow and go on with it
 * @param cipher encrypts saved flows, null where the client has no key
 * @param progress is told of every new state of a poll
 */
public record FlowDefinition(
        String client,
        String operation,
        Rules rules,
        FlowRequest request,
        Map<Stage, Function<FlowValues, ApiCall<?>>> calls,
        MfaLimits limits,
        Time time,
        @Nullable StateCipher cipher,
        Consumer<? super String> progress) {

    FlowDefinition with(MfaLimits others, Consumer<? super String> listener) {
        return new FlowDefinition(client, operation, rules, request, calls, others, time, cipher, listener);
    }

    /** What is left until a deadline; negative when it is over. */
    Duration left(FlowState state) {
        return Duration.ofNanos(state.deadline() - time.nanos());
    }

    /** For the deadline; at once when it is over. */
    Future<?> alarm(FlowState state, Runnable task) {
        Duration left = left(state);
        return time.alarm(left.isNegative() ? Duration.ZERO : left, task);
    }
}
