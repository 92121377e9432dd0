package io.bankspec.sandbox.finicity;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bankspec.sandbox.internal.Json;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
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
        return sum(deposits);
    }

    ObjectNode json() {
        ObjectNode json = Json.object().put("revenueForTheReportTimePeriod", revenue());
        amounts(json, "revenueByMonthForTheReportTimePeriod", deposits, CashFlowMetrics::sum);
        json.set("inflow", side("Deposit", deposits));
        json.set("outflow", side("Withdrawal", withdrawals));
        json.set("negativeTriggers", Json.object("insufficientFundFees", shortages()));
        return json.set("transactionAnalytics", analytics());
    }

    private ObjectNode side(String name, List<Transaction> transactions) {
        ObjectNode json = Json.object()
                .put("historicCountOf" + name + "Transactions", transactions.size())
                .put("historicSumOf" + name + "s", sum(transactions));
        slices(
                json,
                "count" + name + "sByMonthForTheReportTimePeriod",
                transactions,
                (slice, in) -> slice.put("count", in.size()));
        amounts(json, "sum" + name + "sByMonthForTheReportTimePeriod", transactions, CashFlowMetrics::sum);
        amounts(json, "average" + name + "ByMonthForTheReportTimePeriod", transactions, CashFlowMetrics::average);
        amounts(
                json,
                "maximum" + name + "ByMonthForTheReportTimePeriod",
                transactions,
                in -> in.stream()
                        .map(CashFlowMetrics::size)
                        .max(BigDecimal::compareTo)
                        .orElse(zero()));
        amounts(
                json,
                "minimum" + name + "ByMonthForTheReportTimePeriod",
                transactions,
                in -> in.stream()
                        .map(CashFlowMetrics::size)
                        .min(BigDecimal::compareTo)
                        .orElse(zero()));
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
                                        .put("amount", size(fee))
                                        .put("postedDate", fee.day().toString())
                                        .put("description", fee.description())
                                        .putNull("memo"))))
                .put("countOfTransactionsForTheReportTimePeriod", fees.size())
                .put("sumOfTransactionsForTheReportTimePeriod", sum(fees));
    }

    private ObjectNode analytics() {
        ObjectNode json = Json.object().put("netCashFlowForTheReportTimePeriod", net(all));
        amounts(json, "netCashFlowByMonthForTheReportTimePeriod", all, CashFlowMetrics::net);
        amounts(json, "averageTransactionValueByMonthForTheReportTimePeriod", all, CashFlowMetrics::average);
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
                        .put(name, size(t))
                        .put("transactionDescription", t.description())));
    }

    private void amounts(
            ObjectNode json, String name, List<Transaction> from, Function<List<Transaction>, BigDecimal> figure) {
        slices(json, name, from, (slice, in) -> slice.put("amount", figure.apply(in)));
    }

    private void slices(
            ObjectNode json, String name, List<Transaction> from, BiConsumer<ObjectNode, List<Transaction>> figure) {
        json.set(
                name,
                Json.list(period.slices((slice, days) -> figure.accept(
                        slice, from.stream().filter(t -> days.contains(t.day())).toList()))));
    }

    private static BigDecimal size(Transaction transaction) {
        return transaction.amount().abs();
    }

    private static BigDecimal sum(List<Transaction> transactions) {
        return transactions.stream().map(CashFlowMetrics::size).reduce(zero(), BigDecimal::add);
    }

    private static BigDecimal net(List<Transaction> transactions) {
        return transactions.stream().map(Transaction::amount).reduce(zero(), BigDecimal::add);
    }

    private static BigDecimal average(List<Transaction> transactions) {
        int count = Math.max(1, transactions.size());
        return sum(transactions).divide(BigDecimal.valueOf(count), 2, RoundingMode.HALF_UP);
    }

    private static BigDecimal zero() {
        return new BigDecimal("0.00");
    }
}
