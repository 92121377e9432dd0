package io.bankspec.sandbox.finicity;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bankspec.sandbox.internal.Json;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;

/** What the balances of accounts, together, were like in a period. */
final class BalanceMetrics {
    private final Period period;
    private final NavigableMap<LocalDate, BigDecimal> balances = new TreeMap<>();

    BalanceMetrics(Period period, List<Account> accounts) {
        this.period = period;
        for (LocalDate day = period.begin(); period.contains(day); day = day.plusDays(1)) {
            LocalDate that = day;
            balances.put(
                    day,
                    Amounts.sum(accounts.stream()
                            .map(one -> one.ledger.balance(that))
                            .toList()));
        }
    }

    ObjectNode json(BigDecimal now, String moment) {
        Collection<BigDecimal> all = balances.values();
        ObjectNode json = Json.object()
                .put("availableBalance", now)
                .put("availableBalanceDate", moment)
                .put("currentRunningBalance", now)
                .put("currentRunningBalanceDate", moment)
                .put("averageDailyBalanceForTheReportTimePeriod", Amounts.average(all))
                .put(
                        "averageWeekdayBalanceForTheReportTimePeriod",
                        Amounts.average(weekdays().values()))
                .put("maximumRunningBalanceForTheReportTimePeriod", Amounts.maximum(all))
                .put("minimumRunningBalanceForTheReportTimePeriod", Amounts.minimum(all));
        amounts(json, "averageDailyBalanceByMonthForTheReportTimePeriod", Amounts::average);
        amounts(json, "maximumDailyBalanceByMonthForTheReportTimePeriod", Amounts::maximum);
        amounts(json, "minimumDailyBalanceByMonthForTheReportTimePeriod", Amounts::minimum);
        json.set(
                "countDailyNegativeBalancesByMonthForTheReportTimePeriod",
                period.counts(days -> in(days).stream()
                        .filter(balance -> balance.signum() < 0)
                        .count()));
        json.set("dailyBalancesForTheReportTimePeriod", days(balances));
        json.set("dailyBalancesByWeekdayForTheReportTimePeriod", days(weekdays()));
        return json.set("historicNumberOfWeeksAverageBalanceIncreasing", weeks());
    }

    private void amounts(ObjectNode json, String name, Function<Collection<BigDecimal>, BigDecimal> figure) {
        json.set(name, period.amounts(days -> figure.apply(in(days))));
    }

    private Collection<BigDecimal> in(Period days) {
        return balances.subMap(days.begin(), true, days.end(), true).values();
    }

    private NavigableMap<LocalDate, BigDecimal> weekdays() {
        NavigableMap<LocalDate, BigDecimal> weekdays = new TreeMap<>(balances);
        weekdays.keySet().removeIf(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0);
        return weekdays;
    }

    private static ArrayNode days(NavigableMap<LocalDate, BigDecimal> balances) {
        List<ObjectNode> days = new ArrayList<>();
        balances.forEach((day, balance) -> days.add(Json.object()
                .put("date", day.toString())
                .put("dayOfWeek", day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH))
                .put("endingBalance", balance)));
        return Json.list(days);
    }

    private ObjectNode weeks() {
        List<ObjectNode> weeks = new ArrayList<>();
        int rising = 0;
        BigDecimal later = null;
        for (Period week : period.weeks()) {
            BigDecimal average = Amounts.average(in(week));
            if (later != null && later.compareTo(average) > 0) rising++;
            later = average;
            weeks.add(Json.object()
                    .put("week", week.end().get(IsoFields.WEEK_OF_WEEK_BASED_YEAR))
                    .put("fromDate", week.begin().toString())
                    .put("toDate", week.end().toString())
                    .put("amount", average));
        }
        return Json.object("historicAverageWeeklyBalances", Json.list(weeks))
                .put("historicNumberOfWeeksAverageBalanceIncreasing", rising)
                .put("historicNumberOfWeeksWithDataAvailable", weeks.size());
    }
}
