package io.bankspec.thirdparty;

import static org.assertj.core.api.Assertions.assertThat;

import io.bankspec.geezeo.GeezeoClient;
import io.bankspec.geezeo.model.AccountClassification;
import io.bankspec.geezeo.model.AddCeFiForm;
import io.bankspec.geezeo.model.ClassifyForm;
import io.bankspec.geezeo.model.LoginCredentials;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** At least one call for every tag. */
class GeezeoOnPrismTest {
    @Test
    void everyTagAnswers() throws Exception {
        try (MockServer prism = MockServer.of("geezeo")) {
            GeezeoClient geezeo = GeezeoClient.builder()
                    .baseUrl(prism.address())
                    .apiKey("example-key")
                    .build();
            LoginCredentials login = LoginCredentials.builder()
                    .loginParams(Map.of("42969", "test", "42970", "a&b=c[d] %2B+"))
                    .build();
            var cash = AccountClassification.builder().typeCode("DDA,CMA").build();

            assertThat(prism.body(geezeo.ping().ping()).getResponse()).isEqualTo("PONG");
            prism.body(geezeo.users().listUsers());
            prism.body(geezeo.accounts().listAccounts("jane roe?1"));
            prism.body(geezeo.transactions().searchTransactions("jane roe?1"));
            prism.body(geezeo.aggregation().listCeFis());
            prism.body(geezeo.aggregation()
                    .addCeFi(
                            "jane-roe",
                            AddCeFiForm.builder().id("1").credentials(login).build()));
            prism.body(geezeo.aggregation()
                    .classifyAccounts(
                            "jane-roe",
                            ClassifyForm.builder().accounts(Map.of("657", cash)).build()));
        }
    }
}
