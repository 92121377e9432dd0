package io.bankspec.contract.simulation;

import io.bankspec.contract.simulation.Program.Owner;
import io.bankspec.contract.simulation.Scenario.Start;
import io.bankspec.contract.simulation.Scenario.Task;
import io.bankspec.core.ApiException;
import io.bankspec.core.mfa.MfaAnswers;
import io.bankspec.core.mfa.MfaFlow;
import io.bankspec.core.mfa.MfaStep;
import io.bankspec.core.mfa.MfaStep.Challenged;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Future;

/** A flow from its start to its end, with a program, a user, a provider and whatever goes wrong. */
final class Story {
    private static final Duration LONG = Duration.ofDays(2);

    private final Plan plan;
    private final Link link;
    private final VirtualTime time;
    private final Scenario scenario;
    private final User user;
    private final Promises promises;
    private Program program;
    private Start start;
    private Task task;

    Story(Plan plan) {
        this.plan = plan;
        this.scenario = plan.cell().scenario();
        this.link = new Link(plan);
        this.time = link.time();
        this.user = new User(scenario.answers());
        this.promises = new Promises(plan, link);
    }

    Cell cell() {
        return plan.cell();
    }

    /** Whether that came about which the story is about. */
    boolean hasHappened() {
        Fault fault = cell().fault();
        return fault == Fault.NONE || plan.strikes(fault) > 0;
    }

    /** Requests of a stage, without those that prepared the flow. */
    int requests(Stage stage) {
        return (int) link.ledger().countOfTask(stage);
    }

    String trace() {
        return String.join("\n", link.trace());
    }

    @Override
    public String toString() {
        return plan.toString();
    }

    /** @return how it has ended */
    String play() {
        try {
            return told();
        } finally {
            Program.POOL.evictAll();
        }
    }

    private String told() {
        String ending = ended();
        link.check();
        return ending;
    }

    private String ended() {
        time.blocking(true);
        Program first = new Program(link, plan);
        start = scenario.setting().prepare(first);
        // Somebody has to have left a connection.
        if (cell().fault() == Fault.STALE) start.in(first).read().execute();
        begin();
        time.blocking(plan.way().blocks());
        plan.begin();
        promises.begin();
        CompletableFuture<?> read = reading();
        Outcome outcome = run(task.flow());
        link.check();
        if (plan.way().blocks()) promises.end(outcome);
        promises.check(outcome, program);
        finish(read);
        link.note(outcome.ending());
        promises.checkNothingLeft(program);
        return outcome.ending();
    }

    /** In a process of its own. */
    private void begin() {
        program = new Program(link, plan);
        task = start.in(program);
        link.hunt().in("client", task.client());
        link.hunt().in("flow", task.flow());
    }

    /** Something else that the program wants at the same time, and for which it needs a token, too. */
    private CompletableFuture<?> reading() {
        // It would take the connection that something is wrong with.
        boolean isAlone = plan.way().blocks() || cell().fault() == Fault.STALE || cell().fault() == Fault.ECHOED;
        if (isAlone || plan.flips()) return CompletableFuture.completedFuture(null);
        return task.read().executeAsync();
    }

    private void finish(CompletableFuture<?> read) {
        if (!program.isDead()) end(() -> await(read));
        // Whoever was refused is not to log in again, whatever else the program wants.
        if (cell().stage() == Stage.LOGIN && cell().fault() == Fault.UNAUTHORIZED) end(this::readOnceMore);
    }

    private void end(Runnable call) {
        try {
            call.run();
        } catch (ApiException e) {
            link.hunt().inFailure(e);
        } catch (CancellationException e) {
            // That, too, is what the program does when it loses patience.
        }
    }

    private void readOnceMore() {
        if (plan.way().blocks()) task.read().execute();
        else await(task.read().executeAsync());
    }

    private <T> Outcome run(MfaFlow<T> flow) {
        MfaFlow<T> limited = plan.hasUsualDeadline() ? flow : flow.withDeadline(plan.deadline());
        try {
            return switch (plan.way()) {
                case STEPS, STEPS_WITHOUT_WAITING -> steps(limited);
                case RUN -> Outcome.completed(limited.run(this::answerOnThread));
                case RUN_WITHOUT_WAITING -> Outcome.completed(await(limited.runAsync(this::answerLater)));
            };
        } catch (RuntimeException e) {
            return Outcome.of(e);
        }
    }

