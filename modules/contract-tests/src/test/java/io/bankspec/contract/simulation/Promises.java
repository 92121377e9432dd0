package io.bankspec.contract.simulation;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.google.gson.TypeAdapter;
import io.bankspec.contract.simulation.Ledger.Entry;
import io.bankspec.core.internal.wire.AdapterLookup;
import io.bankspec.core.mfa.MfaLimits;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What has to be true of every story when it is over. */
final class Promises {
    /** Endings that tell what the bank or the provider has said, and not that somebody could not be reached. */
    private static final Set<String> STATEMENTS = Set.of(
            "LOGIN_REFUSED", "WRONG_ANSWER", "EXPIRED", "USER_ACTION_NEEDED", "GONE", "FAILED", "BUSY", "EXISTS");

    /** Until threads are free that have nothing to do any more. */
    private static final Duration PAUSE = Duration.ofMillis(10);

    private static final Duration LOGIN = Duration.ofMinutes(10);

    private final Plan plan;
    private final Link link;
    private final Scenario scenario;
    private long begun;
    private long ended;

    Promises(Plan plan, Link link) {
        this.plan = plan;
        this.link = link;
        this.scenario = plan.cell().scenario();
    }

    void begin() {
        begun = link.time().nanos();
        link.ledger().begin();
    }

    void end() {
        ended = link.time().nanos();
    }

    /** On a thread that waited. */
    void end(Outcome outcome) {
        if (outcome.ending().equals("TIMEOUT")) ended = link.time().rung();
        else end();
    }

    void check(Outcome outcome, Program program) {
        link.hunt().in("result", outcome.shown());
        if (outcome.failure() != null) link.hunt().inFailure(outcome.failure());
        checkInTime();
        checkNumbers();
        checkEnding(outcome);
        Entry last = link.ledger().latest(program);
        if (outcome.ending().equals(Outcome.COMPLETED)) checkResult(outcome.value(), last);
        else if (STATEMENTS.contains(outcome.ending()) && !isExcused(outcome.ending())) checkTold(outcome, last);
    }

    private void checkInTime() {
        // A thread that waits for a login is let go, which a simulation without another thread cannot show.
        if (plan.way().blocks() && plan.cell().stage() == Stage.LOGIN) return;
        long limit = Math.max(begun + plan.deadline().toNanos(), link.answered());
        if (ended > limit) throw new Violation("ended after its deadline: " + Duration.ofNanos(ended - limit));
    }

    private void checkNumbers() {
        MfaLimits limits = MfaLimits.DEFAULT;
        int attempts = plan.retries().maxRetries() + 2;
        long polls = link.ledger().countOfTask(Stage.POLL);
        if (polls > (long) attempts * limits.polls()) throw new Violation(polls + " polls");
        long logins = link.ledger().countOfTask(Stage.LOGIN);
        if (logins > 4L * attempts) throw new Violation(logins + " logins");
    }

    private void checkEnding(Outcome outcome) {
        Set<String> possible = possible();
        if (!possible.contains(outcome.ending()))
            throw new Violation("ended as " + outcome.ending() + " and not as one of " + possible, outcome.failure());
    }

    private Set<String> possible() {
        Set<String> possible = new HashSet<>(Set.of(scenario.ending()));
        Fault fault = plan.cell().fault();
        int strikes = plan.strikes(fault);
        if (!plan.hasUsualDeadline()) possible.add("TIMEOUT");
        // Who comes later may find others gone.
        if (strikes > 0 && scenario.ending().equals("BUSY")) possible.add(Outcome.COMPLETED);
        if (strikes == 0 || isOvercome(fault, strikes)) return possible;
        possible.addAll(fault.excuses);
        possible.add("LIMIT_REACHED");
        if (fault == Fault.CANCELLED) possible.add(Outcome.CANCELLED);
        possible.addAll(scenario.afterwards());
        // A spec may send the user to the bank where its question cannot be read.
        if (fault == Fault.HALF_JSON && hasStruck(fault, 203)) possible.add("USER_ACTION_NEEDED");
        // Who tries again and again has tried for too long one day.
        if (plan.cell().stage() == Stage.ANSWER) possible.add("TIMEOUT");
        return possible;
    }

    private boolean hasStruck(Fault fault, int status) {
        return link.ledger().entries().stream().anyMatch(entry -> entry.fault == fault && entry.status() == status);
    }

    /** What goes wrong once or twice with something that may be repeated must not show. */
    private boolean isOvercome(Fault fault, int strikes) {
        if (fault == Fault.STALE || fault == Fault.ECHOED) return true;
        if (plan.cell().stage() == Stage.POLL && fault.isForgivenToPolls() && strikes <= 2) return true;
        if (fault == Fault.NONE || !fault.passes() || plan.retries().maxRetries() < 2 || strikes > 2) return false;
        if (fault == Fault.SLOW || fault.isHarmless()) return true;
        return link.ledger().entries().stream()
                .filter(entry -> entry.fault == fault)
                .allMatch(entry -> entry.stage == Stage.LOGIN || entry.operation.idempotent());
    }

    private boolean isExcused(String ending) {
        Fault fault = plan.cell().fault();
        return plan.strikes(fault) > 0 && fault.excuses.contains(ending);
    }

    private static void checkTold(Outcome outcome, @Nullable Entry last) {
        if (last == null || !last.isHeadDelivered)
            throw new Violation("says " + outcome.ending() + " and nobody told it so; last: " + last);
    }

    private static void checkResult(@Nullable Object value, @Nullable Entry last) {
        if (last == null || !last.isDelivered || last.answer.status() / 100 != 2)
            throw new Violation("a result that nobody gave; last: " + last);
        JsonElement told = last.body().isEmpty() ? null : JsonParser.parseString(last.body());
        JsonElement shown = value == null ? null : tree(value);
        if (told == null ? shown != null : !told.equals(shown))
            throw new Violation("a result of its own: " + shown + " in place of " + told);
    }

    @SuppressWarnings("unchecked")
    private static JsonElement tree(Object value) {
        return ((TypeAdapter<Object>) AdapterLookup.of(value.getClass())).toJsonTree(value);
    }

    void checkNothingLeft(Program program) {
        long requests = requests();
        // A login is everybody's, and goes on when the one has gone that wanted it first.
        link.time().skip(plan.cell().stage() == Stage.LOGIN ? LOGIN : PAUSE);
        if (requests() != requests) throw new Violation("requests after the end");
        if (!link.time().waits().isEmpty())
            throw new Violation("timers are left: " + link.time().waits());
        if (!program.isIdle()) throw new Violation("calls are left");
        int connections = Program.POOL.connectionCount();
        if (Program.POOL.idleConnectionCount() != connections) throw new Violation("an answer was not closed");
        if (link.openSockets() > connections) throw new Violation("sockets are left: " + link.openSockets());
    }

    private long requests() {
        return link.ledger().size() - link.ledger().countOfTask(Stage.LOGIN);
    }
}
