package io.bankspec.core.internal.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.bankspec.core.fixture.RuntimeFixture;
import io.bankspec.core.mfa.MfaAnswers;
import io.bankspec.core.mfa.MfaFlow;
import io.bankspec.core.mfa.MfaReason;
import io.bankspec.core.mfa.MfaStep;
import io.bankspec.core.mfa.MfaStep.Challenged;
import io.bankspec.core.mfa.MfaStep.Completed;
import io.bankspec.core.mfa.MfaStep.Failed;
import io.bankspec.core.testing.JumpingTime;
import java.util.Map;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContinueFlowTest {
    private static final String PROMPTS =
            "\"prompts\": [{\"name\": \"color\", \"caption\": \"Favorite color?\", \"max\": 20}, {\"name\": \"pet\"}]";

    @RegisterExtension
    final RuntimeFixture server = new RuntimeFixture();

    private MfaFlow<Map<String, Object>> flow() {
        return new FlowFixture(server, new JumpingTime()).flow(FlowFixture.CONTINUE);
    }

    private void challenge(String json, String session) {
        server.server.enqueue(new MockResponse.Builder()
                .code(200)
                .addHeader("Content-Type", "application/json")
                .addHeader("session", session)
                .body(json)
                .build());
    }

    private Challenged<Map<String, Object>> challenged() {
        challenge("{\"data\": {\"key\": \"k1\", " + PROMPTS + "}}", "s1");
        return (Challenged<Map<String, Object>>) flow().start();
    }

    private static MfaReason reason(MfaStep<?> step) {
        return ((Failed<?>) step).reason();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"data\": {\"key\": \"k1\", %s}}", "{\"response\": {\"data\": {\"key\": \"k1\", %s}}}"})
    void aChallengeIsFoundInEachOfItsPlaces(String shape) {
        challenge(shape.formatted(PROMPTS), "s1");
        assertThat(((Challenged<?>) flow().start()).prompts()).hasSize(2);
    }

    @Test
    void allPromptsAreAnsweredInOneCallWithWhatTheChallengeBrought() {
        Challenged<Map<String, Object>> challenge = challenged();
        server.answer(200, "{\"accounts\": [1]}");
        assertThat(challenge.answer(Map.of("pet", "Rex & Söhne", "color", "red")))
                .isInstanceOf(Completed.class);
        server.request();
        RecordedRequest answer = server.request();
        assertThat(answer.getTarget()).isEqualTo("/users/u1/work/b7/answer");
        assertThat(answer.getHeaders().get("Session")).isEqualTo("s1");
        assertThat(answer.getBody().utf8())
                .isEqualTo("{\"answers\":{\"color\":\"red\",\"pet\":\"Rex & Söhne\"},\"key\":\"k1\"}");
    }

    @Test
    void theNextChallengeReplacesAllThatTheFirstBrought() {
        Challenged<Map<String, Object>> first = challenged();
        challenge("{\"response\": {\"data\": {\"key\": \"k2\", \"prompts\": [{\"name\": \"pin\"}]}}}", "s2");
        MfaStep<Map<String, Object>> second = first.answer(Map.of("pet", "Rex", "color", "red"));
        server.answer(200, "{\"accounts\": []}");
        assertThat(((Challenged<Map<String, Object>>) second).answer("1")).isInstanceOf(Completed.class);
        server.request();
        server.request();
        RecordedRequest answer = server.request();
        assertThat(answer.getHeaders().get("Session")).isEqualTo("s2");
        assertThat(answer.getBody().utf8()).isEqualTo("{\"answers\":{\"pin\":\"1\"},\"key\":\"k2\"}");
    }

    @Test
    void whatTheNextChallengeDoesNotBringIsNotTakenFromTheFirst() {
        Challenged<Map<String, Object>> first = challenged();
        challenge("{\"data\": {\"prompts\": [{\"name\": \"pin\"}]}}", "s2");
        MfaStep<Map<String, Object>> second = first.answer(Map.of("pet", "Rex", "color", "red"));
        server.answer(200, "{\"accounts\": []}");
        ((Challenged<Map<String, Object>>) second).answer("1");
        server.request();
        server.request();
        assertThat(server.request().getBody().utf8()).isEqualTo("{\"answers\":{\"pin\":\"1\"}}");
    }

    @Test
    void anAnswerThatNeedsNoChallengeCompletes() {
        server.answer(200, "{\"accounts\": []}");
        assertThat(flow().start()).isInstanceOf(Completed.class);
    }

    @Test
    void aResultThatIsNeitherDoneNorAChallengeIsUnexpected() {
        server.answer(200, "{\"response\": \"thank you\"}");
        assertThat(reason(flow().start())).isEqualTo(MfaReason.UNEXPECTED);
    }

    @Test
    void aChallengeWithoutPromptsIsNone() {
        server.answer(200, "{\"data\": {\"key\": \"k1\", \"prompts\": []}}");
        assertThat(reason(flow().start())).isEqualTo(MfaReason.UNEXPECTED);
    }

    @Test
    void aRefusalAmongTheResultsIsOne() {
        server.answer(200, "{\"response\": {\"data\": {\"code\": \"worse\"}}}");
        assertThat(reason(flow().start())).isEqualTo(MfaReason.LOGIN_REFUSED);
    }

    @ParameterizedTest
    @CsvSource({
        "200, {\"error\": {\"data\": []}}, FAILED",
        "500, {\"code\": 187}, WRONG_ANSWER",
        "500, {\"code\": \"186\"}, UNAVAILABLE",
        "408, {}, EXPIRED",
        "503, <html>, UNAVAILABLE",
        "429, {}, THROTTLED",
        "401, {}, REQUEST_REFUSED",
        "400, {}, REQUEST_REFUSED",
        "200, [1, UNEXPECTED",
    })
    void errorsOfTheAnsweringCallAreToldApart(int status, String body, MfaReason reason) {
        Challenged<Map<String, Object>> challenge = challenged();
        server.answer(status, body);
        MfaStep<Map<String, Object>> step = challenge.answer(Map.of("pet", "secret-answer", "color", "red"));
        assertThat(reason(step)).isEqualTo(reason);
        assertThat(step.toString()).doesNotContain("secret-answer");
    }

    @Test
    void aRefusalOfTheLoginThatTheSpecTellsApartIsOneAfterAnAnswerAsWell() {
        String told = FlowFixture.CONTINUE.replace("\"is\": \"expired\"", "\"is\": \"loginRefused\"");
        challenge("{\"data\": {" + PROMPTS + "}}", "s1");
        MfaStep<Map<String, Object>> asked =
                new FlowFixture(server, new JumpingTime()).flow(told).start();
        server.answer(408, "");
        assertThat(reason(((Challenged<Map<String, Object>>) asked).answer(Map.of("pet", "Rex", "color", "red"))))
                .isEqualTo(MfaReason.LOGIN_REFUSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"caption\": \"?\"}", "{\"name\": \"x\"}, {\"name\": \"x\"}"})
    void answersThatCouldNotBeToldApartAreNotSent(String prompts) {
        challenge("{\"data\": {\"prompts\": [" + prompts + "]}}", "s1");
        Challenged<Map<String, Object>> challenge = (Challenged<Map<String, Object>>) flow().start();
        MfaStep<Map<String, Object>> step = challenge.answer(MfaAnswers.each(challenge.prompts(), prompt -> "red"));
        assertThat(reason(step)).isEqualTo(MfaReason.UNEXPECTED);
        assertThat(server.server.getRequestCount()).isEqualTo(1);
    }
}
