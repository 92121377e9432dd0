package io.bankspec.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.bankspec.atrium.AtriumClient;
import io.bankspec.atrium.model.UserResponseBody;
import io.bankspec.contract.RawServer.Ending;
import io.bankspec.contract.RawServer.Reply;
import io.bankspec.core.DeadlineException;
import io.bankspec.core.Time;
import io.bankspec.core.testing.FakeTime;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Thousands of calls that wait, of which OkHttp sends some and queues the others. */
class InFlightTest {
    private static final int CALLS = 5_000;
    private static final int SENT = 64;
    private static final Duration DEADLINE = Duration.ofHours(1);

    private final SharedHttp http = new SharedHttp(SENT);

    @Test
    void allEndAtTheirDeadlineAndThoseAfterThemGetTheirAnswers() throws Exception {
        FakeTime time = new FakeTime();
        try (RawServer server = new RawServer()) {
            AtriumClient atrium = client(server, time);
            server.follow(request -> new Reply("", Ending.SILENCE));
            List<CompletableFuture<UserResponseBody>> silent = calls(atrium, DEADLINE);
            time.skip(DEADLINE.minusNanos(1));
            assertThat(silent).noneMatch(CompletableFuture::isDone);
            time.skip(Duration.ofNanos(1));
            assertThat(silent)
                    .allSatisfy(call -> assertThat(
                                    call.handle((answer, failure) -> failure).join())
                            .isInstanceOf(DeadlineException.class));
            http.awaitIdle();
            server.awaitNoConnection();

            server.follow(InFlightTest::answer);
            List<CompletableFuture<UserResponseBody>> answered = calls(atrium, DEADLINE);
            for (int i = 0; i < CALLS; i++)
                assertThat(answered.get(i).join().getUser().getGuid()).isEqualTo(String.valueOf(i));
            http.assertNothingIsLeft(server);
        }
        ReliabilityPage page = new ReliabilityPage("in flight", List.of("calls in flight", "number"));
        page.row(List.of("in flight at once, at a provider that says nothing", CALLS));
        page.row(List.of("ended a nanosecond before their deadline", 0));
        page.row(List.of("ended at their deadline", CALLS));
        page.row(List.of("in flight at once after that, with the answer of their own", CALLS));
        page.row(List.of("calls, connections and threads left", 0));
        page.check();
    }

    /** In real time, which other programs share: for a quiet machine. */
    @Test
    @EnabledIfSystemProperty(named = "load.deadline", matches = "\\d+")
    void inRealTimeTheyEndWithinTenPercent() throws Exception {
        Duration deadline = Duration.ofMillis(Long.getLong("load.deadline"));
        try (RawServer server = new RawServer()) {
            server.follow(request -> new Reply("", Ending.SILENCE));
            AtriumClient atrium = client(server, Time.SYSTEM);
            List<CompletableFuture<Duration>> ends = IntStream.range(0, CALLS)
                    .mapToObj(i -> {
                        long begun = System.nanoTime();
                        return atrium.users()
                                .readUser(String.valueOf(i))
                                .withDeadline(deadline)
                                .executeAsync()
                                .handle((answer, failure) -> Duration.ofNanos(System.nanoTime() - begun));
                    })
                    .toList();
            Duration longest = deadline.plus(deadline.dividedBy(10));
            assertThat(ends).allSatisfy(took -> assertThat(took.join()).isBetween(deadline, longest));
        }
    }

    private AtriumClient client(RawServer server, Time time) {
        return AtriumClient.builder()
                .baseUrl(server.url("/"))
                .apiKey("key")
                .clientId("client")
                .httpClient(http.client())
                .time(time)
                .build();
    }

    private static List<CompletableFuture<UserResponseBody>> calls(AtriumClient atrium, Duration deadline) {
        return IntStream.range(0, CALLS)
                .mapToObj(i -> atrium.users()
                        .readUser(String.valueOf(i))
                        .withDeadline(deadline)
                        .executeAsync())
                .toList();
    }

    private static Reply answer(String request) {
        String guid = request.split(" ", 3)[1].replaceFirst(".*/", "");
        return new Reply(Http.answer("200 OK", "{\"user\": {\"guid\": \"" + guid + "\"}}"), Ending.KEEP);
    }
}
