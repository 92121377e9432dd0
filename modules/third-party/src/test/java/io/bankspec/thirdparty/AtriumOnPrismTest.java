package io.bankspec.thirdparty;

import static org.assertj.core.api.Assertions.assertThat;

import io.bankspec.atrium.AtriumClient;
import io.bankspec.atrium.model.CleanseRequest;
import io.bankspec.atrium.model.CleanseRequestBody;
import io.bankspec.atrium.model.MemberCreate;
import io.bankspec.atrium.model.MemberCreateRequestBody;
import java.util.List;
import org.junit.jupiter.api.Test;

/** At least one call for every tag. */
class AtriumOnPrismTest {
    @Test
    void everyTagAnswers() throws Exception {
        try (MockServer prism = MockServer.of("atrium")) {
            AtriumClient atrium = AtriumClient.builder()
                    .baseUrl(prism.address())
                    .apiKey("example-key")
                    .clientId("example-client")
                    .build();
            MemberCreate login = MemberCreate.builder()
                    .institutionCode("mxbank")
                    .isOauth(true)
                    .build();
            CleanseRequest purchase = CleanseRequest.builder()
                    .identifier("1")
                    .description("BEER BAR 65000000764SALT LAKE C")
                    .build();

            assertThat(prism.body(atrium.users().listUsers()).getUsers()).isNotEmpty();
            assertThat(prism.body(atrium.institutions().listInstitutions()).getInstitutions())
                    .isNotEmpty();
            prism.body(atrium.members()
                    .createMember(
                            "USR-1",
                            MemberCreateRequestBody.builder().member(login).build()));
            prism.body(atrium.members().readMemberStatus("USR-1", "MBR-1"));
            assertThat(prism.body(atrium.accounts().listUserAccounts("USR-1")).getAccounts())
                    .isNotEmpty();
            assertThat(prism.body(atrium.transactions()
                                    .cleanseAndCategorizeTransactions(CleanseRequestBody.builder()
                                            .transactions(List.of(purchase))
                                            .build()))
                            .getTransactions())
                    .isNotEmpty();
            prism.body(atrium.holdings().listHoldings("USR-1"));
            prism.body(atrium.merchants().listMerchants());
            prism.body(atrium.connectWidget().getConnectWidget("USR-1"));
            prism.body(atrium.identity().listAccountOwners("USR-1", "MBR-1"));
            prism.body(atrium.verification().listAccountNumbers("USR-1", "MBR-1"));
            prism.body(atrium.statements().listMemberStatements("USR-1", "MBR-1"));
        }
    }
}
