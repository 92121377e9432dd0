package io.bankspec.contract;

import io.bankspec.core.RetryPolicy;
import io.bankspec.core.logging.LoggingInterceptor.Level;
import io.bankspec.finapi.FinApiClient;
import java.util.Map;

class FinApiContractTest extends ContractTest {
    FinApiContractTest() {
        super(new Provider(
                "../../specs/finapi/openapi.yaml",
                FinApiClient.class,
                Map.of(
                        "clientToken", "Authorization: Bearer token-of-client",
                        "userToken", "Authorization: Bearer token-of-user"),
                (baseUrl, schemes, log) -> {
                    FinApiClient.Builder client = FinApiClient.builder()
                            .baseUrl(baseUrl)
                            .logging(Level.BODY, log)
                            .retries(RetryPolicy.NONE);
                    if (schemes.contains("clientToken")) client.clientToken("token-of-client");
                    if (schemes.contains("userToken")) client.userToken("token-of-user");
                    return client.build();
                }));
    }
}
