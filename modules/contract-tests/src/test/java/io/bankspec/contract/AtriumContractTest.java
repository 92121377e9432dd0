package io.bankspec.contract;

import io.bankspec.atrium.AtriumClient;
import io.bankspec.core.RetryPolicy;
import io.bankspec.core.logging.LoggingInterceptor.Level;
import java.util.Map;

class AtriumContractTest extends ContractTest {
    AtriumContractTest() {
        super(new Provider(
                "../../specs/atrium/openapi.yaml",
                AtriumClient.class,
                Map.of("apiKey", "MX-API-Key: key-of-atrium", "clientId", "MX-Client-ID: client-of-atrium"),
                (baseUrl, schemes, log) -> {
                    AtriumClient.Builder client = AtriumClient.builder()
                            .baseUrl(baseUrl)
                            .logging(Level.BODY, log)
                            .retries(RetryPolicy.NONE);
                    if (schemes.contains("apiKey")) client.apiKey("key-of-atrium");
                    if (schemes.contains("clientId")) client.clientId("client-of-atrium");
                    return client.build();
                }));
    }
}
