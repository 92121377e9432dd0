package io.bankspec.sandbox.finicity;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bankspec.sandbox.internal.Json;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** What came in and went out of accounts, together, in a period. Amounts that went out are positive. */
final class CashFlowMetrics {
    /** The fee that a bank takes when an account cannot pay. */
    private static final String SHORTAGE = "Insufficient Funds Fee";

    private final Period period;
    private final List<Transaction> all;
    private final List<Transaction> deposits;
    private final List<Transaction> withdrawals;

    CashFlowMetrics(Period period, List<Account> accounts) {
        this.period = period;
        all = accounts.stream()
                .flatMap(account -> account.ledger.transactions.values().stream())
                .filter(transaction -> !transaction.isPending() && period.contains(transaction.day()))
                .sorted(Comparator.comparing(Transaction::day).reversed().thenComparing(Transaction::id))
                .toList();
        deposits = all.stream().filter(t -> t.amount().signum() > 0).toList();
        withdrawals = all.stream().filter(t -> t.amount().signum() < 0).toList();
    }

    BigDecimal revenue() {
        return Amounts.sum(sizes(deposits));
    }

    ObjectNode json() {
        ObjectNode json = Json.object().put("revenueForTheReportTimePeriod", revenue());
        amounts(json, "revenue", deposits, Transaction::size, Amounts::sum);
        json.set("inflow", side("Deposit", deposits));
        json.set("outflow", side("Withdrawal", withdrawals));
        json.set("negativeTriggers", Json.object("insufficientFundFees", shortages()));
        return json.set("transactionAnalytics", analytics());
    }

    private ObjectNode side(String name, List<Transaction> transactions) {
        ObjectNode json = Json.object()
                .put("historicCountOf" + name + "Transactions", transactions.size())
                .put("historicSumOf" + name + "s", Amounts.sum(sizes(transactions)));
        json.set(
                "count" + name + "sByMonthForTheReportTimePeriod",
                period.counts(days -> transactions.stream()
                        .filter(t -> days.contains(t.day()))
                        .count()));
        amounts(json, "sum" + name + "s", transactions, Transaction::size, Amounts::sum);
        amounts(json, "average" + name, transactions, Transaction::size, Amounts::average);
        amounts(json, "maximum" + name, transactions, Transaction::size, Amounts::maximum);
        amounts(json, "minimum" + name, transactions, Transaction::size, Amounts::minimum);
        return json;
    }

    private ObjectNode shortages() {
        List<Transaction> fees = withdrawals.stream()
                .filter(t -> t.description().equals(SHORTAGE))
                .toList();
        return Json.object(
                        "transactions",
                        Json.list(fees.stream()
                                .map(fee -> Json.object()
                                        .put("transactionId", fee.id())
                                        .put("amount", fee.size())
                                        .put("postedDate", fee.day().toString())
                                        .put("description", fee.description())
                                        .putNull("memo"))))
                .put("countOfTransactionsForTheReportTimePeriod", fees.size())
                .put("sumOfTransactionsForTheReportTimePeriod", Amounts.sum(sizes(fees)));
    }

    private ObjectNode analytics() {
        BigDecimal net = Amounts.sum(all.stream().map(Transaction::amount).toList());
        ObjectNode json = Json.object().put("netCashFlowForTheReportTimePeriod", net);
        amounts(json, "netCashFlow", all, Transaction::amount, Amounts::sum);
        amounts(json, "averageTransactionValue", all, Transaction::size, Amounts::average);
        json.set("activityDepositsCreditsForTheReportTimePeriod", activity(deposits, "depositsCredits"));
        json.set("activityWithdrawalsDebitsForTheReportTimePeriod", activity(withdrawals, "withdrawalsDebits"));
        List<Transaction> last = all.isEmpty() ? List.of() : all.subList(0, 1);
        boolean deposit = deposits.containsAll(last);
        return json.set("lastTransactionDate", activity(last, deposit ? "depositsCredits" : "withdrawalsDebits"));
    }

    private static ArrayNode activity(List<Transaction> transactions, String name) {
        return Json.list(transactions.stream()
                .map(t -> Json.object()
                        .put("date", t.day().toString())
                        .put(name, t.size())
                        .put("transactionDescription", t.description())));
    }

    /** A figure for each slice of the period. */
    private void amounts(
            ObjectNode json,
            String name,
            List<Transaction> from,
            Function<Transaction, BigDecimal> amount,
            Function<List<BigDecimal>, BigDecimal> figure) {
        json.set(
                name + "ByMonthForTheReportTimePeriod",
                period.amounts(days -> figure.apply(from.stream()
                        .filter(transaction -> days.contains(transaction.day()))
                        .map(amount)
                        .toList())));
    }

    private static List<BigDecimal> sizes(List<Transaction> transactions) {
        return transactions.stream().map(Transaction::size).toList();
    }
}
