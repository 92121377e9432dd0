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
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResubmitFlowTest {
    private static final String MORE =
            "{\"errors\": [{\"code\": \"MORE_NEEDED\", \"message\": \"Bitte TAN eingeben\"}]}";

    @RegisterExtension
    final RuntimeFixture server = new RuntimeFixture();

    private MfaFlow<Map<String, Object>> flow() {
        return new FlowFixture(server, new JumpingTime()).flow(FlowFixture.RESUBMIT);
    }

    private Challenged<Map<String, Object>> challenged() {
        server.answer(510, MORE);
        return (Challenged<Map<String, Object>>) flow().start();
    }

    private static MfaReason reason(MfaStep<?> step) {
        return ((Failed<?>) step).reason();
    }

    @Test
    void theSameCallGoesAgainWithTheAnswerAndAllThatItHadBefore() {
        Challenged<Map<String, Object>> challenge = challenged();
        server.answer(201, "{\"id\": 42}");
        assertThat(challenge.answer("123456")).isInstanceOf(Completed.class);
        assertThat(server.request().getBody().utf8())
                .contains("\"pin\":\"example-pin\"")
                .doesNotContain("challenge");
        assertThat(server.request().getBody().utf8())
                .contains("\"pin\":\"example-pin\"", "\"bank\":\"b7\"", "\"challengeResponse\":\"123456\"");
    }

    @Test
    void aSecondChallengeIsAnotherQuestion() {
        Challenged<Map<String, Object>> challenge = challenged();
        server.answer(510, MORE.replace("TAN", "zweite TAN"));
        MfaStep<Map<String, Object>> second = challenge.answer("1");
        assertThat(((Challenged<?>) second).prompts().get(0).label()).isEqualTo("Bitte zweite TAN eingeben");
        server.answer(201, "{\"id\": 42}");
        assertThat(((Challenged<Map<String, Object>>) second).answer("2")).isInstanceOf(Completed.class);
        server.request();
        server.request();
        assertThat(server.request().getBody().utf8()).contains("\"challengeResponse\":\"2\"");
    }

    @Test
    void ofSeveralPromptsForOneAnswerTheFirstCounts() {
        server.answer(
                510,
                "{\"errors\": [{\"code\": \"MORE_NEEDED\", \"message\": \"TAN\"}, {\"code\": \"X\", \"message\": \"other\"}]}");
        assertThat(((Challenged<?>) flow().start()).prompts())
                .singleElement()
                .satisfies(prompt -> assertThat(prompt.label()).isEqualTo("TAN"));
    }

    @Test
    void theStatusAloneMakesNoChallengeWhereTheSpecSaysMore() {
        server.answer(510, "{\"errors\": [{\"code\": \"SOMETHING_ELSE\"}]}");
        assertThat(reason(flow().start())).isEqualTo(MfaReason.UNEXPECTED);
        server.answer(510, "");
        assertThat(reason(flow().start())).isEqualTo(MfaReason.UNEXPECTED);
    }

    @Test
    void aRefusalIsThatOfTheLoginBeforeAnAnswerAndMayBeThatOfTheAnswerAfterIt() {
        String no = "{\"errors\": [{\"code\": \"BANK_SAYS_NO\"}]}";
        server.answer(422, no);
        assertThat(reason(flow().start())).isEqualTo(MfaReason.LOGIN_REFUSED);
        Challenged<Map<String, Object>> challenge = challenged();
        server.answer(422, no);
        assertThat(challenge.answer("1")).isInstanceOfSatisfying(Failed.class, failed -> {
            assertThat(failed.reason()).isEqualTo(MfaReason.LOGIN_REFUSED);
            assertThat(failed.toException())
                    .hasCause(failed.cause())
                    .hasMessageStartingWith("start: LOGIN_REFUSED, answered with 422;"
                            + " whether the login or the answer was wrong, the provider does not tell (");
            assertThat(failed.toException().statusCode()).isEqualTo(422);
            assertThat(failed.toException().errorJson().toString()).contains("BANK_SAYS_NO");
        });
    }

    @Test
    void anAnswerThatComesTooLateIsExpired() {
        Challenged<Map<String, Object>> challenge = challenged();
        server.answer(422, "{\"errors\": [{\"code\": \"NOTHING_ASKED\"}]}");
        assertThat(reason(challenge.answer("1"))).isEqualTo(MfaReason.EXPIRED);
    }

    @Test
    void anOutageDoesNotLookLikeAChallenge() {
        server.answer(503, MORE);
        assertThat(reason(flow().start())).isEqualTo(MfaReason.UNAVAILABLE);
    }

    @Test
    void theParametersOfTheProgramAreNotChanged() {
        Challenged<Map<String, Object>> challenge = challenged();
        server.answer(510, MORE);
        challenge.answer("1");
        server.answer(201, "{\"id\": 42}");
        assertThat(flow().start()).isInstanceOf(Completed.class);
        server.request();
        server.request();
        assertThat(server.request().getBody().utf8()).doesNotContain("challengeResponse");
    }

    @Test
    void thePollIsOfWhatTheRepeatedCallStarted() {
        Challenged<Map<String, Object>> challenge = challengedAndPolledLater("$response.body.id");
        server.answer(201, "{\"id\": \"w7\"}").answer(200, "{\"status\": \"READY\"}");
        assertThat(challenge.answer("1")).isInstanceOf(Completed.class);
        server.request();
        server.request();
        assertThat(server.request().getTarget()).isEqualTo("/users/u1/work/w7");
    }

    /** A gateway's empty page is none either, and polls would tell of what was there before. */
    @ParameterizedTest
    @ValueSource(strings = {"", "null"})
    void anAnswerThatIsAnsweredWithoutAWordHasStartedNothing(String nothing) {
        Challenged<Map<String, Object>> challenge = challengedAndPolledLater("$request.path.user");
        server.answer(200, nothing).answer(200, "{\"status\": \"READY\"}");
        assertThat(challenge.answer("1"))
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.reason()).isEqualTo(MfaReason.UNEXPECTED));
    }

    /** @param id expression for what is polled */
    private Challenged<Map<String, Object>> challengedAndPolledLater(String id) {
        String polling = FlowFixture.RESUBMIT.replace("\"kind\": \"resubmit\",", """
                "kind": "resubmit",
                "poll": {"arguments": {"user": "$request.path.user", "id": "%s"}, "interval": 1,
                  "outcomes": [{"is": "completed", "when": {"status": "READY"}}]},
                """.formatted(id));
        server.answer(510, MORE);
        return (Challenged<Map<String, Object>>) new FlowFixture(server, new JumpingTime())
                .resubmitting()
                .flow(polling)
                .start();
    }

    @Test
    void ofSeveralErrorsTheOneThatMakesTheChallengeIsTheQuestion() {
        server.answer(
                510,
                "{\"errors\": [{\"code\": \"X\", \"message\": \"note\"}, {\"code\": \"MORE_NEEDED\", \"message\": \"TAN\"}]}");
        assertThat(((Challenged<?>) flow().start()).prompts().get(0).label()).isEqualTo("TAN");
    }
}
