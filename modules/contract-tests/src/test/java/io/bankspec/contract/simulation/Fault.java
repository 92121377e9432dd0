package io.bankspec.contract.simulation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What goes wrong with one request: on its way, at the provider, on the way back, or with the program that waits for the answer. */
enum Fault {
    NONE(Work.ONCE, Reply.TRUE),
    REFUSED(Work.NEVER, Reply.NO_CONNECTION, "UNAVAILABLE"),
    /** The provider has left a connection that is kept, and the next request finds out. */
    STALE(Work.NEVER, Reply.END, "UNAVAILABLE"),
    /** It leaves just when the request is on its way. */
    HUNG_UP(Work.NEVER, Reply.END, "UNAVAILABLE"),
    LOST(Work.NEVER, Reply.RESET, "UNAVAILABLE"),
    RESET(Work.ONCE, Reply.RESET, "UNAVAILABLE"),
    CUT_SHORT(Work.ONCE, Reply.HALF, "UNAVAILABLE"),
    SILENT(Work.ONCE, Reply.SILENCE, "UNAVAILABLE", "TIMEOUT"),
    SLOW(Work.ONCE, Reply.LATE),
    /** The answer comes once more on the connection after it was read. */
    ECHOED(Work.ONCE, Reply.ECHO),
    /** Something between the two sends the request twice, and passes the second answer on. */
    DOUBLED(Work.TWICE, Reply.TRUE, "REQUEST_REFUSED", "EXISTS"),
    TOO_MANY(Canned.status(429, "2"), "THROTTLED"),
    TOO_MANY_FOR_LONG(Canned.status(429, "7200"), "THROTTLED", "TIMEOUT"),
    OVERLOADED(Canned.status(503, null), "UNAVAILABLE"),
    OVERLOADED_FOR_A_WHILE(Canned.status(503, "5"), "UNAVAILABLE"),
    BROKEN(Canned.status(500, null), "UNAVAILABLE"),
    BAD_GATEWAY(Canned.status(502, null), "UNAVAILABLE"),
    /** The provider has done what was asked for, and the gateway has not waited. */
    IMPATIENT_GATEWAY(Work.ONCE, Canned.status(504, null), "UNAVAILABLE"),
    /** For a login a refusal, for anything else a token or key that is not good any more. */
    UNAUTHORIZED(Canned.status(401, null), "REQUEST_REFUSED"),
    /** The page of a hotel's network. */
    WEB_PAGE(Canned.html(), "UNEXPECTED"),
    EMPTY(Canned.json(""), "UNEXPECTED"),
    NULL(Canned.json("null"), "UNEXPECTED"),
    HALF_JSON(Work.ONCE, Reply.HALF_JSON, "UNEXPECTED", "UNAVAILABLE"),
    REDIRECTED(Canned.redirect(), "UNEXPECTED"),
    NO_HTTP(Canned.garbage(), "UNAVAILABLE"),
    /** The program cancels while it waits for the answer. */
    CANCELLED(Work.ONCE, Reply.CANCELLED),
    /** The deadline of the flow passes meanwhile. */
    OVERDUE(Work.ONCE, Reply.OVERDUE, "TIMEOUT"),
    /** The process dies while a question is open, and another goes on. */
    DEAD_ASKED(Work.ONCE, Reply.TRUE),
    /** The process dies while it waits for the verdict about an answer; another goes on, and answers anew. */
    DEAD_ANSWERING(Work.ONCE, Reply.DEAD, "EXPIRED", "GONE", "REQUEST_REFUSED", "EXISTS"),
    /** A double click. */
    ANSWERED_TWICE(Work.ONCE, Reply.TRUE),
    /** The user was away. */
    ANSWERED_LATE(Work.ONCE, Reply.TRUE, "EXPIRED", "TIMEOUT", "REQUEST_REFUSED");

    /** How often the provider does what is asked for. */
    enum Work {
        NEVER,
        ONCE,
        TWICE
    }

    enum Reply {
        TRUE,
        NO_CONNECTION,
        END,
        RESET,
        HALF,
        SILENCE,
        LATE,
        ECHO,
        HALF_JSON,
        CANNED,
        CANCELLED,
        OVERDUE,
        DEAD
    }

    final Work work;
    final Reply reply;
    final @Nullable Canned canned;
    final List<String> excuses;

    Fault(Work work, Reply reply, String... excuses) {
        this(work, reply, null, excuses);
    }

    Fault(Canned canned, String... excuses) {
        this(Work.NEVER, canned, excuses);
    }

    Fault(Work work, Canned canned, String... excuses) {
        this(work, Reply.CANNED, canned, excuses);
    }

    /** @param excuses endings of a flow that it explains */
    Fault(Work work, Reply reply, @Nullable Canned canned, String... excuses) {
        this.work = work;
        this.reply = reply;
        this.canned = canned;
        this.excuses = List.of(excuses);
    }

    /** Whether it concerns an open question and not a request. */
    boolean isOfQuestions() {
        return this == DEAD_ASKED || this == ANSWERED_TWICE || this == ANSWERED_LATE;
    }

    boolean isPossibleAt(Stage stage) {
        return stage == Stage.ANSWER || !isOfQuestions() && this != DEAD_ANSWERING;
    }

    /** Whether the program needs a future to bring it about. */
    boolean needsFuture() {
        return this == CANCELLED;
    }

    /** Whether the client knows that the provider has done nothing, so that every request may be sent again. */
    boolean isHarmless() {
        return reply == Reply.NO_CONNECTION || this == STALE;
    }

    /** Whether a flow asks again after it, even where the client repeats nothing. */
    boolean isForgivenToPolls() {
        return switch (this) {
            case WEB_PAGE, EMPTY, NULL, HALF_JSON, NO_HTTP, BROKEN -> true;
            default -> passes();
        };
    }

    /** Whether a request that may be repeated is, until it succeeds. */
    boolean passes() {
        return switch (this) {
            case NONE, SLOW, REFUSED, STALE, HUNG_UP, LOST, RESET, CUT_SHORT -> true;
            case TOO_MANY, OVERLOADED, OVERLOADED_FOR_A_WHILE, BAD_GATEWAY, IMPATIENT_GATEWAY -> true;
            default -> false;
        };
    }
}
