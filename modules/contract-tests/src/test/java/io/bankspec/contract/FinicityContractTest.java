package io.bankspec.contract;

import io.bankspec.core.RetryPolicy;
import io.bankspec.core.logging.LoggingInterceptor.Level;
import io.bankspec.finicity.FinicityClient;
import java.util.Map;

class FinicityContractTest extends ContractTest {
    FinicityContractTest() {
        super(new Provider(
                "../../specs/finicity/openapi.yaml",
                FinicityClient.class,
                Map.of(
                        "appKey", "Finicity-App-Key: key-of-finicity",
                        "appToken", "Finicity-App-Token: token-of-finicity"),
                (baseUrl, schemes, log) -> {
                    FinicityClient.Builder client = FinicityClient.builder()
                            .baseUrl(baseUrl)
                            .logging(Level.BODY, log)
                            .retries(RetryPolicy.NONE);
                    if (schemes.contains("appKey")) client.appKey("key-of-finicity");
                    if (schemes.contains("appToken")) client.appToken("token-of-finicity");
                    return client.build();
                }));
    }
}
