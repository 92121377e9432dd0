package io.bankspec.core.internal.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bankspec.core.fixture.RuntimeFixture;
import io.bankspec.core.mfa.MfaAnswers;
import io.bankspec.core.mfa.MfaFailedException;
import io.bankspec.core.mfa.MfaFlow;
import io.bankspec.core.mfa.MfaLimits;
import io.bankspec.core.mfa.MfaReason;
import io.bankspec.core.mfa.MfaStep;
import io.bankspec.core.mfa.MfaStep.Challenged;
import io.bankspec.core.mfa.MfaStep.Failed;
import io.bankspec.core.testing.FakeTime;
import io.bankspec.core.testing.JumpingTime;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlowLimitsTest {
    private static final String STARTED = "{\"work\": {\"id\": \"w1\", \"status\": \"CREATED\", \"busy\": true}}";

    @RegisterExtension
    final RuntimeFixture server = new RuntimeFixture();

    private final JumpingTime time = new JumpingTime();
    private final AtomicInteger challenges = new AtomicInteger();

    private MfaFlow<Map<String, Object>> poll() {
        return new FlowFixture(server, time).flow(FlowFixture.POLL);
    }

    private void answerAll(java.util.function.Function<RecordedRequest, String> json) {
        server.server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return new MockResponse.Builder()
                        .code(200)
                        .addHeader("Content-Type", "application/json")
                        .body(json.apply(request))
                        .build();
            }
        });
    }

    private String nextChallenge() {
        return "{\"work\": {\"status\": \"CHALLENGED\", \"challenges\": [{\"guid\": \"c" + challenges.incrementAndGet()
                + "\"}]}}";
    }

    private String startedOrChallenge(RecordedRequest request) {
        return request.getMethod().equals("POST") ? STARTED : nextChallenge();
    }

    private static Failed<?> failed(MfaStep<?> step) {
        return (Failed<?>) step;
    }

    @Test
    void aHundredChallengesInARowAreStoppedByTheLimit() {
        answerAll(this::startedOrChallenge);
        assertThatThrownBy(() -> poll().withLimits(
                                MfaLimits.DEFAULT.withChallenges(100).withDeadline(Duration.ofHours(9)))
                        .run(challenge -> MfaAnswers.of("1")))
                .isInstanceOfSatisfying(MfaFailedException.class, e -> {
                    assertThat(e.reason()).isEqualTo(MfaReason.LIMIT_REACHED);
                    assertThat(e).hasMessageContaining("more than 100 challenges");
                });
        assertThat(challenges).hasValue(101);
    }

    @Test
    void byDefaultTheTwentyFirstChallengeIsOneTooMany() {
        answerAll(this::startedOrChallenge);
        assertThatThrownBy(() -> poll().run(challenge -> MfaAnswers.of("1")))
                .hasMessageContaining("more than 20 challenges");
    }

    private static String challenge(int prompts) {
        return "{\"work\": {\"status\": \"CHALLENGED\", \"challenges\": [" + "{\"guid\": \"c\"},".repeat(prompts - 1)
                + "{\"guid\": \"c\"}]}}";
    }

    @Test
    void aChallengeHasAThousandPromptsAtMostUnlessTheProgramWantsMore() {
        answerAll(request -> request.getMethod().equals("POST") ? STARTED : challenge(1_001));
        Failed<?> failed = failed(poll().start());
        assertThat(failed.reason()).isEqualTo(MfaReason.LIMIT_REACHED);
        assertThat(failed.problem()).isEqualTo("a challenge of more than 1000 prompts");
        MfaStep<?> step =
                poll().withLimits(MfaLimits.DEFAULT.withPrompts(1_001)).start();
        assertThat(((MfaStep.Challenged<?>) step).prompts()).hasSize(1_001);
    }

    @Test
    void workThatNeverEndsIsStoppedByTheLimitOfPollsAndItsLastStateIsNamed() {
        answerAll(request -> request.getMethod().equals("POST") ? STARTED : "{\"work\": {\"status\": \"BRAND_NEW\"}}");
        Failed<?> failed =
                failed(poll().withLimits(MfaLimits.DEFAULT.withPolls(7)).start());
        assertThat(failed.reason()).isEqualTo(MfaReason.LIMIT_REACHED);
        assertThat(failed.problem()).contains("7 polls", "BRAND_NEW");
        assertThat(server.server.getRequestCount()).isEqualTo(8);
    }

    @Test
    void workThatNeverEndsIsStoppedByTheDeadline() {
        answerAll(request -> request.getMethod().equals("POST") ? STARTED : "{\"work\": {\"status\": \"RUNNING\"}}");
        Failed<?> failed = failed(poll().withDeadline(Duration.ofSeconds(20)).start());
        assertThat(failed.reason()).isEqualTo(MfaReason.TIMEOUT);
        assertThat(failed.problem()).contains("deadline", "RUNNING");
        assertThat(Duration.ofNanos(time.nanos())).isLessThan(Duration.ofSeconds(26));
    }

    @Test
    void aLateAlarmDoesNotProlongTheFlow() {
        time.lateAlarms();
        workThatNeverEndsIsStoppedByTheDeadline();
    }

    /** The clock says which of the two comes first, not the thread that gets its turn first. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aDeadlineThatPassesBeforeTheDataCanBeReadEndsTheFlow(boolean isAlarmLate) {
        if (isAlarmLate) time.lateAlarms();
        answerAll(request -> request.getMethod().equals("POST") ? STARTED : "{\"work\": {\"status\": \"DONE\"}}");
        String rules = FlowFixture.POLL.replace("\"interval\": 3,", "\"interval\": 3, \"dataAfter\": 10,");
        MfaFlow<?> flow = new FlowFixture(server, time).flow(rules);
        assertThat(failed(flow.withDeadline(Duration.ofSeconds(13)).start()).reason())
                .isEqualTo(MfaReason.TIMEOUT);
        assertThat(flow.withDeadline(Duration.ofSeconds(14)).start()).isInstanceOf(MfaStep.Completed.class);
    }

    @Test
    void anAnswerAfterTheDeadlineIsNoResultThoughTheAlarmIsLate() {
        time.lateAlarms();
        answerAll(request -> {
            if (request.getMethod().equals("POST")) return STARTED;
            time.skip(Duration.ofMinutes(15));
            return "{\"work\": {\"status\": \"DONE\"}}";
        });
        assertThat(failed(poll().start()).reason()).isEqualTo(MfaReason.TIMEOUT);
        assertThat(server.server.getRequestCount()).isEqualTo(2);
    }

    @Test
    void aDeadlineThatPassesWhileAPromptIsOpenSendsNothingMore() {
        server.answer(200, STARTED).answer(200, nextChallenge());
        Challenged<Map<String, Object>> challenge = (Challenged<Map<String, Object>>) poll().start();
        time.skip(Duration.ofMinutes(15));
        assertThat(failed(challenge.answer("1")).reason()).isEqualTo(MfaReason.TIMEOUT);
        assertThat(server.server.getRequestCount()).isEqualTo(2);
    }

    @Test
    void aDeadlineThatPassesWhileAHandlerThinksEndsTheFlow() {
        FakeTime clock = new FakeTime();
        server.answer(510, "{\"errors\": [{\"code\": \"MORE_NEEDED\", \"message\": \"TAN\"}]}");
        CompletableFuture<MfaAnswers> thinking = new CompletableFuture<>();
        CompletableFuture<Void> asked = new CompletableFuture<>();
        CompletableFuture<Map<String, Object>> result = new FlowFixture(server, clock)
                .flow(FlowFixture.RESUBMIT)
                .runAsync(challenge -> {
                    asked.complete(null);
                    return thinking;
                });
        asked.orTimeout(10, TimeUnit.SECONDS).join();
        clock.skip(Duration.ofMinutes(15));
        assertThat(result)
                .failsWithin(Duration.ofSeconds(10))
                .withThrowableThat()
                .havingCause()
                .isInstanceOfSatisfying(
                        MfaFailedException.class, e -> assertThat(e.reason()).isEqualTo(MfaReason.TIMEOUT));
        assertThat(thinking).failsWithin(Duration.ofSeconds(10)).withThrowableOfType(CancellationException.class);
    }

    @Test
    void aDeadlineThatPassesDuringACallCancelsIt() throws InterruptedException {
        FakeTime clock = new FakeTime();
        server.server.enqueue(new MockResponse.Builder()
                .onResponseStart(SocketEffect.Stall.INSTANCE)
                .build());
        CompletableFuture<MfaStep<Map<String, Object>>> step =
                new FlowFixture(server, clock).flow(FlowFixture.POLL).startAsync();
        server.request();
        clock.skip(Duration.ofMinutes(15));
        assertThat(step)
                .succeedsWithin(Duration.ofSeconds(10))
                .satisfies(end -> assertThat(failed(end).reason()).isEqualTo(MfaReason.TIMEOUT));
        server.awaitIdle();
        assertThat(clock.waits()).as("alarms left behind").isEmpty();
    }

    @Test
    void theThirdWrongAnswerEndsTheFlow() {
        answerAll(request -> {
            if (request.getMethod().equals("POST")) return STARTED;
            int poll = challenges.getAndIncrement();
            return poll % 2 == 0
                    ? "{\"work\": {\"status\": \"CHALLENGED\", \"challenges\": [{\"guid\": \"c" + poll + "\"}]}}"
                    : "{\"work\": {\"status\": \"REJECTED\", \"busy\": true}}";
        });
        AtomicInteger asked = new AtomicInteger();
        assertThatThrownBy(() -> poll().run(challenge -> {
                    asked.incrementAndGet();
                    return MfaAnswers.of("wrong");
                }))
                .isInstanceOfSatisfying(
                        MfaFailedException.class, e -> assertThat(e.reason()).isEqualTo(MfaReason.WRONG_ANSWER));
        assertThat(asked).hasValue(3);
    }

    @Test
    void aRejectionThatShowsInSeveralPollsCountsOnce() {
        server.answer(200, STARTED).answer(200, nextChallenge());
        Challenged<Map<String, Object>> challenge = (Challenged<Map<String, Object>>)
                poll().withLimits(MfaLimits.DEFAULT.withWrongAnswers(2)).start();
        String rejected = "{\"work\": {\"status\": \"REJECTED\", \"busy\": true}}";
        server.answer(200, STARTED).answer(200, rejected).answer(200, rejected).answer(200, rejected);
        server.answer(200, nextChallenge());
        assertThat(challenge.answer("wrong")).isInstanceOf(Challenged.class);
    }

    @Test
    void aChallengeThatStaysAfterItsAnswerCountsAsAWrongAnswer() {
        String same = nextChallenge();
        answerAll(request -> request.getMethod().equals("POST") ? STARTED : same);
        AtomicInteger asked = new AtomicInteger();
        assertThatThrownBy(() -> poll().run(challenge -> {
                    asked.incrementAndGet();
                    return MfaAnswers.of("wrong");
                }))
                .hasMessageContaining("WRONG_ANSWER");
        assertThat(asked).hasValue(3);
    }

    @Test
    void aChallengeWithMorePromptsThanAreAllowedIsNotAsked() {
        String prompts = IntStream.rangeClosed(1, 4)
                .mapToObj(i -> "{\"guid\": \"c" + i + "\"}")
                .collect(Collectors.joining(","));
        server.answer(200, STARTED)
                .answer(200, "{\"work\": {\"status\": \"CHALLENGED\", \"challenges\": [" + prompts + "]}}");
        Failed<?> failed =
                failed(poll().withLimits(MfaLimits.DEFAULT.withPrompts(3)).start());
        assertThat(failed.reason()).isEqualTo(MfaReason.LIMIT_REACHED);
        assertThat(failed.problem()).isEqualTo("a challenge of more than 3 prompts");
    }

    @Test
    void limitsAreCheckedByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MfaLimits.DEFAULT.withPolls(0))
                .withMessage("polls is 0, not at least 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MfaLimits.DEFAULT.withChallenges(-1))
                .withMessageContaining("challenges is -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MfaLimits.DEFAULT.withWrongAnswers(0))
                .withMessageContaining("wrongAnswers is 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MfaLimits.DEFAULT.withPrompts(0))
                .withMessageContaining("prompts is 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> poll().withDeadline(Duration.ZERO))
                .withMessage("the deadline is not positive");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> poll().withDeadline(Duration.ofDays(2)))
                .withMessage("the deadline is longer than a day");
    }
}
