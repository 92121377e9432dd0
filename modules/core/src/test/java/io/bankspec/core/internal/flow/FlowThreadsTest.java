package io.bankspec.core.internal.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.bankspec.core.fixture.RuntimeFixture;
import io.bankspec.core.generated.ApiRuntime;
import io.bankspec.core.mfa.MfaAnswers;
import io.bankspec.core.mfa.MfaFlow;
import io.bankspec.core.testing.JumpingTime;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** However quick the provider is: what a program hands to a flow never runs on the thread that starts it, which has no future yet. */
class FlowThreadsTest {
    @RegisterExtension
    final RuntimeFixture server = new RuntimeFixture();

    private final JumpingTime time = new JumpingTime();
    private final List<Thread> threads = new CopyOnWriteArrayList<>();

    private MfaFlow<Map<String, Object>> flow(String rules) {
        ApiRuntime quick =
                server.builder().httpClient(server.answeringAtOnce()).time(time).build();
        return new FlowFixture(server, time).flow(rules, quick);
    }

    private void remember() {
        threads.add(Thread.currentThread());
    }

    private void assertOtherThreads(int calls) {
        assertThat(threads).hasSize(calls).doesNotContain(Thread.currentThread());
    }

    @Test
    void aHandler() {
        String question = "{\"errors\": [{\"code\": \"MORE_NEEDED\", \"message\": \"TAN\"}]}";
        server.answer(510, question).answer(510, question).answer(200, "{\"accounts\": [1]}");
        CompletableFuture<?> result = flow(FlowFixture.RESUBMIT).runAsync(challenge -> {
            remember();
            return CompletableFuture.completedFuture(MfaAnswers.of("1"));
        });
        assertThat(result).succeedsWithin(Duration.ofSeconds(10));
        assertOtherThreads(2);
    }

    /** Whoever gives the answer, such as the thread of a user interface, is not held up by the next question. */
    @Test
    void aHandlerThatIsAskedAgainAfterAnAnswerFromAThreadOfTheProgram() {
        String question = "{\"errors\": [{\"code\": \"MORE_NEEDED\", \"message\": \"TAN\"}]}";
        server.answer(510, question).answer(510, question).answer(200, "{\"accounts\": [1]}");
        List<CompletableFuture<MfaAnswers>> asked = new CopyOnWriteArrayList<>();
        CompletableFuture<?> result = flow(FlowFixture.RESUBMIT).runAsync(challenge -> {
            remember();
            CompletableFuture<MfaAnswers> answer = new CompletableFuture<>();
            asked.add(answer);
            return answer;
        });
        asked.get(0).complete(MfaAnswers.of("1"));
        asked.get(1).complete(MfaAnswers.of("2"));
        assertThat(result).succeedsWithin(Duration.ofSeconds(10));
        assertOtherThreads(2);
    }

    @Test
    void aListener() {
        server.answer(200, "{\"work\": {\"id\": \"w1\", \"busy\": true}}")
                .answer(200, "{\"work\": {\"status\": \"RUNNING\", \"busy\": true}}")
                .answer(200, "{\"work\": {\"status\": \"DONE\"}}");
        Consumer<String> listener = state -> remember();
        assertThat(flow(FlowFixture.POLL).onProgress(listener).startAsync()).succeedsWithin(Duration.ofSeconds(10));
        assertOtherThreads(2);
    }
}
