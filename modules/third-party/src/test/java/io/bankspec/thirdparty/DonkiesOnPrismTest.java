package io.bankspec.thirdparty;

import static org.assertj.core.api.Assertions.assertThat;

import io.bankspec.donkies.DonkiesClient;
import io.bankspec.donkies.model.Login;
import io.bankspec.donkies.model.MemberResume;
import java.util.List;
import org.junit.jupiter.api.Test;

/** At least one call for every tag. */
class DonkiesOnPrismTest {
    @Test
    void everyTagAnswers() throws Exception {
        try (MockServer prism = MockServer.of("donkies")) {
            DonkiesClient donkies = DonkiesClient.builder()
                    .baseUrl(prism.address())
                    .token("example-key")
                    .build();
            Login login = Login.builder()
                    .email("jane.roe@example.com")
                    .password("example-password")
                    .build();

            assertThat(prism.body(donkies.auth().login(login)).getToken()).isNotEmpty();
            assertThat(prism.body(donkies.finance().listAccounts())).isNotEmpty();
            prism.answer(donkies.finance()
                    .resumeMember(
                            "0f1e2d3c4b5a69788796a5b4c3d2e1f0",
                            MemberResume.builder().challenges(List.of()).build()));
            assertThat(prism.body(donkies.bank().listFundingSources())).isNotEmpty();
        }
    }
}
