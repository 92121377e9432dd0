package io.bankspec.examples;

import io.bankspec.core.mfa.MfaReason;
import io.bankspec.core.mfa.MfaStep;
import io.bankspec.examples.TestBank.Holdings;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Links a bank and says what happens meanwhile. */
final class Linking<T> {
    private static final int ATTEMPTS = 3;
    /** What a wrong answer ends with; finAPI and Donkies have one word for it and for the login, Geezeo may say just failed. */
    private static final Set<MfaReason> START_OVER =
            Set.of(MfaReason.WRONG_ANSWER, MfaReason.LOGIN_REFUSED, MfaReason.FAILED);

    private final TestBank<T> bank;
    private final Answering answering;
    private final PrintStream screen;
    private final List<String> steps = new ArrayList<>();

    Linking(TestBank<T> bank, Answering answering, PrintStream screen) {
        this.bank = bank;
        this.answering = answering;
        this.screen = screen;
    }

    /** A row of the table. */
    List<String> run() {
        long start = System.nanoTime();
        Holdings holdings = bank.holdings(linked(1));
        long millis = (System.nanoTime() - start) / 1_000_000;
        return List.of(
                bank.provider(),
                bank.auth(),
                bank.kind(),
                String.join(", ", steps),
                String.valueOf(holdings.accounts()),
                String.valueOf(holdings.transactions()),
                String.valueOf(millis));
    }

    private T linked(int attempt) {
        MfaStep<T> step = bank.link().onProgress(state -> say("… " + state)).start();
        while (step instanceof MfaStep.Challenged<T> challenge) {
            say("asked: " + challenge.prompts().get(0).label());
            steps.add("asked");
            step = challenge.answer(answering.answers(challenge.prompts(), bank.right()));
        }
        if (step instanceof MfaStep.Completed<T> completed) {
            say("linked");
            steps.add("linked");
            return completed.value();
        }
        MfaStep.Failed<T> failed = (MfaStep.Failed<T>) step;
        boolean wasAnswered = !steps.isEmpty() && steps.get(steps.size() - 1).equals("asked");
        if (!wasAnswered || !START_OVER.contains(failed.reason()) || attempt == ATTEMPTS) throw failed.toException();
        say(failed.reason() + ", once more");
        steps.add(failed.reason() == MfaReason.FAILED ? "failed" : "wrong");
        return linked(attempt + 1);
    }

    private void say(String what) {
        screen.println("  " + bank.provider() + ": " + what);
    }
}
