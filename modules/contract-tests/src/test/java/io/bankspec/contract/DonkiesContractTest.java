package io.bankspec.contract;

import io.bankspec.core.RetryPolicy;
import io.bankspec.core.logging.LoggingInterceptor.Level;
import io.bankspec.donkies.DonkiesClient;
import java.util.Map;

class DonkiesContractTest extends ContractTest {
    DonkiesContractTest() {
        super(new Provider(
                "../../specs/donkies/openapi.yaml",
                DonkiesClient.class,
                Map.of("token", "Authorization: Token key-of-donkies"),
                (baseUrl, schemes, log) -> {
                    DonkiesClient.Builder client = DonkiesClient.builder()
                            .baseUrl(baseUrl)
                            .logging(Level.BODY, log)
                            .retries(RetryPolicy.NONE);
                    if (schemes.contains("token")) client.token("key-of-donkies");
                    return client.build();
                }));
    }
}
