package io.bankspec.core.internal.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.bankspec.core.fixture.RuntimeFixture;
import io.bankspec.core.mfa.MfaFlow;
import io.bankspec.core.mfa.MfaReason;
import io.bankspec.core.mfa.MfaStep;
import io.bankspec.core.mfa.MfaStep.Challenged;
import io.bankspec.core.mfa.MfaStep.Completed;
import io.bankspec.core.mfa.MfaStep.Failed;
import io.bankspec.core.testing.JumpingTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PollFlowTest {
    private static final String STARTED = "{\"work\": {\"id\": \"w1\", \"status\": \"CREATED\", \"busy\": true}}";
    private static final String RUNNING = "{\"work\": {\"status\": \"RUNNING\"}}";
    private static final String DONE = "{\"work\": {\"status\": \"DONE\", \"total\": 12.50}}";

    @RegisterExtension
    final RuntimeFixture server = new RuntimeFixture();

    private final JumpingTime time = new JumpingTime();

    private final MfaFlow<Map<String, Object>> flow() {
        return new FlowFixture(server, time).flow(FlowFixture.POLL);
    }

    private static String challenge(String guid) {
        return "{\"work\": {\"status\": \"CHALLENGED\", \"challenges\": [{\"guid\": \"" + guid
                + "\", \"label\": \"Code?\", \"type\": \"TEXT\"}]}}";
    }

    private Challenged<Map<String, Object>> challenged(String guid) {
        server.answer(200, STARTED).answer(200, challenge(guid));
        return (Challenged<Map<String, Object>>) flow().start();
    }

    private static MfaReason reason(MfaStep<?> step) {
        return ((Failed<?>) step).reason();
    }

    @Test
    void aFlowThatAsksNothingEndsWithTheLastPoll() {
        server.answer(202, STARTED).answer(200, RUNNING).answer(200, DONE);
        MfaStep<Map<String, Object>> step = flow().start();
        assertThat(step)
                .isInstanceOfSatisfying(
                        Completed.class,
                        done -> assertThat(done.value().toString()).contains("total=12.50"));
        assertThat(server.request().getTarget()).isEqualTo("/users/u1/work");
        assertThat(server.request().getTarget()).isEqualTo("/users/u1/work/w1");
    }

    @Test
    void pollsAreAtLeastTheIntervalApartAndGetRarer() {
        server.answer(200, STARTED);
        for (int i = 0; i < 12; i++) server.answer(200, RUNNING);
        server.answer(200, DONE);
        flow().start();
        assertThat(time.waits())
                .hasSize(13)
                .isSorted()
                .startsWith(Duration.ofSeconds(3), Duration.ofMillis(3600))
                .endsWith(Duration.ofSeconds(15));
    }

    @Test
    void aChallengeIsAnsweredWithTheGuidOfItsPrompt() {
        Challenged<Map<String, Object>> challenge = challenged("c1");
        assertThat(challenge.prompts()).singleElement().satisfies(prompt -> {
            assertThat(prompt.id()).isEqualTo("c1");
            assertThat(prompt.label()).isEqualTo("Code?");
        });
        server.answer(200, STARTED).answer(200, DONE);
        assertThat(challenge.answer("42")).isInstanceOf(Completed.class);
        server.request();
        server.request();
        var answer = server.request();
        assertThat(answer.getTarget()).isEqualTo("/users/u1/work/w1/answer");
        assertThat(answer.getBody().utf8()).isEqualTo("{\"challenges\":[{\"guid\":\"c1\",\"value\":\"42\"}]}");
    }

    @Test
    void theSameChallengeRightAfterItsAnswerIsNotAskedAgain() {
        Challenged<Map<String, Object>> challenge = challenged("c1");
        server.answer(204, "")
                .answer(200, challenge("c1"))
                .answer(200, challenge("c1"))
                .answer(200, DONE);
        assertThat(challenge.answer("42")).isInstanceOf(Completed.class);
    }

    @Test
    void theSameChallengeIsAskedAgainWhenItDoesNotGoAway() {
        Challenged<Map<String, Object>> challenge = challenged("c1");
        server.answer(204, "");
        for (int i = 0; i < 3; i++) server.answer(200, challenge("c1"));
        // 3 s, 3.6 s and 4.3 s later.
        assertThat(challenge.answer("42")).isInstanceOf(Challenged.class);
    }

    @Test
    void anotherChallengeRightAfterAnAnswerIsAsked() {
        Challenged<Map<String, Object>> challenge = challenged("c1");
        server.answer(204, "").answer(200, challenge("c2"));
        assertThat(challenge.answer("42"))
                .isInstanceOfSatisfying(
                        Challenged.class, next -> assertThat(next.toString()).contains("c2"));
    }

    @Test
    void aRejectedAnswerMayBeFollowedByAnotherChallenge() {
        Challenged<Map<String, Object>> challenge = challenged("c1");
        server.answer(200, STARTED)
                .answer(200, "{\"work\": {\"status\": \"REJECTED\", \"busy\": true}}")
                .answer(200, challenge("c2"));
        MfaStep<Map<String, Object>> step = challenge.answer("wrong");
        server.answer(200, STARTED).answer(200, DONE);
        assertThat(((Challenged<Map<String, Object>>) step).answer("right")).isInstanceOf(Completed.class);
    }

    @Test
    void aRejectedAnswerWithoutAnotherChallengeIsAWrongAnswer() {
        Challenged<Map<String, Object>> challenge = challenged("c1");
        server.answer(200, STARTED).answer(200, "{\"work\": {\"status\": \"REJECTED\", \"busy\": false}}");
        assertThat(reason(challenge.answer("wrong"))).isEqualTo(MfaReason.WRONG_ANSWER);
    }

    @Test
    void aRefusalIsThatOfTheLoginBeforeAnAnswerAndMayBeThatOfTheAnswerAfterIt() {
        String denied = "{\"work\": {\"status\": \"DENIED\"}}";
        server.answer(200, STARTED).answer(200, denied);
        assertThat(reason(flow().start())).isEqualTo(MfaReason.LOGIN_REFUSED);
        Challenged<Map<String, Object>> challenge = challenged("c1");
        server.answer(200, STARTED).answer(200, denied);
        assertThat(challenge.answer("wrong")).isInstanceOfSatisfying(Failed.class, failed -> {
            assertThat(failed.reason()).isEqualTo(MfaReason.LOGIN_REFUSED);
            assertThat(failed.problem())
                    .endsWith("whether the login or the answer was wrong, the provider does not tell");
        });
    }

    @Test
    void aStartThatTheSpecCallsThrottledIsReportedAndNotPolled() {
        server.answer(200, "{\"work\": {\"id\": \"w1\", \"status\": \"DONE\", \"busy\": false}}");
        assertThat(reason(flow().start())).isEqualTo(MfaReason.THROTTLED);
        assertThat(server.server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void aStatusThatTheSpecDoesNotKnowIsPolledOn() {
        server.answer(200, STARTED)
                .answer(200, "{\"work\": {\"status\": \"BRAND_NEW\"}}")
                .answer(200, DONE);
        assertThat(flow().start()).isInstanceOf(Completed.class);
    }

    @Test
    void aChallengeWithoutPromptsIsPolledUntilTheyAreThere() {
        server.answer(200, STARTED)
                .answer(200, "{\"work\": {\"status\": \"CHALLENGED\", \"challenges\": []}}")
                .answer(200, "{\"work\": {\"status\": \"CHALLENGED\", \"challenges\": null}}")
                .answer(200, challenge("c1"));
        assertThat(flow().start()).isInstanceOf(Challenged.class);
    }

    @Test
    void aStartWhoseAnswerLacksWhatThePollNeedsIsUnexpected() {
        server.answer(202, "");
        MfaStep<Map<String, Object>> step = flow().start();
        assertThat(reason(step)).isEqualTo(MfaReason.UNEXPECTED);
        assertThat(((Failed<?>) step).problem())
                .isEqualTo("what the provider sent has no value for id of the next call");
    }

    /** A gateway's empty page has the same status as a success: the work that polls tell of may be an earlier one. */
    @ParameterizedTest
    @ValueSource(strings = {"", "null"})
    void aStartThatSaysNothingIsNoStart(String nothing) {
        String known = FlowFixture.POLL.replace("$response.body.work.id", "$request.path.user");
        server.answer(200, nothing).answer(200, DONE);
        assertThat(reason(new FlowFixture(server, time).flow(known).start())).isEqualTo(MfaReason.UNEXPECTED);
    }

    @Test
    void workThatIsAcceptedWithoutAWordIsPolled() {
        String known = FlowFixture.POLL.replace("$response.body.work.id", "$request.path.user");
        server.answer(202, "").answer(200, DONE);
        assertThat(new FlowFixture(server, time).flow(known).start()).isInstanceOf(Completed.class);
    }

    @Test
    void progressTellsEveryNewState() {
        server.answer(200, STARTED)
                .answer(200, RUNNING)
                .answer(200, RUNNING)
                .answer(200, "{\"work\": {}}")
                .answer(200, DONE);
        List<String> states = new ArrayList<>();
        flow().onProgress(states::add).start();
        assertThat(states).containsExactly("RUNNING", "DONE");
    }

    @Test
    void twoFailedPollsInARowAreForgiven() {
        server.answer(200, STARTED)
                .answer(503, "")
                .answer(502, "")
                .answer(200, RUNNING)
                .answer(503, "")
                .answer(500, "")
                .answer(200, DONE);
        assertThat(flow().start()).isInstanceOf(Completed.class);
    }

    @Test
    void aPageOfAGatewayInPlaceOfAPollIsForgivenWhateverItsStatus() {
        server.answer(200, STARTED)
                .answer(200, "text/html", "<html>soon</html>")
                .answer(200, "text/html", "<html>soon</html>")
                .answer(200, DONE);
        assertThat(flow().start()).isInstanceOf(Completed.class);
        server.answer(200, STARTED);
        for (int i = 0; i < 3; i++) server.answer(200, "text/html", "<html>soon</html>");
        assertThat(reason(flow().start())).isEqualTo(MfaReason.UNEXPECTED);
    }

    @Test
    void aPageOfAGatewayIsNoSuccessWhereTheStatusTellsTheEnd() {
        String rules = FlowFixture.POLL.replace(
                "{\"is\": \"completed\", \"when\": {\"work.status\": [\"DONE\"]}}",
                "{\"is\": \"completed\", \"status\": 200}");
        server.answer(200, STARTED)
                .answer(200, "text/html", "<html>soon</html>")
                .answer(200, DONE);
        assertThat(new FlowFixture(server, time).flow(rules).start())
                .isInstanceOfSatisfying(
                        Completed.class, done -> assertThat(done.value()).isNotNull());
    }

    @Test
    void anAnswerThatAGatewayTookIsLookedForByPolling() {
        Challenged<Map<String, Object>> challenge = challenged("c1");
        server.answer(200, "text/html", "<html>thanks</html>").answer(200, DONE);
        assertThat(challenge.answer("42")).isInstanceOf(Completed.class);
    }

    @Test
    void threeFailedPollsInARowAreAnOutage() {
        server.answer(200, STARTED).answer(503, "").answer(503, "").answer(503, "");
        assertThat(flow().start()).isInstanceOfSatisfying(Failed.class, failed -> {
            assertThat(failed.reason()).isEqualTo(MfaReason.UNAVAILABLE);
            assertThat(failed.cause().statusCode()).isEqualTo(503);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null"})
    void threePollsInARowWithoutAWordHaveAReasonToo(String nothing) {
        server.answer(200, STARTED).answer(200, nothing).answer(200, nothing).answer(200, DONE);
        assertThat(flow().start()).isInstanceOf(Completed.class);
        server.answer(200, STARTED);
        for (int i = 0; i < 3; i++) server.answer(200, nothing);
        assertThat(reason(flow().start())).isEqualTo(MfaReason.UNEXPECTED);
    }

    @Test
    void aPollWaitsAsLongAsTheProviderAsks() {
        server.answer(200, STARTED);
        server.server.enqueue(new mockwebserver3.MockResponse.Builder()
                .code(429)
                .addHeader("Retry-After", "40")
                .build());
        server.answer(200, DONE);
        assertThat(flow().start()).isInstanceOf(Completed.class);
        assertThat(time.waits()).containsExactly(Duration.ofSeconds(3), Duration.ofSeconds(40));
    }

    @Test
    void anAnswerThatGetsNoAnswerIsLookedForByPolling() {
        Challenged<Map<String, Object>> challenge = challenged("c1");
        server.answer(503, "");
        // The second may still be what was there before an answer that did arrive.
        for (int i = 0; i < 3; i++) server.answer(200, challenge("c1"));
        MfaStep<Map<String, Object>> step = challenge.answer("42");
        assertThat(step).as("the answer did not arrive").isInstanceOf(Challenged.class);
        server.answer(503, "").answer(200, DONE);
        assertThat(((Challenged<Map<String, Object>>) step).answer("42"))
                .as("it did")
                .isInstanceOf(Completed.class);
    }

    @Test
    void outcomesOfErrorsComeBeforeTheirStatus() {
        Challenged<Map<String, Object>> challenge = challenged("c1");
        server.answer(405, "").answer(404, "");
        assertThat(reason(challenge.answer("42"))).isEqualTo(MfaReason.GONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"is\": \"completed\"}", "{\"is\": \"completed\", \"when\": {\"work.error\": [null]}}"})
    void whatAnOutageDoesNotShowTellsNothing(String outcome) {
        String rules =
                FlowFixture.POLL.replace("{\"is\": \"completed\", \"when\": {\"work.status\": [\"DONE\"]}}", outcome);
        server.answer(200, STARTED)
                .answer(503, "")
                .answer(500, "{\"fault\": 1}")
                .answer(502, "");
        assertThat(reason(new FlowFixture(server, time).flow(rules).start())).isEqualTo(MfaReason.UNAVAILABLE);
        server.answer(200, STARTED).answer(503, "").answer(200, DONE);
        assertThat(new FlowFixture(server, time).flow(rules).start()).isInstanceOf(Completed.class);
    }

    @Test
    void dataThatComesLaterIsWaitedFor() {
        String later = FlowFixture.POLL.replace("\"settle\": 10", "\"dataAfter\": 11");
        server.answer(200, STARTED).answer(200, DONE);
        assertThat(new FlowFixture(server, time).flow(later).start()).isInstanceOf(Completed.class);
        assertThat(time.waits()).containsExactly(Duration.ofSeconds(3), Duration.ofSeconds(11));
    }

    @Test
    void theOldChallengeMayShowForAWhileFromTheEndOfTheAnsweringCallOn() {
        Challenged<Map<String, Object>> challenge = challenged("c1");
        List<String> polls = new ArrayList<>(List.of(challenge("c1"), DONE));
        server.server.setDispatcher(new mockwebserver3.Dispatcher() {
            @Override
            public mockwebserver3.MockResponse dispatch(mockwebserver3.RecordedRequest request) {
                boolean isAnswer = request.getMethod().equals("POST");
                if (isAnswer) time.skip(Duration.ofSeconds(9));
                return new mockwebserver3.MockResponse.Builder()
                        .addHeader("Content-Type", "application/json")
                        .body(isAnswer ? "{}" : polls.remove(0))
                        .build();
            }
        });
        assertThat(challenge.answer("42")).isInstanceOf(Completed.class);
    }

    @Test
    void failedPollsWithTheOldChallengeBetweenThemAreNotInARow() {
        String patient = FlowFixture.POLL.replace("\"settle\": 10", "\"settle\": 1000");
        server.answer(200, STARTED).answer(200, challenge("c1"));
        Challenged<Map<String, Object>> challenge = (Challenged<Map<String, Object>>)
                new FlowFixture(server, time).flow(patient).start();
        server.answer(204, "").answer(503, "").answer(200, challenge("c1")).answer(503, "");
        server.answer(200, challenge("c1")).answer(503, "").answer(200, DONE);
        assertThat(challenge.answer("42")).isInstanceOf(Completed.class);
    }
}
