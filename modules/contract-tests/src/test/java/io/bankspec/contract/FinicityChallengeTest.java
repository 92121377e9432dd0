package io.bankspec.contract;

import static io.bankspec.contract.FinicityScript.ACCOUNTS;
import static io.bankspec.contract.FinicityScript.QUESTION;
import static io.bankspec.contract.StepCheck.challenged;
import static io.bankspec.contract.StepCheck.completed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.bankspec.core.mfa.MfaStep.Challenged;
import io.bankspec.finicity.model.CustomerAccounts;
import java.util.Map;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A 203 asks; its twin at {@code /mfa} takes the answers, with the session of the newest challenge. */
class FinicityChallengeTest {
    private static final String ADD = "/aggregation/v1/customers/1005/institutions/101732/accounts/addall";
    private static final String REFRESH = "/aggregation/v1/customers/1005/institutionLogins/9/accounts";

    @RegisterExtension
    final FinicityScript provider = new FinicityScript();

    private static void goesWith(String session, RecordedRequest request) {
        assertThat(request.getHeaders().values("MFA-Session")).containsExactly(session);
    }

    @Test
    void anAddThatIsNotChallengedIsDoneAtOnce() {
        provider.answers(200, ACCOUNTS);
        assertThat(completed(provider.flow().start()).getAccounts()).hasSize(1);
        assertThat(provider.received.next().getTarget()).isEqualTo(ADD);
    }

    @Test
    void answersOfAnAddAreWrapped() {
        Challenged<CustomerAccounts> challenge = provider.asked();
        provider.answers(200, ACCOUNTS);
        completed(challenge.answer("canary ä\"\\"));
        provider.received.next();
        RecordedRequest answer = provider.received.next();
        assertThat(answer.getMethod() + " " + answer.getTarget()).isEqualTo("POST " + ADD + "/mfa");
        goesWith("canary-s1", answer);
        assertThat(Received.json(answer).toString())
                .isEqualTo("{\"mfaChallenges\":{\"questions\":[{\"text\":\"Enter the code sent to ••00\","
                        + "\"answer\":\"canary ä\\\"\\\\\"}]}}");
    }

    @Test
    void answersOfARefreshAreNotWrapped() {
        provider.answers(203, QUESTION, "MFA-Session", "canary-s1");
        Challenged<CustomerAccounts> challenge = challenged(provider.finicity()
                .mfa()
                .refreshCustomerAccountsByInstitutionLogin("1005", "9")
                .start());
        provider.answers(200, ACCOUNTS);
        completed(challenge.answer("canary-1"));
        RecordedRequest refresh = provider.received.next();
        assertThat(refresh.getMethod() + " " + refresh.getTarget()).isEqualTo("POST " + REFRESH);
        assertThat(refresh.getHeaders().get("Content-Length")).isEqualTo("0");
        RecordedRequest answer = provider.received.next();
        assertThat(answer.getTarget()).isEqualTo(REFRESH + "/mfa");
        goesWith("canary-s1", answer);
        assertThat(Received.json(answer).toString())
                .isEqualTo("{\"questions\":[{\"text\":\"Enter the code sent to ••00\",\"answer\":\"canary-1\"}]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"MFA-Session", "Mfa-Session", "mfa-session", "MFA-SESSION"})
    void theSessionIsFoundHoweverItsHeaderIsSpelled(String header) {
        provider.answers(203, QUESTION, header, "canary-+/=;,\" s1");
        Challenged<CustomerAccounts> challenge = challenged(provider.flow().start());
        provider.answers(200, ACCOUNTS);
        completed(challenge.answer("canary-1"));
        provider.received.next();
        goesWith("canary-+/=;,\" s1", provider.received.next());
    }

    @Test
    void anotherChallengeHasANewSessionAndTheOldOneIsUsedUp() {
        Challenged<CustomerAccounts> first = provider.asked();
        provider.answers(203, "{'questions': [{'text': 'And the second code?'}]}", "MFA-Session", "canary-s2");
        Challenged<CustomerAccounts> second = challenged(first.answer("canary-mfa"));
        assertThat(second.prompts())
                .singleElement()
                .satisfies(prompt -> assertThat(prompt.label()).isEqualTo("And the second code?"));
        provider.answers(200, ACCOUNTS);
        completed(second.answer("canary-2"));
        provider.received.next();
        goesWith("canary-s1", provider.received.next());
        RecordedRequest answer = provider.received.next();
        goesWith("canary-s2", answer);
        assertThat(LoopbackProvider.bodyOf(answer))
                .contains("second code", "canary-2")
                .doesNotContain("canary-mfa");
    }

    @Test
    void severalQuestionsAreAnsweredInOneCallInTheirOrder() {
        Challenged<CustomerAccounts> challenge =
                provider.asked("{'questions': [{'text': 'Pet?'}, {'text': 'City?'}, {'text': 'Pet?'}]}");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> challenge.answer("canary-1"))
                .withMessageNotContaining("canary");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> challenge.answer(Map.of("1", "canary-1", "2", "canary-2")))
                .withMessageContaining("'3'");
        provider.answers(200, ACCOUNTS);
        completed(challenge.answer(Map.of("3", "canary-c", "2", "canary-b", "1", "canary-a")));
        provider.received.next();
        assertThat(LoopbackProvider.bodyOf(provider.received.next()))
                .containsSubsequence("Pet?", "canary-a", "City?", "canary-b", "Pet?", "canary-c");
    }
}
