package io.bankspec.contract.simulation;

import io.bankspec.contract.simulation.Fault.Reply;
import io.bankspec.contract.simulation.Fault.Work;
import io.bankspec.contract.simulation.Ledger.Entry;
import io.bankspec.core.internal.operation.Operation;
import io.bankspec.sandbox.internal.Answer;
import io.bankspec.sandbox.internal.Engine;
import io.bankspec.sandbox.internal.Request;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import okhttp3.Interceptor.Chain;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** The provider and the network before it, in which things go wrong as planned. */
final class Link {
    static final String ADDRESS = "http://127.0.0.1";
    static final String OTHER_ADDRESS = "http://127.0.0.2";

    private final VirtualTime time = new VirtualTime();
    private final Hunt hunt = new Hunt();
    private final Ledger ledger = new Ledger();
    private final List<String> trace = new ArrayList<>();
    private final List<MemorySocket> sockets = new ArrayList<>();
    private final Engine engine;
    private final Plan plan;
    private int act;
    private long answered;
    private Runnable cancel = () -> {};
    private @Nullable Sending sending;
    private @Nullable Violation violation;

    /** A call that goes over OkHttp at present. Others may begin and end while it waits. */
    private final class Sending {
        private final Program program;
        private final Operation operation;
        private final Stage stage;
        private @Nullable Fault fault;

        Sending(Program program, Operation operation) {
            this.program = program;
            this.operation = operation;
            this.stage = plan.cell().scenario().calls().stage(operation.id(), act > 0);
            fault = plan.next(stage, false);
        }

        /** OkHttp may send again by itself, and what happens to that is another matter. */
        Fault fault() {
            if (fault == null) fault = plan.next(stage, false);
            return fault;
        }

        Fault strike() {
            Fault now = fault();
            fault = null;
            if (now != Fault.NONE) plan.strike(now);
            return now;
        }
    }

    Link(Plan plan) {
        this.plan = plan;
        engine = Engine.unchecked(plan.cell().scenario().provider(), time);
    }

    VirtualTime time() {
        return time;
    }

    Hunt hunt() {
        return hunt;
    }

    Ledger ledger() {
        return ledger;
    }

    List<String> trace() {
        return trace;
    }

    String basePath() {
        return engine.basePath();
    }

    double chance() {
        return plan.chance();
    }

    void log(String text) {
        try {
            hunt.in("log", text);
        } catch (Violation e) {
            violation = violation == null ? e : violation;
        }
    }

    /** OkHttp may hide what is thrown within its calls. */
    Violation broken(String promise) {
        violation = violation == null ? new Violation(promise) : violation;
        return violation;
    }

    /** @throws Violation a promise was broken */
    void check() {
        if (violation != null) throw violation;
    }

    void note(String event) {
        trace.add(Duration.ofNanos(time.nanos()) + " " + event);
    }

    /** A new challenge is about to be answered. */
    void nextAct() {
        act++;
        answered = time.nanos();
    }

    /** When the user has answered last, in the nanoseconds of the time. */
    long answered() {
        return answered;
    }

    /** What the program does when it loses patience. */
    void onCancel(Runnable action) {
        cancel = action;
    }

    MemorySocket open() {
        MemorySocket socket = new MemorySocket(this);
        sockets.add(socket);
        return socket;
    }

    void closed(MemorySocket socket) {
        sockets.remove(socket);
    }

    int openSockets() {
        return sockets.size();
    }

    Response intercept(Program program, Chain chain) throws IOException {
        Operation operation = chain.request().tag(Operation.class);
        if (operation == null) throw broken("a request of no operation");
        Sending outer = sending;
        sending = new Sending(program, operation);
        // Otherwise nobody would connect.
        if (sending.fault().reply == Reply.NO_CONNECTION) Program.POOL.evictAll();
        try {
            return chain.proceed(chain.request());
        } finally {
            sending = outer;
        }
    }

    void connect(int timeout) throws IOException {
        if (sending.program.isDead()) throw new SocketException("dead");
        if (sending.fault().reply != Reply.NO_CONNECTION) return;
        note(sending.operation + " " + sending.strike());
        throw new ConnectException("Connection refused");
    }

