package io.bankspec.contract;

import static io.bankspec.contract.FinApiChallengeTest.READY;
import static io.bankspec.contract.FinApiChallengeTest.RUNNING;
import static io.bankspec.contract.StepCheck.completed;
import static io.bankspec.contract.StepCheck.failed;
import static org.assertj.core.api.Assertions.assertThat;

import io.bankspec.core.TransportException;
import io.bankspec.core.mfa.MfaFlow;
import io.bankspec.core.mfa.MfaLimits;
import io.bankspec.core.mfa.MfaReason;
import io.bankspec.core.mfa.MfaStep.Failed;
import io.bankspec.finapi.FinApiClient;
import io.bankspec.finapi.model.BankConnection;
import io.bankspec.finapi.model.UpdateBankConnectionParams;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** After an import or update: first the download, then the categorisation, and only then whether the bank was reached. */
class FinApiDownloadTest {
    @RegisterExtension
    final ScriptedProvider provider = new ScriptedProvider();

    private MfaFlow<BankConnection> flow() {
        FinApiClient finapi =
                provider.serve(FinApiClient.builder()).userToken("canary-token").build();
        return finapi.mfa()
                .updateBankConnection(UpdateBankConnectionParams.builder()
                        .bankConnectionId(42L)
                        .build());
    }

    private static String state(String update, String categorization, String more) {
        return "{'id': 42, 'updateStatus': '" + update + "', 'categorizationStatus': '" + categorization + "'" + more
                + "}";
    }

    private static String ended(String result) {
        String update = "{'result': '" + result + "', 'timestamp': '2018-03-26 10:14:59.003'}";
        return state("READY", "READY", ", 'lastManualUpdate': " + update);
    }

    @Test
    void theUpdatedConnectionIsPolledOnceASecondAtMost() {
        provider.answers(200, RUNNING)
                .answers(200, RUNNING)
                .answers(200, RUNNING)
                .answers(200, READY);
        completed(flow().start());
        assertThat(provider.received.next().getTarget()).isEqualTo("/api/v1/bankConnections/update");
        assertThat(provider.received.next().getTarget()).isEqualTo("/api/v1/bankConnections/42");
        assertThat(provider.time.waits())
                .hasSize(3)
                .allSatisfy(wait -> assertThat(wait).isGreaterThanOrEqualTo(Duration.ofSeconds(1)));
    }

    @Test
    void aCategorisationThatIsReadyBeforeTheDownloadIsNotTheEnd() {
        provider.answers(200, RUNNING)
                .answers(200, state("IN_PROGRESS", "READY", ""))
                .answers(200, state("READY", "PENDING", ""))
                .answers(200, state("READY", "IN_PROGRESS", ""))
                .answers(200, state("READY", "READY", ", 'name': 'the last'"));
        assertThat(completed(flow().start()).getName()).isEqualTo("the last");
    }

    @Test
    void theAnswerOfTheUpdateItselfIsNotTheEnd() {
        provider.answers(200, READY).answers(200, RUNNING).answers(200, READY);
        completed(flow().start());
    }

    @ParameterizedTest
    @CsvSource({"BANK_SERVER_REJECTION, LOGIN_REFUSED", "INTERNAL_SERVER_ERROR, UNAVAILABLE"})
    void readyMayMeanFailed(String result, MfaReason reason) {
        provider.answers(200, RUNNING).answers(200, ended(result));
        Failed<?> failed = failed(reason, flow().start());
        assertThat(failed.cause()).isNull();
        assertThat(provider.received.count()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"OK", "NEW_RESULT"})
    void anUpdateIsDoneUnlessItsResultIsAFailure(String result) {
        provider.answers(200, RUNNING).answers(200, ended(result));
        completed(flow().start());
    }

    @Test
    void aConnectionWithoutAnyUpdateIsDone() {
        provider.answers(200, RUNNING)
                .answers(200, state("READY", "READY", ", 'lastManualUpdate': null, 'lastAutoUpdate': null"));
        completed(flow().start());
    }

