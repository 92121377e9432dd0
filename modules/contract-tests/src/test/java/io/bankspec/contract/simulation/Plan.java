package io.bankspec.contract.simulation;

import io.bankspec.core.RetryPolicy;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;

/** All that a seed chooses for one story. */
final class Plan {
    /** How the program runs the flow. */
    enum Way {
        STEPS,
        STEPS_WITHOUT_WAITING,
        RUN,
        RUN_WITHOUT_WAITING;

        boolean blocks() {
            return this == STEPS || this == RUN;
        }

        boolean isInSteps() {
            return this == STEPS || this == STEPS_WITHOUT_WAITING;
        }
    }

    private static final Duration FLOW_DEADLINE = Duration.ofMinutes(15);

    private final Cell cell;
    private final SplittableRandom random;
    private final Way way;
    private final RetryPolicy retries;
    private final boolean isLogging;
    private final Duration deadline;
    private final Map<Fault, Integer> struck = new EnumMap<>(Fault.class);
    private int left;
    private int skipped;
    private boolean hasBegun;

    Plan(Cell cell, SplittableRandom random) {
        this.cell = cell;
        this.random = random;
        way = chosenWay();
        retries = oneIn(5) ? RetryPolicy.NONE : RetryPolicy.DEFAULT;
        isLogging = oneIn(8);
        // A stage that comes later has to be reached.
        boolean isEarly = cell.stage() == Stage.LOGIN || cell.stage() == Stage.START;
        deadline = isEarly && oneIn(6) ? Duration.ofSeconds(random.nextInt(5, 60)) : FLOW_DEADLINE;
        left = cell.fault() == Fault.NONE ? 0 : oneIn(6) ? Integer.MAX_VALUE : oneIn(3) ? random.nextInt(2, 5) : 1;
        // Who dies each time never comes to an end.
        if (cell.fault() == Fault.DEAD_ANSWERING) left = Math.min(left, 3);
        skipped = oneIn(2) ? random.nextInt(cell.requests()) : 0;
    }

    private Way chosenWay() {
        Way[] ways = Way.values();
        Way chosen = ways[random.nextInt(ways.length)];
        boolean needsSteps = cell.fault().isOfQuestions() || cell.fault() == Fault.DEAD_ANSWERING;
        if (needsSteps && !chosen.isInSteps() && cell.fault() != Fault.ANSWERED_LATE)
            return chosen.blocks() ? Way.STEPS : Way.STEPS_WITHOUT_WAITING;
        if (cell.fault().needsFuture() && chosen.blocks())
            return chosen.isInSteps() ? Way.STEPS_WITHOUT_WAITING : Way.RUN_WITHOUT_WAITING;
        return chosen;
    }

    private boolean oneIn(int number) {
        return random.nextInt(number) == 0;
    }

    Cell cell() {
        return cell;
    }

    Way way() {
        return way;
    }

    RetryPolicy retries() {
        return retries;
    }

    boolean isLogging() {
        return isLogging;
    }

    Duration deadline() {
        return deadline;
    }

    boolean hasUsualDeadline() {
        return deadline.equals(FLOW_DEADLINE);
    }

    /** From now on things may go wrong. */
    void begin() {
        hasBegun = true;
    }

    /** What happens to the next request of a stage, or to the next question. */
    Fault next(Stage stage, boolean isQuestion) {
        Fault fault = cell.fault();
        boolean isMeant = hasBegun && stage == cell.stage() && fault.isOfQuestions() == isQuestion;
        if (!isMeant || left == 0) return Fault.NONE;
        if (skipped > 0) {
            skipped--;
            return Fault.NONE;
        }
        return fault;
    }

    void strike(Fault fault) {
        left--;
        struck.merge(fault, 1, Integer::sum);
    }

    int strikes(Fault fault) {
        return struck.getOrDefault(fault, 0);
    }

    @Override
    public String toString() {
        return cell + " " + way + ", " + retries.maxRetries() + " retries, deadline " + deadline;
    }

    /** With one character replaced. */
    String damaged(String text) {
        int at = random.nextInt(text.length());
        char other = text.charAt(at) == 'x' ? 'y' : 'x';
        return text.substring(0, at) + other + text.substring(at + 1);
    }

    /** Whether somebody else tries to go on with a flow. */
    boolean isCurious() {
        return oneIn(4);
    }

    boolean flips() {
        return random.nextBoolean();
    }

    double chance() {
        return random.nextDouble();
    }

    /** Until a thread is free. */
    Duration pause() {
        return Duration.ofNanos(random.nextLong(5_000_000));
    }

    /** On the way between the two. */
    Duration latency() {
        return Duration.ofNanos(random.nextLong(1_000_000, 200_000_000));
    }

    /** Until the user has an answer. */
    Duration thinking(boolean isLate) {
        return Duration.ofSeconds(isLate ? random.nextInt(601, 1200) : random.nextInt(1, 60));
    }
}
