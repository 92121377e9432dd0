package io.bankspec.examples;

import io.bankspec.finapi.FinApiClient;
import io.bankspec.finapi.model.Account;
import io.bankspec.finapi.model.BankConnection;

/** The first program of the README: what a user has linked, and what is on the accounts. */
final class ReadAccounts {
    private ReadAccounts() {}

    public static void main(String[] args) {
        FinApiClient finapi = FinApiClient.builder()
                .server(FinApiClient.Server.SANDBOX)
                .oauth2Password(
                        System.getenv("FINAPI_CLIENT_ID"),
                        System.getenv("FINAPI_CLIENT_SECRET"),
                        System.getenv("FINAPI_USER_ID"),
                        System.getenv("FINAPI_USER_PASSWORD"))
                .build();
        print(finapi);
    }

    static void print(FinApiClient finapi) {
        for (BankConnection connection :
                finapi.bankConnections().getAllBankConnections().execute().getConnections()) {
            System.out.println(connection.getBank().getName() + ": " + connection.getUpdateStatus());
        }
        for (Account account :
                finapi.accounts().getAndSearchAllAccounts().execute().getAccounts()) {
            System.out.println(account.getAccountName() + ": " + account.getBalance());
        }
    }
}
