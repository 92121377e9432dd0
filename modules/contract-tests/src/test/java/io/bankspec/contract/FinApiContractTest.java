package io.bankspec.contract;

import io.bankspec.finapi.FinApiClient;
import java.util.Map;

class FinApiContractTest extends ContractTest {
    FinApiContractTest() {
        super(new Provider(
                "finapi",
                FinApiClient.class,
                Map.of(
                        "clientToken", "Authorization: Bearer token-of-client",
                        "userToken", "Authorization: Bearer token-of-user"),
                (baseUrl, schemes) -> {
                    FinApiClient.Builder client = FinApiClient.builder().baseUrl(baseUrl);
                    if (schemes.contains("clientToken")) client.clientToken("token-of-client");
                    if (schemes.contains("userToken")) client.userToken("token-of-user");
                    return client.build();
                }));
    }
}
