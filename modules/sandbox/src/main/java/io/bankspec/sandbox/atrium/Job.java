package io.bankspec.sandbox.atrium;

import io.bankspec.sandbox.atrium.Challenge.Kind;
import io.bankspec.sandbox.internal.World;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One run of a job on a member: its states follow each other every two seconds, unless the user has to answer. */
final class Job {
    enum Task {
        AGGREGATE,
        BALANCE,
        HISTORY,
        IDENTIFY,
        STATEMENTS,
        VERIFY
    }

    private static final Duration STEP = Duration.ofSeconds(2);
    private static final Duration REFUSAL = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int REFUSALS = 3;

    final Task task;
    private final World world;
    private final Member member;
    private World.@Nullable Event next;
    private int wrongAnswers;

    Job(World world, Member member, Task task) {
        this.world = world;
        this.member = member;
        this.task = task;
    }

    /** The first job, and one more of a member that was not changed. */
    void start() {
        // A member that is connected stays so; what went wrong before is over.
        begin("CONNECTED".equals(member.connection) ? "CONNECTED" : "CREATED", "INITIATED");
    }

    void startWithNewCredentials() {
        begin("UPDATED", "UPDATED");
    }

    private void begin(String connection, String status) {
        member.stop();
        member.job = this;
        member.challenge = null;
        member.authenticated = false;
        member.accountsRead = false;
        member.transactionsRead = false;
        member.aggregatedAt = world.now();
        state(status, connection, true);
        then(STEP, this::requested);
    }

    private void requested() {
        member.status = "REQUESTED";
        String password = member.credentials.getOrDefault("PASSWORD", "");
        Ending ending = Ending.ofLogin(member.credentials);
        Kind challenge = Kind.of(password);
        if (ending != null) then(REFUSAL, () -> end(ending));
        else if (challenge != null) then(STEP, () -> ask(challenge));
        else then(STEP, this::authenticated);
    }

    private void ask(Kind kind) {
        member.challenge = new Challenge(world.ids().guid("CRD"), kind);
        state("CHALLENGED", "CHALLENGED", true);
        then(PATIENCE, () -> end(Ending.EXPIRED));
    }

    /** The user has answered. */
    void resume(String answer) {
        Kind kind = member.challenge.kind();
        member.challenge = null;
        state("RECEIVED", "RESUMED", true);
        then(STEP, () -> judge(kind, answer));
    }

    private void judge(Kind kind, String answer) {
        Ending ending = Ending.of(answer);
        if (answer.equals("correct")) authenticated();
        else if (answer.equals("challenge")) ask(kind);
        else if (ending != null) end(ending);
        else if (kind == Kind.OPTIONS && ++wrongAnswers < REFUSALS) {
            state(Ending.REJECTED.status(), Ending.REJECTED.connection(), true);
            then(STEP, () -> ask(kind));
        } else end(Ending.REJECTED);
    }

    private void authenticated() {
        member.authenticated = true;
        member.status = "AUTHENTICATED";
        then(STEP, this::transferred);
    }

    private void transferred() {
        member.findings.readAccounts();
        member.accountsRead = true;
        member.status = "TRANSFERRED";
        then(STEP, this::completed);
    }

    private void completed() {
        member.findings.read(task);
        member.transactionsRead = true;
        member.succeededAt = world.now();
        member.refusals = 0;
        state("COMPLETED", "CONNECTED", false);
    }

    private void end(Ending ending) {
        member.challenge = null;
        boolean prevented = ending.equals(Ending.DENIED) && ++member.refusals == REFUSALS;
        if (prevented) member.refusals = 0;
        Ending last = prevented ? Ending.PREVENTED : ending;
        state(last.status(), last.connection(), false);
    }

    private void state(String status, String connection, boolean running) {
        member.status = status;
        member.connection = connection;
        member.aggregating = running;
    }

    private void then(Duration delay, Runnable action) {
        stop();
        next = world.after(delay, action);
    }

    void stop() {
        if (next != null) next.cancel();
    }
}
