package io.bankspec.contract;

import io.bankspec.contract.RawServer.Ending;
import io.bankspec.contract.RawServer.Reply;
import io.bankspec.core.RetryPolicy;
import io.bankspec.core.Time;
import io.bankspec.core.generated.ClientBuilder;
import io.bankspec.core.testing.JumpingTime;
import io.bankspec.core.testing.PooledSocket;
import io.bankspec.core.testing.ReservedPort;
import java.io.IOException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** How all combinations of one provider end. */
final class FaultTrial implements AutoCloseable, Subject.Server {
    private static final Duration DEADLINE = Duration.ofMinutes(5);

    /** Long enough to get a request out, and short, because it is waited for in real time. */
    private static final Duration SHORT_DEADLINE = Duration.ofMillis(40);

    private static final int PATIENCE_MILLIS = 20;

    private final Subject subject;
    private final RawServer server = new RawServer();
    private final ReservedPort nobody = new ReservedPort();
    private final PooledSocket socket = new PooledSocket();
    private final SharedHttp shared = new SharedHttp(64);
    private final OkHttpClient http =
            shared.client().newBuilder().addNetworkInterceptor(socket).build();
    private final AtomicInteger requests = new AtomicInteger();
    private final List<String> mistakes = new ArrayList<>();
    private JumpingTime time;
    private NetworkFault fault;
    private volatile Kind kind;

    FaultTrial(Subject subject) throws IOException {
        this.subject = subject;
    }

    @Override
    public <B extends ClientBuilder<B>> B serve(B client) {
        int port = fault == NetworkFault.REFUSED ? nobody.number() : server.port();
        String host = fault == NetworkFault.UNKNOWN_HOST ? "localhost" : "127.0.0.1";
        return client.baseUrl("http://" + host + ":" + port + subject.spec.basePath())
                .httpClient(http(fault))
                .time(fault.isOfTime() ? Time.SYSTEM : time)
                .retries(RetryPolicy.DEFAULT)
                .deadline(fault.isOfTime() ? SHORT_DEADLINE : DEADLINE)
                .maxResultSize(100_000)
                .maxErrorSize(100_000);
    }

    /** Only where silence comes: on a busy machine an answer takes its time. */
    private Response hurry(Interceptor.Chain chain) throws IOException {
        boolean isFirstPage = kind == Kind.WALK && !subject.isSecondPage(line(chain.request()));
        return isFirstPage
                ? chain.proceed(chain.request())
                : chain.withReadTimeout(PATIENCE_MILLIS, TimeUnit.MILLISECONDS).proceed(chain.request());
    }

    private static String line(Request request) {
        return request.method() + " " + request.url().encodedPath() + "?"
                + request.url().encodedQuery() + " ";
    }

    private OkHttpClient http(NetworkFault fault) {
        return switch (fault) {
            case SILENT, STALLED ->
                http.newBuilder().addInterceptor(this::hurry).build();
            case UNKNOWN_HOST ->
                http.newBuilder()
                        .dns(host -> {
                            throw new UnknownHostException(host);
                        })
                        .build();
            default -> http;
        };
    }

    /** How many combinations there were. */
    int meet(NetworkFault next) throws Exception {
        fault = next;
        time = new JumpingTime();
        int tried = 0;
        for (Kind kind : Kind.values()) {
            if (next.ends.of(kind, subject).equals("-")) continue;
            for (int way = 0; way < kind.ways(subject); way++, tried++) meet(kind, way);
        }
        return tried;
    }

    private void meet(Kind next, int way) throws Exception {
        kind = next;
        // What one login has met, the next would know.
        Object client = subject.client(this, kind == Kind.LOGIN);
        if (fault == NetworkFault.STALE) leaveConnection(client);
        String right = Http.answer("200 OK", kind.right(subject));
        server.follow(request -> reply(right, request));
        requests.set(0);
        long begun = time.nanos();
        String end = Kind.end(kind.ways(subject, client).get(way));
        shared.awaitIdle();
        // A login goes on without its call.
        ((AutoCloseable) client).close();
        int leaks = shared.leaks();
        // The server may be about to close what it has answered on.
        http.connectionPool().evictAll();
        if (fault.isGivenUp()) server.awaitNoConnection();
        String counted = end + " " + (fault.isOfTime() ? "0-1" : requests);
        String expected = fault.ends.of(kind, subject);
        boolean isInTime = time.nanos() - begun <= DEADLINE.toNanos();
        boolean isRepeated = fault.isOfTime() && requests.get() > 1;
        if (!counted.equals(expected) || isRepeated || leaks > 0 || !isInTime)
            mistakes.add("%s, %s, %s by way %d: %s and not %s, %d leaks, in time: %s"
                    .formatted(fault, subject, kind, way, counted, expected, leaks, isInTime));
    }

    private void leaveConnection(Object client) throws IOException {
        server.follow(request -> new Reply(Http.answer("200 OK", subject.readResult()), Ending.CLOSE));
        subject.read(client).execute();
        socket.awaitEnd();
        time.skip(Duration.ofSeconds(5));
    }

    private Reply reply(String right, String request) {
        if (kind == Kind.WALK && !subject.isSecondPage(request))
            return new Reply(Http.answer("200 OK", subject.firstPage()), Ending.KEEP);
        requests.incrementAndGet();
        return fault.reply(request, right);
    }

    /** How combinations ended that should have ended otherwise. */
    List<String> mistakes() {
        return mistakes;
    }

    /** No connection of its own, and no thread. */
    void assertNothingIsLeft() throws Exception {
        shared.assertNothingIsLeft(server);
    }

    @Override
    public void close() throws IOException {
        server.close();
        nobody.close();
    }
}
