package io.bankspec.sandbox.internal;

import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Ends a handler with an error: one in the provider's usual shape, or any other answer. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final transient Answer answer;

    /** An error that {@link Simulation#error} gives its shape. */
    public Refusal(int status, String message) {
        super(message, null, false, false);
        this.status = status;
        this.answer = null;
    }

    /** An error of a shape of its own. */
    public Refusal(Answer answer) {
        super("refused with " + answer.status(), null, false, false);
        this.status = answer.status();
        this.answer = answer;
    }

    /**
     * What was looked for, unless it is null.
     *
     * @throws Refusal it is null: a 404 in the provider's usual shape
     */
    public static <T> T found(@Nullable T thing, String message) {
        if (thing == null) throw new Refusal(404, message);
        return thing;
    }

    /**
     * The first that is wanted.
     *
     * @throws Refusal there is none: a 404 in the provider's usual shape
     */
    public static <T> T first(Stream<T> all, Predicate<T> wanted, String message) {
        return found(all.filter(wanted).findFirst().orElse(null), message);
    }

    Answer answer(Simulation simulation, Request request) {
        return answer == null ? simulation.error(request, status, getMessage()) : answer;
    }
}
