package io.bankspec.core.internal.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.bankspec.core.fixture.RuntimeFixture;
import io.bankspec.core.mfa.MfaFlow;
import io.bankspec.core.mfa.MfaStep.Challenged;
import io.bankspec.core.mfa.MfaStep.Completed;
import io.bankspec.core.testing.JumpingTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OneAnswerTest {
    @RegisterExtension
    final RuntimeFixture server = new RuntimeFixture();

    private Challenged<Map<String, Object>> challenged() {
        server.answer(510, "{\"errors\": [{\"code\": \"MORE_NEEDED\", \"message\": \"TAN\"}]}");
        return (Challenged<Map<String, Object>>) new FlowFixture(server, new JumpingTime())
                .flow(FlowFixture.RESUBMIT)
                .start();
    }

    @RepeatedTest(20)
    void ofTwoThreadsThatAnswerOneWinsAndTheOtherIsTold() throws Exception {
        Challenged<Map<String, Object>> challenge = challenged();
        server.answer(201, "{\"id\": 42}");
        CountDownLatch together = new CountDownLatch(2);
        Callable<String> answering = () -> {
            together.countDown();
            together.await();
            try {
                return challenge.answer("1").getClass().getSimpleName();
            } catch (IllegalStateException e) {
                return e.getMessage();
            }
        };
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<String> one = threads.submit(answering);
            Future<String> other = threads.submit(answering);
            assertThat(List.of(one.get(), other.get()))
                    .containsExactlyInAnyOrder("Completed", "this challenge has been answered already");
        } finally {
            threads.shutdown();
        }
        assertThat(server.server.getRequestCount()).isEqualTo(2);
    }

    @Test
    void answersThatDoNotFitMayBeGivenAgain() {
        Challenged<Map<String, Object>> challenge = challenged();
        assertThatIllegalArgumentException().isThrownBy(() -> challenge.answer(Map.of("2", "1")));
        server.answer(201, "{\"id\": 42}");
        assertThat(challenge.answer("1")).isInstanceOf(Completed.class);
    }

    @Test
    void aChallengeIsAnsweredOnceEvenIfThatFailed() {
        Challenged<Map<String, Object>> challenge = challenged();
        server.answer(500, "");
        challenge.answer("1");
        assertThatIllegalStateException().isThrownBy(() -> challenge.answer("1"));
        assertThat(server.server.getRequestCount()).isEqualTo(2);
    }

    @Test
    void aFlowThatIsStartedTwiceAsksTwice() {
        MfaFlow<Map<String, Object>> flow = new FlowFixture(server, new JumpingTime()).flow(FlowFixture.RESUBMIT);
        String asking = "{\"errors\": [{\"code\": \"MORE_NEEDED\", \"message\": \"TAN\"}]}";
        server.answer(510, asking)
                .answer(510, asking)
                .answer(201, "{\"id\": 1}")
                .answer(201, "{\"id\": 2}");
        Challenged<Map<String, Object>> first = (Challenged<Map<String, Object>>) flow.start();
        Challenged<Map<String, Object>> second = (Challenged<Map<String, Object>>) flow.start();
        assertThat(second.answer("1").toString()).contains("1");
        assertThat(first.answer("2").toString()).contains("2");
    }

    @Test
    void aRunWithoutAHandlerIsForWorkThatAsksNothing() {
        server.answer(510, "{\"errors\": [{\"code\": \"MORE_NEEDED\", \"message\": \"TAN\"}]}");
        MfaFlow<Map<String, Object>> flow = new FlowFixture(server, new JumpingTime()).flow(FlowFixture.RESUBMIT);
        assertThatIllegalStateException().isThrownBy(flow::run).withMessageContaining("no handler");
        server.answer(201, "{\"id\": 1}");
        assertThat(flow.run()).containsKey("id");
    }
}
