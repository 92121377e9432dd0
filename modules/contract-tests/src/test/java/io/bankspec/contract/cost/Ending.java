package io.bankspec.contract.cost;

import io.bankspec.finapi.FinApiClient;
import io.bankspec.finapi.model.BankConnection;
import io.bankspec.finapi.model.ImportBankConnectionParams;

/**
 * A program that calls in all ways, closes nothing, and comes to the end of its main method. Prints who keeps it from
 * ending there.
 */
final class Ending {
    private Ending() {}

    /** @param args where the provider is */
    public static void main(String[] args) {
        FinApiClient finapi = FinApiClient.builder()
                .baseUrl(args[0])
                .oauth2Password("id", "secret", "user", "password")
                .build();
        BankConnection one = finapi.bankConnections().getBankConnection(1L).execute();
        BankConnection same =
                finapi.bankConnections().getBankConnection(1L).executeAsync().join();
        var login = ImportBankConnectionParams.builder().bankId(1L).build();
        BankConnection imported = finapi.mfa().importBankConnection(login).run(challenge -> {
            throw new AssertionError("no question");
        });
        if (!one.equals(same) || !same.equals(imported)) throw new AssertionError("other answers");
        System.out.println(Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !thread.isDaemon() && thread != Thread.currentThread())
                .map(Thread::getName)
                .toList());
    }
}
