package io.bankspec.thirdparty;

import static org.assertj.core.api.Assertions.assertThat;

import io.bankspec.finicity.FinicityClient;
import io.bankspec.finicity.model.BalanceAndCashFlowAnalyticsReportConstraints;
import io.bankspec.finicity.model.ConnectParameters;
import io.bankspec.finicity.model.PartnerCredentials;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** At least one call for every tag. */
class FinicityOnPrismTest {
    @Test
    @SuppressWarnings("deprecation") // The provider's word; the calls work.
    void everyTagAnswers() throws Exception {
        try (MockServer prism = MockServer.of("finicity")) {
            FinicityClient finicity = FinicityClient.builder()
                    .baseUrl(prism.address())
                    .appKey("example-app-key")
                    .appToken("example-app-token")
                    .build();
            PartnerCredentials partner = PartnerCredentials.builder()
                    .partnerId("2445583946651")
                    .partnerSecret("example-secret")
                    .build();
            var everything =
                    BalanceAndCashFlowAnalyticsReportConstraints.builder().build();
            Instant end = Instant.ofEpochSecond(1_696_982_400);

            assertThat(prism.body(finicity.authentication().createToken(partner))
                            .getToken())
                    .isNotEmpty();
            prism.body(finicity.customers().getCustomers());
            prism.body(finicity.institutions().getInstitutions());
            prism.body(finicity.connect()
                    .generateConnectUrl(ConnectParameters.builder()
                            .partnerId("2445583946651")
                            .customerId("1005061234")
                            .build()));
            prism.body(finicity.accounts().getCustomerAccounts("1005061234"));
            prism.body(finicity.accountsSimple().getCustomerAccountsSimple("1005061234"));
            prism.body(finicity.transactions().getAllCustomerTransactions("1005061234", end.minusSeconds(86_400), end));
            prism.body(finicity.reports().getReportsByCustomerId("1005061234"));
            prism.body(finicity.cashFlowAnalytics().generateCashFlowAnalytics("1005061234", everything));
            assertThat(prism.body(finicity.balanceAnalytics().getObbAnalyticsReport("7f3d2c1a"))
                            .getAccountResults())
                    .isNotEmpty();
        }
    }
}