    private <T> MfaAnswers answerOnThread(Challenged<T> challenge) {
        MfaAnswers answers = answers(challenge);
        time.skip(thinking());
        link.nextAct();
        return answers;
    }

    private <T> CompletableFuture<MfaAnswers> answerLater(Challenged<T> challenge) {
        CompletableFuture<MfaAnswers> later = new CompletableFuture<>();
        MfaAnswers answers = answers(challenge);
        Future<?> thought = time.later(thinking(), () -> {
            link.nextAct();
            later.complete(answers);
        });
        // A flow that ends before takes the question back.
        later.whenComplete((given, failure) -> thought.cancel(false));
        return later;
    }

    private Fault atQuestion() {
        Fault fault = plan.next(Stage.ANSWER, true);
        if (fault != Fault.NONE) plan.strike(fault);
        return fault;
    }

    private Duration thinking() {
        return plan.thinking(atQuestion() == Fault.ANSWERED_LATE);
    }

    private MfaAnswers answers(Challenged<?> challenge) {
        link.note("?? " + challenge.prompts().size());
        link.hunt().in("challenge", challenge);
        if (plan.isCurious()) refuse(challenge.save());
        return user.answer(challenge.prompts());
    }

    private <T> Outcome steps(MfaFlow<T> flow) {
        MfaStep<?> last = plan.way().blocks() ? flow.start() : await(flow.startAsync());
        while (last instanceof Challenged<?> challenge) {
            Fault fault = atQuestion();
            String saved = challenge.save();
            link.hunt().inSaved(saved);
            MfaAnswers answers = answers(challenge);
            time.skip(plan.thinking(fault == Fault.ANSWERED_LATE));
            Challenged<?> open = fault == Fault.DEAD_ASKED ? resumed(challenge, saved) : challenge;
            last = answered(open, answers, fault == Fault.ANSWERED_TWICE);
            while (program.isDead()) last = answered(resumed(challenge, saved), answers, false);
        }
        return Outcome.of(last);
    }

    /** The same question in a process of its own. */
    private Challenged<?> resumed(Challenged<?> challenge, String saved) {
        program.die();
        time.forget();
        Program.POOL.evictAll();
        link.note("a new process");
        begin();
        Challenged<?> open = task.flow().resume(saved);
        // Images have no equals.
        if (!open.toString().equals(challenge.toString())) throw new Violation("another question: " + open);
        return open;
    }

    /** Nobody else goes on with it, nor anybody with what is left of it. */
    private void refuse(String saved) {
        refuse("damaged", task, plan.damaged(saved));
        for (Owner other : List.of(Owner.AT_ANOTHER_SERVER, Owner.SOMEBODY_ELSE))
            refuse("of " + other, start.in(new Program(link, plan, other)), saved);
    }

    private static void refuse(String what, Task task, String saved) {
        try {
            task.flow().resume(saved);
        } catch (IllegalArgumentException e) {
            return;
        }
        throw new Violation("a saved flow was taken, " + what);
    }

    private MfaStep<?> answered(Challenged<?> challenge, MfaAnswers answers, boolean twice) {
        link.nextAct();
        if (plan.way().blocks()) return challenge.answer(answers);
        CompletableFuture<? extends MfaStep<?>> next = challenge.answerAsync(answers);
        if (twice) refuseSecond(challenge, answers);
        return await(next);
    }

    private static void refuseSecond(Challenged<?> challenge, MfaAnswers answers) {
        try {
            challenge.answerAsync(answers);
        } catch (IllegalStateException e) {
            return;
        }
        throw new Violation("a challenge was answered twice");
    }

    /** Lets the time go on until there is a result; null when the process dies before. */
    private <T> T await(CompletableFuture<T> future) {
        link.onCancel(() -> future.cancel(true));
        future.whenComplete((value, failure) -> promises.end());
        while (!future.isDone() && !program.isDead()) {
            if (!time.skipToNext(LONG)) throw new Violation("nothing goes on, and there is no end");
        }
        if (!future.isDone()) return null;
        try {
            return future.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) throw cause;
            throw e;
        }
    }
}
