package io.bankspec.core.internal.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.bankspec.core.fixture.RuntimeFixture;
import io.bankspec.core.mfa.MfaFlow;
import io.bankspec.core.mfa.MfaReason;
import io.bankspec.core.mfa.MfaStep.Challenged;
import io.bankspec.core.mfa.MfaStep.Completed;
import io.bankspec.core.mfa.MfaStep.Failed;
import io.bankspec.core.testing.JumpingTime;
import io.bankspec.core.testing.SavedText;
import java.time.Duration;
import java.util.Map;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SavedFlowTest {
    @RegisterExtension
    final RuntimeFixture server = new RuntimeFixture();

    private final JumpingTime time = new JumpingTime();

    /** What another machine has: a client of its own. */
    private FlowFixture machine() {
        return new FlowFixture(server, time);
    }

    private Challenged<Map<String, Object>> challenged() {
        return challenged(machine());
    }

    private Challenged<Map<String, Object>> challenged(FlowFixture machine) {
        server.server.enqueue(new MockResponse.Builder()
                .code(200)
                .addHeader("Content-Type", "application/json")
                .addHeader("Session", "secret-session")
                .body(
                        "{\"data\": {\"key\": \"secret-key\", \"prompts\": [{\"name\": \"color\", \"caption\": \"Color?\"}]}}")
                .build());
        return (Challenged<Map<String, Object>>)
                machine.flow(FlowFixture.CONTINUE).start();
    }

    @Test
    void aFlowGoesOnOnAnotherMachine() {
        String saved = challenged().save();
        Challenged<Map<String, Object>> challenge =
                machine().flow(FlowFixture.CONTINUE).resume(saved);
        assertThat(challenge.prompts())
                .singleElement()
                .satisfies(prompt -> assertThat(prompt.label()).isEqualTo("Color?"));
        server.answer(200, "{\"accounts\": [1]}");
        assertThat(challenge.answer("red")).isInstanceOf(Completed.class);
        server.request();
        RecordedRequest answer = server.request();
        assertThat(answer.getHeaders().get("Session")).isEqualTo("secret-session");
        assertThat(answer.getBody().utf8()).isEqualTo("{\"answers\":{\"color\":\"red\"},\"key\":\"secret-key\"}");
    }

    @Test
    void aPollGoesOnWithWhatTheStartBrought() {
        server.answer(200, "{\"work\": {\"id\": \"w1\", \"busy\": true}}")
                .answer(200, "{\"work\": {\"status\": \"CHALLENGED\", \"challenges\": [{\"guid\": \"c1\"}]}}");
        String saved = ((Challenged<?>) machine().flow(FlowFixture.POLL).start()).save();
        server.answer(200, "{}").answer(200, "{\"work\": {\"status\": \"DONE\"}}");
        assertThat(machine().flow(FlowFixture.POLL).resume(saved).answer("1")).isInstanceOf(Completed.class);
        server.request();
        server.request();
        assertThat(server.request().getTarget()).isEqualTo("/users/u1/work/w1/answer");
    }

    @Test
    void nothingSecretCanBeReadInTheText() {
        // Long enough never to come about by chance in what is encrypted.
        String user = "a user with a long name";
        String saved = challenged(machine().user(user)).save();
        assertThat(SavedText.readable(saved)).doesNotContain("secret-", "Color?", "example-pin", user);
        assertThat(saved).startsWith("bankspec2.WorkClient.start.");
    }

    @Test
    void theSameFlowIsNeverSavedAsTheSameText() {
        Challenged<?> challenge = challenged();
        assertThat(challenge.save()).isNotEqualTo(challenge.save());
    }

    @Test
    void everyChangeOfOneCharacterIsRefused() {
        String saved = challenged().save();
        MfaFlow<?> flow = machine().flow(FlowFixture.CONTINUE);
        for (int i = 0; i < saved.length(); i++) {
            char other = saved.charAt(i) == 'A' ? 'B' : 'A';
            String changed = saved.substring(0, i) + other + saved.substring(i + 1);
            assertThatIllegalArgumentException().as("character " + i).isThrownBy(() -> flow.resume(changed));
        }
    }

    @Test
    void everyTextThatIsCutShortIsRefused() {
        String saved = challenged().save();
        MfaFlow<?> flow = machine().flow(FlowFixture.CONTINUE);
        for (int i = 0; i < saved.length(); i++) {
            String cut = saved.substring(0, i);
            assertThatIllegalArgumentException().as(cut).isThrownBy(() -> flow.resume(cut));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "hello",
                "bankspec2",
                "bankspec2.WorkClient.start.",
                "bankspec2.WorkClient.start.%%%",
                "bankspec1.WorkClient.start.AAAA"
            })
    void whatIsNoSavedFlowIsRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> machine().flow(FlowFixture.CONTINUE).resume(text));
    }

    @Test
    void aFlowOfAnotherClientIsRefusedByName() {
        String saved = challenged().save();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> machine()
                        .client("OtherClient")
                        .flow(FlowFixture.CONTINUE)
                        .resume(saved))
                .withMessageContaining("another operation or client")
                .withMessageContaining("OtherClient.start");
    }

    @Test
    void anotherNameInFrontDoesNotHelp() {
        String saved = challenged().save().replace("WorkClient", "OtherClient");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> machine()
                        .client("OtherClient")
                        .flow(FlowFixture.CONTINUE)
                        .resume(saved))
                .withMessageContaining("changed or cut short");
    }

    @Test
    void anotherKeyIsRefused() {
        String saved = challenged().save();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> machine()
                        .key("another example of a state key, 40 bytes")
                        .flow(FlowFixture.CONTINUE)
                        .resume(saved))
                .withMessageContaining("another stateKey");
    }

    @Test
    void otherParametersAreRefused() {
        String saved = challenged().save();
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> machine().user("u2").flow(FlowFixture.CONTINUE).resume(saved))
                .withMessage("this flow was started with other parameters");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> machine()
                        .body(Map.of("bank", "b8", "pin", "example-pin"))
                        .flow(FlowFixture.CONTINUE)
                        .resume(saved))
                .withMessage("this flow was started with other parameters");
    }

    @Test
    void theDeadlineGoesOnWhileAFlowIsSaved() {
        String saved = challenged().save();
        time.skip(Duration.ofMinutes(14));
        MfaFlow<Map<String, Object>> flow = machine().flow(FlowFixture.CONTINUE);
        server.answer(200, "{\"accounts\": [1]}");
        assertThat(flow.resume(saved).answer("red")).isInstanceOf(Completed.class);
        time.skip(Duration.ofMinutes(2));
        assertThat(flow.resume(saved).answer("red"))
                .isInstanceOfSatisfying(
                        Failed.class, late -> assertThat(late.reason()).isEqualTo(MfaReason.TIMEOUT));
    }

    @Test
    void aClientWithoutAKeySavesNothing() {
        server.answer(510, "{\"errors\": [{\"code\": \"MORE_NEEDED\", \"message\": \"TAN\"}]}");
        Challenged<?> challenge =
                (Challenged<?>) machine().key("").flow(FlowFixture.RESUBMIT).start();
        assertThatIllegalStateException().isThrownBy(challenge::save).withMessageContaining("stateKey");
        assertThatIllegalStateException()
                .isThrownBy(() -> machine().key("").flow(FlowFixture.RESUBMIT).resume("x"))
                .withMessageContaining("stateKey");
    }

    @Test
    void aShortKeyIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> machine().key("only thirty-one bytes of a text").flow(FlowFixture.POLL))
                .withMessageContaining("32 bytes");
    }

    @Test
    void anAnsweredChallengeIsNotSaved() {
        Challenged<?> challenge = challenged();
        server.answer(200, "{\"accounts\": [1]}");
        challenge.answer("red");
        assertThatIllegalStateException().isThrownBy(challenge::save).withMessageContaining("answered already");
    }
}
