package io.bankspec.sandbox.finicity;

import static org.assertj.core.api.Assertions.assertThat;

import io.bankspec.core.ApiCall;
import io.bankspec.finicity.model.BalanceAnalyticsMetrics;
import io.bankspec.finicity.model.BalanceAndCashFlowAnalyticsReportAck;
import io.bankspec.finicity.model.BalanceAndCashFlowAnalyticsReportConstraints;
import io.bankspec.finicity.model.CashFlowAnalyticsMetrics;
import io.bankspec.finicity.model.CustomerAccount;
import io.bankspec.finicity.model.ObbAnalyticsReport;
import io.bankspec.finicity.model.ObbErrorMessage;
import io.bankspec.finicity.model.ReportStatus;
import io.bankspec.finicity.model.ReportSummary;
import io.bankspec.finicity.model.TransactionsReportAck;
import io.bankspec.finicity.model.TransactionsReportConstraints;
import io.bankspec.finicity.params.GenerateBalanceAnalyticsParams;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import okhttp3.ResponseBody;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@SuppressWarnings("deprecation")
class FinicityReportsTest {
    @RegisterExtension
    final FinicityBed bed = new FinicityBed();

    private String business;
    private List<CustomerAccount> accounts;

    @BeforeEach
    void aBusinessHasAccounts() {
        business = bed.customer("business_roe");
        accounts = bed.linked(business, "profile_04");
    }

    private static BalanceAndCashFlowAnalyticsReportConstraints days(Integer days) {
        return BalanceAndCashFlowAnalyticsReportConstraints.builder()
                .lengthOfReport(days)
                .build();
    }

    private void assertRefused(int status, ApiCall<?> call) {
        ObbErrorMessage error = bed.refusal(status, call).error(ObbErrorMessage.class);
        assertThat(error.getErrorCode()).isEqualTo(status);
    }

    @Test
    void aBalanceReportCanBeReadAtOnce() {
        BalanceAndCashFlowAnalyticsReportAck receipt = bed.client
                .balanceAnalytics()
                .generateBalanceAnalytics(
                        business,
                        days(90),
                        GenerateBalanceAnalyticsParams.builder()
                                .referenceNumber("LOAN-1")
                                .build())
                .execute();
        ObbAnalyticsReport report = bed.client
                .balanceAnalytics()
                .getObbAnalyticsReport(receipt.getReportId())
                .execute();
        assertThat(report.getReportHeader().getReferenceNumber()).isEqualTo("LOAN-1");
        assertThat(report.getAccountResults()).hasSize(2);
        BalanceAnalyticsMetrics metrics = report.getAccountResults().get(0).getBalanceAnalyticsMetrics();
        assertThat(metrics.getAvailableBalance()).isEqualTo(accounts.get(0).getBalance());
        assertThat(metrics.getDailyBalancesForTheReportTimePeriod()).hasSizeBetween(88, 90);
        assertThat(metrics.getAverageDailyBalanceByMonthForTheReportTimePeriod())
                .hasSize(3)
                .first()
                .extracting(slice -> slice.getPeriod())
                .isEqualTo("last30to1");
        assertThat(metrics.getMinimumRunningBalanceForTheReportTimePeriod()).isNegative();
        assertThat(metrics.getMaximumRunningBalanceForTheReportTimePeriod())
                .isGreaterThan(metrics.getAverageDailyBalanceForTheReportTimePeriod());
        assertThat(report.getAccountResults().get(0).getCashflowAnalyticsMetrics())
                .isNull();
    }

    @Test
    void aCashFlowReportAddsUp() {
        String id = bed.client
                .cashFlowAnalytics()
                .generateCashFlowAnalytics(business, days(null))
                .execute()
                .getReportId();
        ObbAnalyticsReport report =
                bed.client.balanceAnalytics().getObbAnalyticsReport(id).execute();
        CashFlowAnalyticsMetrics metrics = report.getBusinessSummary().getCashflowAnalyticsMetrics();
        BigDecimal in = metrics.getInflow().getHistoricSumOfDeposits();
        BigDecimal out = metrics.getOutflow().getHistoricSumOfWithdrawals();
        assertThat(metrics.getTransactionAnalytics().getNetCashFlowForTheReportTimePeriod())
                .isEqualTo(in.subtract(out));
        assertThat(report.getTotalRevenue()).isEqualTo(in);
        assertThat(metrics.getNegativeTriggers().getInsufficientFundFees().getTransactions())
                .isNotEmpty()
                .allMatch(fee -> fee.getAmount().equals(new BigDecimal("35.00")));
    }