    @Test
    void theFailureOfAnEarlierUpdateIsNotThatOfTheRunningOne() {
        String earlier = ", 'lastManualUpdate': {'result': 'BANK_SERVER_REJECTION'}";
        provider.answers(200, state("IN_PROGRESS", "READY", earlier))
                .answers(200, state("IN_PROGRESS", "READY", earlier))
                .answers(200, state("PAUSED", "READY", earlier))
                .answers(200, ended("OK"));
        completed(flow().start());
    }

    @Test
    void theFailureOfTheNightlyUpdateIsNotThatOfThisOne() {
        String nightly =
                ", 'lastManualUpdate': {'result': 'OK'}, 'lastAutoUpdate': {'result': 'INTERNAL_SERVER_ERROR'}";
        provider.answers(200, RUNNING).answers(200, state("READY", "READY", nightly));
        completed(flow().start());
    }

    @ParameterizedTest
    @CsvSource({"PAUSED, READY, PAUSED", "READY, QUEUED, READY"})
    void anUnknownStatusIsPolledOn(String update, String categorization, String named) {
        provider.answers(200, RUNNING)
                .answers(200, state(update, categorization, ""))
                .answers(200, state(update, categorization, ""));
        Failed<?> failed = failed(
                MfaReason.LIMIT_REACHED,
                flow().withLimits(MfaLimits.DEFAULT.withPolls(2)).start());
        assertThat(failed.problem()).contains("2 polls").endsWith(named);
    }

    @Test
    void progressTellsEachNewStatus() {
        provider.answers(200, RUNNING)
                .answers(200, RUNNING)
                .answers(200, state("PAUSED", "READY", ""))
                .answers(200, READY);
        List<String> states = new ArrayList<>();
        completed(flow().onProgress(states::add).start());
        assertThat(states).containsExactly("IN_PROGRESS", "PAUSED", "READY");
    }

    @Test
    void anUpdateThatHangsIsGivenUpAtTheDeadline() {
        provider.answers(200, RUNNING);
        for (int i = 0; i < 3; i++) provider.answers(200, RUNNING);
        Failed<?> failed = failed(
                MfaReason.TIMEOUT, flow().withDeadline(Duration.ofSeconds(5)).start());
        assertThat(failed.problem()).endsWith("IN_PROGRESS");
    }

    @Test
    void aConnectionThatIsDeletedMeanwhileIsGone() {
        provider.answers(200, RUNNING).answers(404, FinApiChallengeTest.error("UNKNOWN_ENTITY", "'unprintable'"));
        assertThat(failed(MfaReason.GONE, flow().start()).cause().statusCode()).isEqualTo(404);
    }

    @Test
    void aTokenThatEndsMeanwhileIsReported() {
        provider.answers(200, RUNNING).answers(401, "{'error': 'invalid_token', 'error_description': 'unprintable'}");
        failed(MfaReason.REQUEST_REFUSED, flow().start());
    }

    @Test
    void twoFailedPollsAreForgivenAndTheUpdateIsNotRepeated() {
        provider.answers(200, RUNNING).answers(503, "").breaks().answers(200, READY);
        completed(flow().start());
        assertThat(provider.received.next().getMethod()).isEqualTo("POST");
        for (int i = 0; i < 3; i++)
            assertThat(provider.received.next().getMethod()).isEqualTo("GET");
    }

    @Test
    void threeFailedPollsAreAnOutage() {
        provider.answers(200, RUNNING).answers(503, "").answers(500, "").answers(502, "<html>unprintable</html>");
        assertThat(failed(MfaReason.UNAVAILABLE, flow().start()).cause().statusCode())
                .isEqualTo(502);
        provider.answers(200, RUNNING).breaks().breaks().breaks();
        assertThat(failed(MfaReason.UNAVAILABLE, flow().start()).cause()).isInstanceOf(TransportException.class);
    }
}
