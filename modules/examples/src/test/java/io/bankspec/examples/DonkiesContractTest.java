package io.bankspec.examples;

import io.bankspec.contract.ContractTest;
import io.bankspec.contract.Provider;
import io.bankspec.core.RetryPolicy;
import io.bankspec.core.logging.LoggingInterceptor.Level;
import io.bankspec.donkies.DonkiesClient;
import java.util.Map;

class DonkiesContractTest extends ContractTest {
    private static final String SPEC = "../../specs/donkies/openapi.yaml";
    private static final Map<String, String> CREDENTIALS = Map.of("token", "Authorization: Token key");

    DonkiesContractTest() {
        super(new Provider(
                SPEC,
                DonkiesClient.class,
                CREDENTIALS,
                (url, schemes, log) -> DonkiesClient.builder()
                        .baseUrl(url)
                        .logging(Level.BODY, log)
                        .retries(RetryPolicy.NONE)
                        .token("key")
                        .build()));
    }
}
