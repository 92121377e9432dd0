package io.bankspec.sandbox;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Something that goes wrong at a {@link SandboxServer}: on every operation and until further notice, unless it says less. Immutable. */
public final class Fault {
    private enum Kind {
        STATUS,
        SLOW,
        RESET,
        TRUNCATED
    }

    private final Kind kind;
    private final int status;
    private final Duration wait;
    private final Set<String> operations;
    private final int times;

    private Fault(Kind kind, int status, Duration wait, Set<String> operations, int times) {
        this.kind = kind;
        this.status = status;
        this.wait = wait;
        this.operations = operations;
        this.times = times;
    }

    private static Fault of(Kind kind, int status, Duration wait) {
        return new Fault(kind, status, wait, Set.of(), Integer.MAX_VALUE);
    }

    /**
     * The request is refused, and nothing happens.
     *
     * @param status HTTP status, 400 to 599
     */
    public static Fault status(int status) {
        if (status < 400 || status > 599) throw new IllegalArgumentException("no status of an error: " + status);
        return of(Kind.STATUS, status, Duration.ZERO);
    }

    /** What is asked for happens, and the answer comes late: in real time, whatever the time of the server. */
    public static Fault slow(Duration delay) {
        if (delay.isNegative()) throw new IllegalArgumentException("a negative delay: " + delay);
        return of(Kind.SLOW, 0, delay);
    }

    /** What is asked for happens, and the connection ends before the answer. */
    public static Fault reset() {
        return of(Kind.RESET, 0, Duration.ZERO);
    }

    /** What is asked for happens, and the connection ends in the middle of the answer's body. */
    public static Fault truncated() {
        return of(Kind.TRUNCATED, 0, Duration.ZERO);
    }

    /**
     * Tells the client in {@code Retry-After} when to come again.
     *
     * @param delay in whole seconds
     * @throws IllegalStateException this fault has no status
     */
    public Fault retryAfter(Duration delay) {
        if (kind != Kind.STATUS) throw new IllegalStateException("only a status can say when to come again");
        if (delay.isNegative() || delay.getNano() != 0)
            throw new IllegalArgumentException("no whole number of seconds: " + delay);
        return new Fault(kind, status, delay, operations, times);
    }

    /** Strikes only these operations, by the ids that they have in the spec. */
    public Fault on(String... operations) {
        return new Fault(kind, status, wait, Set.of(operations), times);
    }

    /**
     * Strikes so many requests and is over.
     *
     * @param count 1 or more
     */
    public Fault times(int count) {
        if (count < 1) throw new IllegalArgumentException("less than once: " + count);
        return new Fault(kind, status, wait, operations, count);
    }

    Set<String> operations() {
        return operations;
    }

    int times() {
        return times;
    }

    boolean strikes(String operation) {
        return operations.isEmpty() || operations.contains(operation);
    }

    /** Status that takes the place of the answer, 0 when the request is answered. */
    int status() {
        return status;
    }

    /** What {@code Retry-After} says, null when it is not sent. */
    @Nullable
    String retryAfter() {
        return kind == Kind.STATUS && !wait.isZero() ? String.valueOf(wait.toSeconds()) : null;
    }

    Duration delay() {
        return kind == Kind.SLOW ? wait : Duration.ZERO;
    }

    boolean isReset() {
        return kind == Kind.RESET;
    }

    boolean isTruncated() {
        return kind == Kind.TRUNCATED;
    }
}
