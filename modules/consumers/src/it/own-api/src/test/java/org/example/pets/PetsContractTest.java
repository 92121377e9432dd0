package org.example.pets;

import io.bankspec.contract.ContractTest;
import io.bankspec.contract.Provider;
import io.bankspec.core.RetryPolicy;
import io.bankspec.core.logging.LoggingInterceptor.Level;
import java.util.Map;

class PetsContractTest extends ContractTest {
    PetsContractTest() {
        super(new Provider(
                "openapi.yaml",
                PetsClient.class,
                Map.of("key", "X-Key: k-1"),
                (url, schemes, log) -> PetsClient.builder()
                        .baseUrl(url)
                        .logging(Level.BODY, log)
                        .retries(RetryPolicy.NONE)
                        .key("k-1")
                        .build()));
    }
}
