package io.bankspec.contract;

import io.bankspec.contract.plain.PlainClient;
import io.bankspec.core.RetryPolicy;
import io.bankspec.core.logging.LoggingInterceptor.Level;
import java.util.Map;

/** An API without credentials, paging, flows and examples, and without a number, a boolean and a secret. */
class PlainContractTest extends ContractTest {
    PlainContractTest() {
        super(new Provider(
                "classpath:io/bankspec/contract/plain.yaml",
                PlainClient.class,
                Map.of(),
                (url, schemes, log) -> PlainClient.builder()
                        .baseUrl(url)
                        .logging(Level.BODY, log)
                        .retries(RetryPolicy.NONE)
                        .build()));
    }
}
