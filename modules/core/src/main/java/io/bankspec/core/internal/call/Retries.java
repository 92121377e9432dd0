package io.bankspec.core.internal.call;

import io.bankspec.core.ApiException;
import io.bankspec.core.RetryPolicy;
import io.bankspec.core.TransportException;
import io.bankspec.core.internal.operation.Operation;
import java.net.ProtocolException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/**
 * Whether a failed attempt is worth another, and after which wait.
 *
 * @param random from 0 to 1, null for the JDK's
 */
public record Retries(RetryPolicy policy, @Nullable DoubleSupplier random) {
    /** Overload and gateways. A 500 is often a fault of what was asked for, and comes again. */
    private static final Set<Integer> PASSING = Set.of(408, 429, 502, 503, 504);

    /**
     * The wait before a repetition, null for none.
     *
     * @param repetition counted from 1
     */
    @Nullable
    Duration delay(Operation operation, ApiException failure, boolean sent, int repetition) {
        if (repetition > policy.maxRetries() || !mayPass(failure)) return null;
        // What was answered was sent, even if an interceptor of the program did both.
        boolean nothingSent = !sent && failure instanceof TransportException;
        if (!operation.idempotent() && !nothingSent) return null;
        Duration asked = failure.retryAfter();
        if (asked != null) return asked.compareTo(policy.maxRetryAfter()) > 0 ? null : asked;
        long ceiling = TimeUnit.NANOSECONDS.convert(policy.ceiling(repetition));
        double share = random == null ? ThreadLocalRandom.current().nextDouble() : random.getAsDouble();
        return Duration.ofNanos((long) (ceiling * share));
    }

    private static boolean mayPass(ApiException failure) {
        if (!(failure instanceof TransportException)) return PASSING.contains(failure.statusCode());
        Throwable cause = failure.getCause();
        return !(cause instanceof SSLHandshakeException
                || cause instanceof SSLPeerUnverifiedException
                || cause instanceof ProtocolException && !isCutShort(cause));
    }

    /** OkHttp throws the same for a body that breaks off, which may pass, as for one redirect too many, which does not. */
    private static boolean isCutShort(Throwable cause) {
        return "unexpected end of stream".equals(cause.getMessage());
    }
}
