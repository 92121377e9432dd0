package io.bankspec.thirdparty;

import static org.assertj.core.api.Assertions.assertThat;

import io.bankspec.finapi.FinApiClient;
import io.bankspec.finapi.model.GetTokenParams;
import io.bankspec.finapi.model.GrantType;
import io.bankspec.finapi.model.ImportBankConnectionParams;
import io.bankspec.finapi.model.LabelParams;
import io.bankspec.finapi.model.TransactionView;
import java.util.List;
import org.junit.jupiter.api.Test;

/** At least one call for every tag. */
class FinApiOnPrismTest {
    @Test
    @SuppressWarnings("deprecation") // The provider's word; the calls work.
    void everyTagAnswers() throws Exception {
        try (MockServer prism = MockServer.of("finapi")) {
            FinApiClient finapi = FinApiClient.builder()
                    .baseUrl(prism.address())
                    .userToken("example-user-token")
                    .build();
            GetTokenParams client = GetTokenParams.builder()
                    .grantType(GrantType.CLIENT_CREDENTIALS)
                    .clientId("example-client")
                    .clientSecret("example-secret & more")
                    .build();

            assertThat(prism.body(finapi.authorization().getToken(client)).getAccessToken())
                    .isNotEmpty();
            prism.body(finapi.bankConnections()
                    .importBankConnection(
                            ImportBankConnectionParams.builder().bankId(277672L).build()));
            prism.body(finapi.users().getAuthorizedUser());
            prism.body(finapi.accounts().getAndSearchAllAccounts());
            prism.body(finapi.transactions().getAndSearchAllTransactions(TransactionView.USER_VIEW));
            prism.body(finapi.categories().getCashFlows());
            prism.body(finapi.labels()
                    .createLabel(LabelParams.builder().name("Urlaub").build()));
            // The comma alone tells these two apart.
            assertThat(prism.body(finapi.banks().getBank(277672L)).getName()).isNotEmpty();
            assertThat(prism.body(finapi.banks().getMultipleBanks(277672L, List.of(280123L)))
                            .getBanks())
                    .isNotEmpty();
        }
    }
}
