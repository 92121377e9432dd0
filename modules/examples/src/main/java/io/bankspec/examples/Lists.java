package io.bankspec.examples;

import io.bankspec.atrium.AtriumClient;
import io.bankspec.atrium.model.Transaction;
import io.bankspec.finapi.FinApiClient;
import io.bankspec.finapi.model.Bank;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Samples of the README: lists that come in pages. */
final class Lists {
    private Lists() {}

    static void print(AtriumClient atrium, String userGuid) {
        for (Transaction transaction :
                atrium.transactions().listUserTransactions(userGuid).items()) {
            System.out.println(transaction.getDescription() + " " + transaction.getAmount());
        }
    }

    static List<String> firstBanks(FinApiClient finapi) {
        List<String> first = finapi.banks().getAndSearchAllBanks().stream()
                .map(Bank::getName)
                .limit(50)
                .toList();
        return first;
    }

    static CompletableFuture<List<Transaction>> later(AtriumClient atrium, String userGuid) {
        CompletableFuture<List<Transaction>> all =
                atrium.transactions().listUserTransactions(userGuid).toListAsync();
        return all;
    }
}
