package io.bankspec.contract;

import static io.bankspec.contract.FinicityScript.QUESTION;
import static io.bankspec.contract.StepCheck.challenged;
import static io.bankspec.contract.StepCheck.completed;
import static io.bankspec.contract.StepCheck.failed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.bankspec.core.mfa.MfaFlow;
import io.bankspec.core.mfa.MfaReason;
import io.bankspec.core.mfa.MfaStep.Challenged;
import io.bankspec.core.testing.SavedText;
import io.bankspec.finapi.FinApiClient;
import io.bankspec.finapi.model.BankConnection;
import io.bankspec.finapi.model.UpdateBankConnectionParams;
import io.bankspec.finicity.FinicityClient;
import io.bankspec.finicity.model.CustomerAccounts;
import io.bankspec.geezeo.GeezeoClient;
import io.bankspec.geezeo.model.AggregationAnswer;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Flows that are saved by one client and go on with another, as on another machine. */
class SavedFlowsTest {
    @RegisterExtension
    final ScriptedProvider provider = new ScriptedProvider();

    private MfaFlow<BankConnection> finapi(long connection) {
        FinApiClient finapi =
                provider.serve(FinApiClient.builder()).userToken("canary-token").build();
        return finapi.mfa()
                .updateBankConnection(UpdateBankConnectionParams.builder()
                        .bankConnectionId(connection)
                        .bankingPin("canary-pin")
                        .build());
    }

    private MfaFlow<CustomerAccounts> finicity(String stateKey) {
        return FinicityScript.flow(provider.serve(FinicityClient.builder())
                .stateKey(stateKey)
                .appKey("canary-key")
                .appToken("canary-token")
                .build());
    }

    private MfaFlow<CustomerAccounts> finicity() {
        return finicity(ScriptedProvider.STATE_KEY);
    }

    private MfaFlow<AggregationAnswer> geezeo() {
        return GeezeoChallengeTest.adding(
                provider.serve(GeezeoClient.builder()).apiKey("canary-key").build());
    }

    private static String saved(MfaFlow<?> flow) {
        String text = challenged(flow.start()).save();
        assertThat(SavedText.readable(text)).doesNotContain("canary");
        return text;
    }

    private String savedFinicity() {
        provider.answers(203, QUESTION, "MFA-Session", "canary-s1");
        return saved(finicity());
    }

    @Test
    void aResubmittedFlowGoesOnWithThePinOfTheOtherMachine() {
        provider.answers(510, FinApiChallengeTest.question("TAN für Auftrag 1?"));
        String saved = saved(finapi(42));
        Challenged<BankConnection> challenge = challenged(finapi(42).resume(saved));
        assertThat(challenge.prompts().get(0).label()).isEqualTo("TAN für Auftrag 1?");
        provider.answers(200, FinApiChallengeTest.RUNNING).answers(200, FinApiChallengeTest.READY);
        completed(challenge.answer("canary-answer"));
        provider.received.next();
        assertThat(provider.received.nextJson().toString())
                .isEqualTo(
                        "{\"bankConnectionId\":42,\"bankingPin\":\"canary-pin\",\"challengeResponse\":\"canary-answer\"}");
        assertThat(provider.received.next().getTarget()).endsWith("/bankConnections/42");
    }

    @Test
    void aFlowThatContinuesGoesOnWithItsSession() {
        Challenged<CustomerAccounts> challenge = challenged(finicity().resume(savedFinicity()));
        provider.answers(200, FinicityScript.ACCOUNTS);
        completed(challenge.answer("canary-answer"));
        provider.received.next();
        assertThat(provider.received.next().getHeaders().get("MFA-Session")).isEqualTo("canary-s1");
    }

    @Test
    void aFlowThatContinuesGoesOnWithItsKeyAndIds() {
        provider.answers(200, GeezeoChallengeTest.nested(GeezeoChallengeTest.COLOR));
        Challenged<AggregationAnswer> challenge = challenged(geezeo().resume(saved(geezeo())));
        provider.answers(200, GeezeoChallengeTest.ACCOUNTS);
        completed(challenge.answer("canary-red"));
        provider.received.next();
        assertThat(LoopbackProvider.bodyOf(provider.received.next()))
                .contains("session_key=canary-k1", "harvest_id=8800210", "login_id=993104");
    }

    @Test
    void theTimeBetweenSavingAndResumingCounts() {
        String saved = savedFinicity();
        provider.time.skip(Duration.ofMinutes(15));
        failed(MfaReason.TIMEOUT, finicity().resume(saved).answer("canary-late"));
        assertThat(provider.received.count()).isEqualTo(1);
    }

    @Test
    void aChangedTextIsRefused() {
        String saved = savedFinicity();
        for (int at : new int[] {0, saved.indexOf('.') + 1, saved.lastIndexOf('.') + 1, saved.length() - 8}) {
            char other = saved.charAt(at) == 'x' ? 'y' : 'x';
            String changed = saved.substring(0, at) + other + saved.substring(at + 1);
            assertThatIllegalArgumentException().isThrownBy(() -> finicity().resume(changed));
        }
        for (int length : new int[] {0, 9, saved.length() / 2, saved.length() - 1})
            assertThatIllegalArgumentException().isThrownBy(() -> finicity().resume(saved.substring(0, length)));
    }

    @Test
    void theTextOfAnotherProviderOrOperationIsRefusedByName() {
        String saved = savedFinicity();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> geezeo().resume(saved))
                .withMessageContaining("GeezeoClient.addCeFi");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> geezeo().resume(saved.replace("FinicityClient.addAllAccounts", "GeezeoClient.addCeFi")))
                .withMessageContaining("changed");
    }

    @Test
    void aTextOfAnotherKeyOrOtherParametersIsRefused() {
        String saved = savedFinicity();
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        finicity("another example of a state key, 32 bytes").resume(saved))
                .withMessageContaining("stateKey");
        provider.answers(510, FinApiChallengeTest.question("TAN?"));
        String update = saved(finapi(42));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> finapi(43).resume(update))
                .withMessageContaining("other parameters")
                .withMessageNotContaining("canary");
    }
}