    /** A connection that is kept may have been left by now; nothing else is to be seen there. */
    void look(MemorySocket socket) throws IOException {
        if (sending.fault() != Fault.STALE || socket.exchanges() == 0)
            throw new SocketTimeoutException("Read timed out");
        note(sending.operation + " " + sending.strike());
        socket.end();
    }

    /** Takes the request that was written, and gives what is to be read. */
    void exchange(MemorySocket socket) throws IOException {
        Sending now = sending;
        if (now.program.isDead()) throw new SocketException("dead");
        HttpRequest request = HttpRequest.read(socket.sent);
        if (!request.url().host().equals("127.0.0.1")) throw broken("another origin: " + request.url());
        boolean strikes = now.fault() != Fault.STALE || socket.exchanges() > 1;
        Fault fault = strikes ? now.strike() : Fault.NONE;
        Entry entry = new Entry(now.program, act, now.stage, now.operation, request.key(), fault);
        String problem = ledger.add(entry);
        if (problem != null) throw broken(problem);
        note("-> " + entry.stage + ' ' + entry.operation + ' ' + fault);
        pass(plan.latency(), socket);
        boolean isOfProgram = fault.reply == Reply.CANCELLED || fault.reply == Reply.DEAD;
        int times =
                isOfProgram ? (plan.flips() ? 1 : 0) : fault.work == Work.NEVER ? 0 : fault.work == Work.TWICE ? 2 : 1;
        for (int i = 0; i < times; i++) entry.answer = answer(request);
        pass(plan.latency(), socket);
        reply(fault, entry, socket);
        note("<- " + entry.operation + ' ' + entry.status());
    }

    private Answer answer(HttpRequest request) {
        Request known = engine.request(request.method(), request.url(), request.headers(), request.body());
        if (known == null) throw broken("no operation for " + request.url());
        Answer answer = engine.answer(known);
        String text = new String(answer.body(), StandardCharsets.UTF_8);
        if (text.contains("the sandbox failed")) throw broken("the sandbox failed: " + text);
        hunt.learn(text);
        String session = answer.headers().get("MFA-Session");
        if (session != null) hunt.learnHeader(session);
        return answer;
    }

    private void reply(Fault fault, Entry entry, MemorySocket socket) throws IOException {
        switch (fault.reply) {
            case NO_CONNECTION -> throw broken("connected without a connection");
            case END -> socket.end();
            case RESET -> throw new SocketException("Connection reset");
            case SILENCE -> {
                pass(Duration.ofMillis(socket.timeoutMillis()), socket);
                throw new SocketTimeoutException("Read timed out");
            }
            case CANCELLED -> {
                cancel.run();
                socket.checkOpen();
                throw new SocketException("Connection reset");
            }
            case DEAD -> {
                entry.program.die();
                throw new SocketException("dead");
            }
            case LATE -> pass(Duration.ofSeconds(8), socket);
            case OVERDUE -> pass(plan.deadline(), socket);
            case CANNED -> {
                socket.received.writeUtf8(fault.canned.text());
                return;
            }
            default -> {}
        }
        if (entry.answer == null) return;
        Wire.write(entry.answer, fault.reply, socket);
        if (fault.reply == Reply.ECHO) socket.received.copyTo(socket.late, 0, socket.received.size());
        boolean hasBody = entry.answer.body().length > 0;
        entry.isHeadDelivered = hasBody || fault.reply != Reply.HALF;
        entry.isDelivered = fault.reply != Reply.HALF && !(hasBody && fault.reply == Reply.HALF_JSON);
    }

    /** Waits on this thread, while others do what they have to; no longer than there is something to wait for. */
    private void pass(Duration wait, MemorySocket socket) throws IOException {
        long end = time.nanos() + wait.toNanos();
        while (!socket.isClosed() && time.skipToNext(Duration.ofNanos(Math.max(0, end - time.nanos())))) {}
        socket.checkOpen();
        if (end > time.nanos()) time.skip(Duration.ofNanos(end - time.nanos()));
    }
}
