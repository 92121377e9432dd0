package io.bankspec.contract;

import io.bankspec.donkies.DonkiesClient;
import java.util.Map;

class DonkiesContractTest extends ContractTest {
    DonkiesContractTest() {
        super(new Provider(
                "donkies",
                DonkiesClient.class,
                Map.of("token", "Authorization: Token key-of-donkies"),
                (baseUrl, schemes) -> {
                    DonkiesClient.Builder client = DonkiesClient.builder().baseUrl(baseUrl);
                    if (schemes.contains("token")) client.token("key-of-donkies");
                    return client.build();
                }));
    }
}
