package io.bankspec.contract;

import static io.bankspec.contract.StepCheck.challenged;
import static io.bankspec.contract.StepCheck.completed;
import static io.bankspec.contract.StepCheck.failed;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.bankspec.core.mfa.MfaFlow;
import io.bankspec.core.mfa.MfaPrompt;
import io.bankspec.core.mfa.MfaReason;
import io.bankspec.core.mfa.MfaStep.Challenged;
import io.bankspec.finapi.FinApiClient;
import io.bankspec.finapi.model.BankConnection;
import io.bankspec.finapi.model.ImportBankConnectionParams;
import java.util.List;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A 510 asks; the same call again, with the answer and the PIN, goes on. */
class FinApiChallengeTest {
    static final String RUNNING = "{'id': 42, 'updateStatus': 'IN_PROGRESS', 'categorizationStatus': 'READY'}";
    static final String READY = "{'id': 42, 'updateStatus': 'READY', 'categorizationStatus': 'READY'}";
    private static final String PIN = "canary ä\"&+%41\\ ";

    @RegisterExtension
    final ScriptedProvider provider = new ScriptedProvider();

    private MfaFlow<BankConnection> flow() {
        FinApiClient finapi =
                provider.serve(FinApiClient.builder()).userToken("canary-token").build();
        return finapi.mfa()
                .importBankConnection(ImportBankConnectionParams.builder()
                        .bankId(277672L)
                        .bankingUserId("canary-user")
                        .bankingPin(PIN)
                        .name("MSA")
                        .maxDaysForDownload(90)
                        .build());
    }

    /** @param message JSON */
    static String error(String code, String message) {
        return "{'errors': [{'message': " + message + ", 'code': '" + code + "', 'type': 'BUSINESS'}],"
                + " 'date': '2018-03-26 10:14:59.003', 'requestId': 'selfgen-1'}";
    }

    static String question(String text) {
        return error("ADDITIONAL_AUTHENTICATION_REQUIRED", "'" + text + "'");
    }

    private Challenged<BankConnection> asked() {
        provider.answers(510, question("Bitte TAN für Auftrag 1 eingeben"));
        return challenged(flow().start());
    }

    @Test
    void anImportWithoutAChallengeIsPolledToItsEnd() {
        provider.answers(201, RUNNING).answers(200, READY);
        assertThat(completed(flow().start()).getId()).isEqualTo(42L);
        assertThat(provider.received.next().getTarget()).isEqualTo("/api/v1/bankConnections/import");
        assertThat(provider.received.next().getTarget()).isEqualTo("/api/v1/bankConnections/42");
    }

    @Test
    void a510AsksWithTheTextOfTheBank() {
        assertThat(asked().prompts())
                .containsExactly(new MfaPrompt(
                        "1", "Bitte TAN für Auftrag 1 eingeben", MfaPrompt.Type.TEXT, null, List.of(), null, null));
    }

    @Test
    void a510WithoutATextAsksAllTheSame() {
        provider.answers(510, error("ADDITIONAL_AUTHENTICATION_REQUIRED", "null"));
        assertThat(challenged(flow().start()).prompts())
                .extracting(MfaPrompt::label)
                .containsExactly("");
    }

    @Test
    void furtherErrorsOfA510AreNoFurtherQuestions() {
        provider.answers(
                510,
                "{'errors': [{'message': 'TAN?', 'code': 'ADDITIONAL_AUTHENTICATION_REQUIRED'},"
                        + " {'message': 'Hinweis', 'code': 'ILLEGAL_ENTITY_STATE'}]}");
        assertThat(challenged(flow().start()).prompts())
                .extracting(MfaPrompt::label)
                .containsExactly("TAN?");
    }

    @Test
    void theAnswerGoesWithTheSameCallThePinIncluded() {
        Challenged<BankConnection> challenge = asked();
        provider.answers(201, RUNNING).answers(200, READY);
        completed(challenge.answer(" canary Ä&+%"));
        JsonObject first = provider.received.nextJson().getAsJsonObject();
        assertThat(first.get("bankingPin").getAsString()).isEqualTo(PIN);
        assertThat(first.has("challengeResponse")).isFalse();
        RecordedRequest again = provider.received.next();
        assertThat(again.getMethod() + " " + again.getTarget()).isEqualTo("POST /api/v1/bankConnections/import");
        first.addProperty("challengeResponse", " canary Ä&+%");
        assertThat(Received.json(again)).isEqualTo(first);
    }

    @Test
    void another510IsANewChallengeWhoseAnswerGoesAlone() {
        Challenged<BankConnection> first = asked();
        provider.answers(510, question("Und die zweite TAN"));
        Challenged<BankConnection> second = challenged(first.answer("canary-1"));
        assertThat(second.prompts()).extracting(MfaPrompt::label).containsExactly("Und die zweite TAN");
        provider.answers(201, RUNNING).answers(200, READY);
        completed(second.answer("canary-2"));
        JsonObject expected = provider.received.nextJson().getAsJsonObject();
        expected.addProperty("challengeResponse", "canary-1");
        assertThat(provider.received.nextJson()).isEqualTo(expected);
        expected.addProperty("challengeResponse", "canary-2");
        assertThat(provider.received.nextJson()).isEqualTo(expected);
    }

    @Test
    void theSameQuestionAgainIsANewChallenge() {
        Challenged<BankConnection> first = asked();
        provider.answers(510, question("Bitte TAN für Auftrag 1 eingeben"));
        Challenged<BankConnection> second = challenged(first.answer("canary-1"));
        provider.answers(201, RUNNING).answers(200, READY);
        completed(second.answer("canary-2"));
    }

    @Test
    void aWrongAnswerIsRefusedByTheBankAndAnImportMayBeStartedAnew() {
        Challenged<BankConnection> challenge = asked();
        provider.answers(422, error("BANK_SERVER_REJECTION", "'TAN ungültig (unprintable)'"));
        assertThat(failed(MfaReason.LOGIN_REFUSED, challenge.answer("canary-wrong"))
                        .problem())
                .endsWith("whether the login or the answer was wrong, the provider does not tell");
        assertThat(asked().prompts()).hasSize(1);
        assertThat(provider.received.count()).isEqualTo(3);
    }

    @Test
    void anAnswerToNothingThatIsPendingHasExpired() {
        Challenged<BankConnection> challenge = asked();
        provider.answers(422, error("NO_EXISTING_CHALLENGE", "'unprintable'"));
        failed(MfaReason.EXPIRED, challenge.answer("canary-late"));
        assertThat(provider.received.count()).isEqualTo(2);
    }

    @Test
    void aFlowPrintsItsOperationAndNoParameter() {
        assertThat(flow()).hasToString("MfaFlow{FinApiClient.importBankConnection}");
    }
}