    @Test
    void reportsAreReadAsPdfToo() throws Exception {
        String id = bed.client
                .balanceAnalytics()
                .generateBalanceAnalyticsFcra(business, days(30))
                .execute()
                .getReportId();
        try (ResponseBody pdf = bed.client
                .balanceAnalytics()
                .getObbAnalyticsReportFcraAsPdf(id, "10")
                .execute()) {
            assertThat(new String(pdf.bytes(), StandardCharsets.US_ASCII))
                    .startsWith("%PDF-1.7")
                    .contains("Balance Analytics Report")
                    .endsWith("%%EOF\n");
        }
        // Those under the FCRA are read under it only.
        bed.assertRefused(404, "10100", bed.client.balanceAnalytics().getObbAnalyticsReport(id));
        bed.assertRefused(404, "10100", bed.client.balanceAnalytics().getObbAnalyticsReportFcra("1", "10"));
    }

    @Test
    void analyticsAreForBusinesses() {
        var api = bed.client.balanceAnalytics();
        assertRefused(409, api.generateBalanceAnalytics(bed.customer("jane.roe_2023"), days(30)));
        assertRefused(404, api.generateBalanceAnalytics("1", days(30)));
        assertRefused(400, api.generateBalanceAnalytics(business, days(31)));
        assertRefused(400, api.generateBalanceAnalytics(business, days(1)));
        BalanceAndCashFlowAnalyticsReportConstraints unknown = BalanceAndCashFlowAnalyticsReportConstraints.builder()
                .accountIds(List.of(1L))
                .build();
        assertRefused(404, api.generateBalanceAnalytics(business, unknown));
    }

    @Test
    void aReportOnAccountsThatWereNeverRefreshedIsEmpty() {
        String fresh = bed.customer("business_fresh");
        bed.adding(fresh, FinicityBed.PROFILES, "jane", "profile_02").execute();
        String id = bed.client
                .balanceAnalytics()
                .generateBalanceAnalytics(fresh, days(30))
                .execute()
                .getReportId();
        var result = bed.client
                .balanceAnalytics()
                .getObbAnalyticsReport(id)
                .execute()
                .getAccountResults()
                .get(0);
        assertThat(result.getCurrentReportRequest().getReportBeginDate()).isNull();
        assertThat(result.getBalanceAnalyticsMetrics().getDailyBalancesForTheReportTimePeriod())
                .isEmpty();
    }

    private ApiCall<TransactionsReportAck> generating(String accountIds) {
        return bed.client
                .transactions()
                .generateTransactionsReport(
                        business,
                        bed.time.now(),
                        TransactionsReportConstraints.builder()
                                .accountIds(accountIds)
                                .build());
    }

    private ReportSummary report(String id) {
        return bed.client.reports().getReportsByCustomerId(business).execute().getReports().stream()
                .filter(report -> report.getId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aTransactionsReportTakesHalfAMinute() {
        TransactionsReportAck receipt = generating(accounts.get(0).getId()).execute();
        assertThat(receipt.getStatus()).isEqualTo(ReportStatus.IN_PROGRESS);
        assertThat(receipt.getConstraints().getAccountIds())
                .containsExactly(accounts.get(0).getId());
        bed.assertRefused(409, "18001", generating(null));
        bed.time.skip(Duration.ofSeconds(29));
        assertThat(report(receipt.getId()).getStatus()).isEqualTo(ReportStatus.IN_PROGRESS);
        bed.time.skip(Duration.ofSeconds(1));
        assertThat(report(receipt.getId()).getStatus()).isEqualTo(ReportStatus.SUCCESS);
        assertThat(bed.client
                        .reports()
                        .getReportsByConsumerId(receipt.getConsumerId())
                        .execute()
                        .getReports())
                .hasSize(1);
        bed.assertRefused(404, "10100", bed.client.reports().getReportsByConsumerId("1"));
    }

    @Test
    void aReportOnAnUnknownAccountFails() {
        String id = generating("1").execute().getId();
        bed.time.skip(Duration.ofSeconds(30));
        assertThat(report(id).getStatus()).isEqualTo(ReportStatus.FAILURE);
    }
}
