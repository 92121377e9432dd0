package io.bankspec.contract;

import static io.bankspec.contract.FinicityScript.QUESTION;
import static io.bankspec.contract.StepCheck.challenged;
import static io.bankspec.contract.StepCheck.completed;
import static io.bankspec.contract.StepCheck.failed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bankspec.core.MfaRequiredException;
import io.bankspec.core.mfa.MfaFlow;
import io.bankspec.core.mfa.MfaReason;
import io.bankspec.core.mfa.MfaStep.Challenged;
import io.bankspec.finicity.model.MfaChallenge;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Older transactions are loaded with a 204; a 203 is a question, and nothing is loaded. */
class FinicityHistoryTest {
    private static final String LOAD = "/aggregation/v1/customers/1005/accounts/501/transactions/historic";

    @RegisterExtension
    final FinicityScript provider = new FinicityScript();

    private MfaFlow<?> loading() {
        return provider.finicity().mfa().loadHistoricTransactionsForCustomerAccount("1005", "501");
    }

    private Challenged<?> asked() {
        provider.answers(203, QUESTION, "MFA-Session", "canary-s1");
        return challenged(loading().start());
    }

    @Test
    void aBankThatDoesNotAskIsReadAtOnce() {
        provider.answersEmpty(204);
        assertThat(completed(loading().start())).isNull();
        assertThat(provider.received.next().getTarget()).isEqualTo(LOAD);
    }

    @Test
    void theAnswerGoesToTheTwinUnwrappedWithTheSession() {
        Challenged<?> challenge = asked();
        provider.answersEmpty(204);
        completed(challenge.answer("canary-1"));
        provider.received.next();
        RecordedRequest answer = provider.received.next();
        assertThat(answer.getMethod() + " " + answer.getTarget()).isEqualTo("POST " + LOAD + "/mfa");
        assertThat(answer.getHeaders().values("MFA-Session")).containsExactly("canary-s1");
        assertThat(Received.json(answer).toString())
                .isEqualTo("{\"questions\":[{\"text\":\"Enter the code sent to ••00\",\"answer\":\"canary-1\"}]}");
    }

    @ParameterizedTest
    @CsvSource({"500, 187, WRONG_ANSWER", "500, 103, LOGIN_REFUSED", "408, 331, EXPIRED"})
    void anAnswerMayBeRefused(int status, int code, MfaReason reason) {
        Challenged<?> challenge = asked();
        provider.answers(status, FinicityScript.error(code));
        failed(reason, challenge.answer("canary-1"));
    }

    @ParameterizedTest
    @CsvSource({"''", "'{}'", "'{''questions'': []}'", "'<mfaChallenges/>'"})
    void aQuestionThatCannotBeReadIsForTheUserToAnswerElsewhere(String body) {
        provider.answers(203, body);
        assertThat(failed(MfaReason.USER_ACTION_NEEDED, loading().start()).cause())
                .isInstanceOf(MfaRequiredException.class);
    }

    @Test
    void theCallAloneIsNoSuccess() {
        var transactions = provider.finicity().transactions();
        provider.answers(203, QUESTION, "MFA-Session", "canary-s1");
        assertThatThrownBy(() -> transactions
                        .loadHistoricTransactionsForCustomerAccount("1005", "501")
                        .execute())
                .isInstanceOfSatisfying(
                        MfaRequiredException.class,
                        asked -> assertThat(asked.error(MfaChallenge.class).getQuestions())
                                .hasSize(1));
        provider.answersEmpty(203);
        assertThat(transactions
                        .loadHistoricTransactionsForCustomerAccount("1005", "501")
                        .executeAsync())
                .failsWithin(java.time.Duration.ofSeconds(10))
                .withThrowableThat()
                .withCauseInstanceOf(MfaRequiredException.class);
    }
}
