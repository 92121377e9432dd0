package io.bankspec.examples;

import io.bankspec.core.mfa.MfaFlow;
import io.bankspec.finapi.FinApiClient;
import io.bankspec.finapi.model.BankConnection;
import io.bankspec.finapi.model.ImportBankConnectionParams;
import io.bankspec.finapi.model.TransactionView;
import io.bankspec.sandbox.SandboxServer;
import io.bankspec.sandbox.client.FinApiClients;

/** The demo bank at finAPI, which asks for a TAN when the connection is called {@code MSA}. */
final class FinApiBank extends TestBank<BankConnection> {
    private final FinApiClient finapi;

    FinApiBank(SandboxServer server) {
        super("finapi", "OAuth2 login", "resubmit", "123456", "000000");
        finapi = FinApiClients.builder(server).build();
    }

    @Override
    MfaFlow<BankConnection> link() {
        return finapi.mfa()
                .importBankConnection(ImportBankConnectionParams.builder()
                        .bankId(277672L)
                        .name("MSA")
                        .build());
    }

    @Override
    Holdings holdings(BankConnection linked) {
        return new Holdings(
                finapi.accounts()
                        .getAndSearchAllAccounts()
                        .execute()
                        .getAccounts()
                        .size(),
                (int) finapi.transactions().getAndSearchAllTransactions(TransactionView.USER_VIEW).stream()
                        .count());
    }
}
