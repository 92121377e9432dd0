package io.bankspec.examples;

import io.bankspec.acorn.AcornClient;
import io.bankspec.acorn.model.AccountPage;

/** Sample of the module's README. */
final class AcornBank {
    private AcornBank() {}

    static AccountPage accounts(String clientId, String clientSecret, String user, String password) {
        AcornClient acorn = AcornClient.builder()
                .server(AcornClient.Server.PRODUCTION)
                .oauth2Password(clientId, clientSecret, user, password)
                .build();

        AccountPage accounts = acorn.accounts().listAccounts().execute();
        return accounts;
    }
}
