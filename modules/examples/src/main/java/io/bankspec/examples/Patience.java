package io.bankspec.examples;

import io.bankspec.atrium.AtriumClient;
import io.bankspec.core.DeadlineException;
import io.bankspec.core.RetryPolicy;
import io.bankspec.finapi.FinApiClient;
import io.bankspec.finapi.model.BankConnection;
import java.time.Duration;

/** Samples of the README: how often a call is sent, and how long it may take. */
final class Patience {
    private Patience() {}

    static AtriumClient patient(String key, String clientId) {
        AtriumClient atrium = AtriumClient.builder()
                .server(AtriumClient.Server.SANDBOX)
                .apiKey(key)
                .clientId(clientId)
                .retries(RetryPolicy.DEFAULT.withMaxRetries(4))
                .deadline(Duration.ofMinutes(2))
                .build();
        return atrium;
    }

    static BankConnection soonOrNever(FinApiClient finapi) {
        try {
            BankConnection soon = finapi.bankConnections()
                    .getBankConnection(42L)
                    .withDeadline(Duration.ofSeconds(3))
                    .execute();
            return soon;
        } catch (DeadlineException e) {
            System.err.println("not within 3 s, last problem: " + e.getCause());
            throw e;
        }
    }
}
