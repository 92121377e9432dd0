package io.bankspec.contract;

import static io.bankspec.contract.FinicityScript.ACCOUNTS;
import static io.bankspec.contract.FinicityScript.QUESTION;
import static io.bankspec.contract.FinicityScript.error;
import static io.bankspec.contract.StepCheck.challenged;
import static io.bankspec.contract.StepCheck.completed;
import static io.bankspec.contract.StepCheck.failed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bankspec.core.mfa.MfaAnswers;
import io.bankspec.core.mfa.MfaLimits;
import io.bankspec.core.mfa.MfaReason;
import io.bankspec.core.mfa.MfaStep.Challenged;
import io.bankspec.core.mfa.MfaStep.Failed;
import io.bankspec.finicity.FinicityClient;
import io.bankspec.finicity.model.CustomerAccounts;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ways in which adding accounts ends without them. */
class FinicityFailureTest {
    @RegisterExtension
    final FinicityScript provider = new FinicityScript();

    @Test
    void afterAnExpiredSessionTheFirstCallBeginsAnew() {
        Challenged<CustomerAccounts> challenge = provider.asked();
        provider.answers(408, error(331));
        failed(MfaReason.EXPIRED, challenge.answer("canary-late"));
        provider.answers(203, QUESTION, "MFA-Session", "canary-s2").answers(200, ACCOUNTS);
        completed(challenged(provider.flow().start()).answer("canary-answer"));
        for (int i = 0; i < 3; i++) provider.received.next();
        assertThat(provider.received.next().getHeaders().get("MFA-Session")).isEqualTo("canary-s2");
    }

    @ParameterizedTest
    @CsvSource({"400, 10005", "401, 10021", "403, 10405", "404, 14001"})
    void aRefusedRequestIsReported(int status, int code) {
        provider.answers(status, error(code));
        failed(MfaReason.REQUEST_REFUSED, provider.flow().start());
    }

    @Test
    void anOutageAtTheStartIsReportedAndNotRepeated() {
        provider.answers(503, "<html>unprintable</html>");
        failed(MfaReason.UNAVAILABLE, provider.flow().start());
        provider.breaks();
        failed(MfaReason.UNAVAILABLE, provider.flow().start());
        assertThat(provider.received.count()).isEqualTo(2);
    }

    @Test
    void anOutageAtTheAnswerIsReportedAndNotRepeated() {
        Challenged<CustomerAccounts> first = provider.asked();
        provider.answers(503, "");
        failed(MfaReason.UNAVAILABLE, first.answer("canary-answer"));
        Challenged<CustomerAccounts> second = provider.asked();
        provider.breaks();
        failed(MfaReason.UNAVAILABLE, second.answer("canary-answer"));
        assertThat(provider.received.count()).isEqualTo(4);
    }

    @Test
    void tooManyRequestsAreThrottledForAsLongAsTheProviderSays() {
        provider.answers(429, "", "Retry-After", "40");
        Failed<?> failed = failed(MfaReason.THROTTLED, provider.flow().start());
        assertThat(failed.cause().retryAfter()).isEqualTo(Duration.ofSeconds(40));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'questions': []}", "{'questions': null}", "{}", ""})
    void a203WithoutAQuestionIsUnexpected(String body) {
        provider.answers(203, body, "MFA-Session", "canary-s1");
        failed(MfaReason.UNEXPECTED, provider.flow().start());
    }

    @Test
    void withoutASessionNoAnswerIsSent() {
        provider.answers(203, QUESTION);
        Challenged<CustomerAccounts> challenge = challenged(provider.flow().start());
        Failed<?> failed = failed(MfaReason.UNEXPECTED, challenge.answer("canary-answer"));
        assertThat(failed.problem()).contains("MFA-Session");
        assertThat(provider.received.count()).isEqualTo(1);
    }

    @Test
    void aDeadlineThatPassesWhileThePromptIsOpenSendsNothing() {
        Challenged<CustomerAccounts> challenge = provider.asked();
        provider.time.skip(Duration.ofMinutes(15));
        failed(MfaReason.TIMEOUT, challenge.answer("canary-late"));
        assertThat(provider.received.count()).isEqualTo(1);
    }

    @Test
    void aHundredChallengesAreStoppedByTheLimit() {
        for (int i = 0; i <= 100; i++) provider.answers(203, QUESTION, "MFA-Session", "canary-s" + i);
        assertThatThrownBy(() -> provider.flow()
                        .withLimits(MfaLimits.DEFAULT.withChallenges(100))
                        .run(challenge -> MfaAnswers.of("canary-answer")))
                .hasMessageContaining("more than 100 challenges")
                .hasMessageNotContaining("canary");
        assertThat(provider.received.count()).isEqualTo(101);
    }

    @Test
    void aTokenThatEndsWhileThePromptIsOpenIsRenewedAndTheAnswerRepeatedOnce() {
        provider.answers(200, "{'token': 'canary-t1'}").answers(203, QUESTION, "MFA-Session", "canary-s1");
        Challenged<CustomerAccounts> challenge = challenged(FinicityScript.flow(provider.serve(FinicityClient.builder())
                        .appKey("canary-key")
                        .appToken("2445581", "canary-secret")
                        .build())
                .start());
        provider.answers(401, error(10023))
                .answers(200, "{'token': 'canary-t2'}")
                .answers(200, ACCOUNTS);
        completed(challenge.answer("canary-answer"));
        for (int i = 0; i < 4; i++) provider.received.next();
        assertThat(provider.received.next().getHeaders().get("Finicity-App-Token"))
                .isEqualTo("canary-t2");
        assertThat(provider.received.count()).isEqualTo(5);
    }
}
