package io.bankspec.contract;

import static io.bankspec.contract.StepCheck.completed;
import static io.bankspec.contract.StepCheck.failed;
import static org.assertj.core.api.Assertions.assertThat;

import io.bankspec.core.mfa.MfaFlow;
import io.bankspec.core.mfa.MfaLimits;
import io.bankspec.core.mfa.MfaReason;
import io.bankspec.finicity.FinicityClient;
import io.bankspec.finicity.model.ReportSummaries;
import io.bankspec.finicity.model.TransactionsReportConstraints;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A report that is made in the background: {@code inProgress}, then {@code success} or {@code failure}. */
class FinicityReportTest {
    @RegisterExtension
    final ScriptedProvider provider = new ScriptedProvider();

    private MfaFlow<ReportSummaries> flow() {
        FinicityClient finicity = provider.serve(FinicityClient.builder())
                .appKey("canary-key")
                .appToken("canary-token")
                .build();
        return finicity.jobs()
                .generateTransactionsReport(
                        "1005",
                        Instant.ofEpochSecond(1696982400),
                        TransactionsReportConstraints.builder()
                                .fromDate(Instant.ofEpochSecond(1694390400))
                                .build());
    }

    private void started() {
        provider.answers(202, "{'id': 'u4hstnnak45g', 'status': 'inProgress', 'consumerSsn': 'canary'}");
    }

    /** Among reports of other calls, one of which has failed, and one of which is done. */
    private void polled(String status) {
        provider.answers(
                200,
                "{'reports': [{'id': 'a', 'status': 'failure'}, {'id': 'u4hstnnak45g', 'status': '" + status
                        + "'}, {'id': 'b', 'status': 'success'}]}");
    }

    @Test
    void aReportIsAskedForEveryTwentySecondsUntilItSucceeds() {
        started();
        polled("inProgress");
        polled("inProgress");
        polled("success");
        assertThat(completed(flow().start()).getReports()).hasSize(3);
        assertThat(provider.received.next().getTarget())
                .startsWith("/decisioning/v2/customers/1005/transactions?")
                .contains("toDate=1696982400");
        assertThat(provider.received.next().getTarget()).isEqualTo("/decisioning/v1/customers/1005/reports");
        assertThat(provider.time.waits())
                .hasSize(3)
                .allSatisfy(wait -> assertThat(wait).isGreaterThanOrEqualTo(Duration.ofSeconds(20)));
    }

    @Test
    void aReportMayFail() {
        started();
        polled("inProgress");
        polled("failure");
        assertThat(failed(MfaReason.FAILED, flow().start()).problem()).endsWith("failure");
    }

    @Test
    void aReportThatIsNotListedYetIsAskedForAgain() {
        started();
        provider.answers(200, "{'reports': [{'id': 'b', 'status': 'success'}]}").answers(200, "{'reports': []}");
        polled("success");
        completed(flow().start());
    }

    @Test
    void anUnknownStatusIsAskedForAgainAndNamed() {
        started();
        polled("queued");
        polled("queued");
        List<String> states = new ArrayList<>();
        MfaFlow<ReportSummaries> flow =
                flow().withLimits(MfaLimits.DEFAULT.withPolls(2)).onProgress(states::add);
        assertThat(failed(MfaReason.LIMIT_REACHED, flow.start()).problem()).endsWith("queued");
        assertThat(states).containsExactly("queued");
    }

    @ParameterizedTest
    @CsvSource({
        "400, 20400, THROTTLED",
        "400, 10005, REQUEST_REFUSED",
        "401, 10021, REQUEST_REFUSED",
        "403, 10405, REQUEST_REFUSED",
        "404, 14001, REQUEST_REFUSED",
        "409, 18001, BUSY",
        "429, 0, THROTTLED",
        "500, 1, UNAVAILABLE",
        "503, 0, UNAVAILABLE"
    })
    void anErrorOfTheStartIsReportedAndNotRepeated(int status, int code, MfaReason reason) {
        provider.answers(status, "{'code': " + code + ", 'message': 'unprintable'}");
        failed(reason, flow().start());
        assertThat(provider.received.count()).isEqualTo(1);
    }

    @Test
    void anOutageWhileAReportIsMadeIsForgivenTwiceInARow() {
        started();
        provider.answers(503, "").breaks();
        polled("inProgress");
        provider.breaks().answers(500, "");
        polled("success");
        completed(flow().start());
        assertThat(provider.received.count()).isEqualTo(7);
    }

    @Test
    void tooManyQuestionsAreAskedLater() {
        started();
        provider.answers(429, "", "Retry-After", "300");
        polled("success");
        completed(flow().start());
        assertThat(provider.time.waits()).containsExactly(Duration.ofSeconds(20), Duration.ofSeconds(300));
    }

    @Test
    void aLongOutageIsReported() {
        started();
        provider.answers(503, "").answers(503, "").answers(503, "");
        assertThat(failed(MfaReason.UNAVAILABLE, flow().start()).cause().statusCode())
                .isEqualTo(503);
    }

    @Test
    void aReportWithoutAnIdCannotBeFollowed() {
        provider.answers(202, "{'status': 'inProgress'}").answers(200, "{'reports': [{'status': 'success'}]}");
        failed(
                MfaReason.LIMIT_REACHED,
                flow().withLimits(MfaLimits.DEFAULT.withPolls(1)).start());
    }
}
