package io.bankspec.contract;

import static io.bankspec.contract.FinApiChallengeTest.error;
import static io.bankspec.contract.FinApiChallengeTest.question;
import static io.bankspec.contract.StepCheck.challenged;
import static io.bankspec.contract.StepCheck.completed;
import static io.bankspec.contract.StepCheck.failed;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.bankspec.core.mfa.MfaFlow;
import io.bankspec.core.mfa.MfaReason;
import io.bankspec.core.mfa.MfaStep.Challenged;
import io.bankspec.finapi.FinApiClient;
import io.bankspec.finapi.model.BankConnectionList;
import io.bankspec.finapi.model.MoneyTransferOrderingResponse;
import io.bankspec.finapi.model.RequestSepaMoneyTransferParams;
import io.bankspec.finapi.model.TriggerCategorizationParams;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A transfer, which may ask but is not polled, and the categorisation, which is polled but does not ask. */
class FinApiWorkTest {
    private static final String ORDERED = "{'successMessage': 'Auftrag entgegengenommen', 'warnMessage': null}";

    @RegisterExtension
    final ScriptedProvider provider = new ScriptedProvider();

    private FinApiClient finapi() {
        return provider.serve(FinApiClient.builder()).userToken("canary-token").build();
    }

    private MfaFlow<MoneyTransferOrderingResponse> transfer() {
        return finapi().mfa()
                .requestSepaMoneyTransfer(RequestSepaMoneyTransferParams.builder()
                        .accountId(7L)
                        .bankingPin("canary-pin")
                        .recipientName("Café Übersee GmbH")
                        .recipientIban("DE82888888880000777001")
                        .amount(new BigDecimal("49.90"))
                        .build());
    }

    private MfaFlow<BankConnectionList> categorization() {
        return finapi().jobs()
                .triggerCategorization(TriggerCategorizationParams.builder()
                        .bankConnectionIds(List.of(42L))
                        .build());
    }

    private static String connections(String... states) {
        StringBuilder list = new StringBuilder("{'connections': [");
        for (String state : states)
            list.append(list.charAt(list.length() - 1) == '[' ? "" : ", ")
                    .append("{'id': 42, 'updateStatus': 'READY', 'categorizationStatus': '" + state + "'}");
        return list.append("]}").toString();
    }

    @Test
    void aTransferWithoutAChallengeIsDoneAtOnce() {
        provider.answers(200, ORDERED);
        assertThat(completed(transfer().start()).getSuccessMessage()).isEqualTo("Auftrag entgegengenommen");
        assertThat(provider.received.count()).isEqualTo(1);
    }

    @Test
    void aTransferIsSentAgainWithTheAnswerAndThePin() {
        provider.answers(510, question("Passwort für die Bank?"));
        Challenged<MoneyTransferOrderingResponse> challenge =
                challenged(transfer().start());
        provider.answers(200, ORDERED);
        completed(challenge.answer("canary-answer"));
        JsonObject order = provider.received.nextJson().getAsJsonObject();
        assertThat(order.get("bankingPin").getAsString()).isEqualTo("canary-pin");
        assertThat(order.get("amount").toString()).isEqualTo("49.90");
        order.addProperty("challengeResponse", "canary-answer");
        assertThat(provider.received.nextJson()).isEqualTo(order);
    }

    @Test
    void aTransferWhoseAnswerIsLostIsNotSentAgain() {
        provider.breaks();
        failed(MfaReason.UNAVAILABLE, transfer().start());
        provider.answers(510, question("TAN?"));
        Challenged<MoneyTransferOrderingResponse> challenge =
                challenged(transfer().start());
        provider.answers(503, "");
        failed(MfaReason.UNAVAILABLE, challenge.answer("canary-answer"));
        assertThat(provider.received.count()).isEqualTo(3);
    }

    @Test
    void aTransferFromABusyConnectionIsBusy() {
        provider.answers(423, error("LOCKED", "'unprintable'"));
        failed(MfaReason.BUSY, transfer().start());
    }

    @Test
    void theCategorisationIsDoneWhenThatOfEveryConnectionIs() {
        provider.answers(200, "")
                .answers(200, connections("READY", "PENDING"))
                .answers(200, connections("IN_PROGRESS", "READY"))
                .answers(200, connections("READY", "READY"));
        assertThat(completed(categorization().start()).getConnections()).hasSize(2);
        assertThat(provider.received.nextJson().toString()).isEqualTo("{\"bankConnectionIds\":[42]}");
        assertThat(provider.received.next().getTarget()).isEqualTo("/api/v1/bankConnections");
    }

    @Test
    void theCategorisationOfNothingIsDone() {
        provider.answers(200, "").answers(200, connections());
        completed(categorization().start());
    }

    @ParameterizedTest
    @CsvSource({
        "422, ILLEGAL_ENTITY_STATE, BUSY",
        "404, UNKNOWN_ENTITY, REQUEST_REFUSED",
        "500, UNEXPECTED_ERROR, UNAVAILABLE"
    })
    void anErrorOfTheCategorisationIsReported(int status, String code, MfaReason reason) {
        provider.answers(status, error(code, "'unprintable'"));
        failed(reason, categorization().start());
        assertThat(provider.received.count()).isEqualTo(1);
    }

    @Test
    void anOutageWhileTheCategorisationIsPolledIsNotItsEnd() {
        provider.answers(200, "").answers(503, "").breaks().answers(200, connections("READY"));
        completed(categorization().start());
        assertThat(provider.received.next().getMethod()).isEqualTo("POST");
        for (int i = 0; i < 3; i++)
            assertThat(provider.received.next().getMethod()).isEqualTo("GET");
    }
}
