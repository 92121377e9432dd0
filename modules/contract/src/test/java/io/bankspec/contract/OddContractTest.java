package io.bankspec.contract;

import io.bankspec.contract.odd.OddClient;
import io.bankspec.core.RetryPolicy;
import io.bankspec.core.logging.LoggingInterceptor.Level;
import java.util.Map;

/** An API with a key in the query that it can do without, a lone default, schemas without a name, and what the contracts cannot call. */
class OddContractTest extends ContractTest {
    OddContractTest() {
        super(new Provider(
                        "src/test/resources/io/bankspec/contract/odd.yaml",
                        OddClient.class,
                        Map.of("key", "?key=key-of-odd"),
                        (url, schemes, log) -> {
                            OddClient.Builder client = OddClient.builder()
                                    .baseUrl(url)
                                    .logging(Level.BODY, log)
                                    .retries(RetryPolicy.NONE);
                            if (schemes.contains("key")) client.key("key-of-odd");
                            return client.build();
                        })
                .classPrefix("Odd"));
    }
}
