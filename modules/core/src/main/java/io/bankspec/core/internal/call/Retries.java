package io.bankspec.core.internal.call;

import io.bankspec.core.ApiException;
import io.bankspec.core.RetryPolicy;
import io.bankspec.core.TransportException;
import io.bankspec.core.internal.operation.Operation;
import java.net.ProtocolException;
import java.time.Duration;
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
 * @param quota of the client
 * @param ofLogins whether these are logins: to send one twice does what sending it once does
 */
public record Retries(RetryPolicy policy, @Nullable DoubleSupplier random, RetryQuota quota, boolean ofLogins) {
    /**
     * The wait before a repetition, null for none.
     *
     * @param repetition counted from 1
     */
    @Nullable
    Duration delay(Operation operation, ApiException failure, boolean sent, int repetition) {
        boolean isAllowed =
                mayFollow(operation, repetition) || repetition <= policy.maxRetries() && isSurelyNotDone(failure, sent);
        if (!isAllowed || !mayPass(failure)) return null;
        Duration asked = failure.retryAfter();
        // At once would be all clients at once.
        boolean isAsked = asked != null && !asked.isZero();
        if (isAsked) return asked.compareTo(policy.maxRetryAfter()) > 0 ? null : asked;
        long ceiling = TimeUnit.NANOSECONDS.convert(policy.ceiling(repetition));
        double share = random == null ? ThreadLocalRandom.current().nextDouble() : random.getAsDouble();
        return Duration.ofNanos((long) (ceiling * share));
    }

    /** Whether what may have been done is sent again. */
    boolean mayFollow(Operation operation, int repetition) {
        return repetition <= policy.maxRetries() && (ofLogins || operation.idempotent());
    }

    /** What was answered was sent, even if an interceptor of the program did both. */
    private static boolean isSurelyNotDone(ApiException failure, boolean sent) {
        return failure instanceof TransportException && (!sent || isRefusedStream(failure.getCause()));
    }

    /** RFC 9113, section 8.7: nothing of the request was processed. OkHttp exports neither class. */
    private static boolean isRefusedStream(@Nullable Throwable cause) {
        return cause != null
                && ("stream was reset: REFUSED_STREAM".equals(cause.getMessage())
                        || cause.getClass().getSimpleName().equals("ConnectionShutdownException"));
    }

    private boolean mayPass(ApiException failure) {
        if (!(failure instanceof TransportException)) return policy.statuses().contains(failure.statusCode());
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
