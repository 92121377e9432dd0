package io.bankspec.sandbox.finicity;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bankspec.sandbox.internal.Json;
import java.math.BigDecimal;
import java.math.RoundingMode;
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
                    accounts.stream()
                            .map(account -> account.ledger.balance(that))
                            .reduce(new BigDecimal("0.00"), BigDecimal::add));
        }
    }

    ObjectNode json(BigDecimal now, String moment) {
        ObjectNode json = Json.object()
                .put("availableBalance", now)
                .put("availableBalanceDate", moment)
                .put("currentRunningBalance", now)
                .put("currentRunningBalanceDate", moment)
                .put("averageDailyBalanceForTheReportTimePeriod", average(balances.values()))
                .put(
                        "averageWeekdayBalanceForTheReportTimePeriod",
                        average(weekdays().values()))
                .put("maximumRunningBalanceForTheReportTimePeriod", maximum(balances.values()))
                .put("minimumRunningBalanceForTheReportTimePeriod", minimum(balances.values()));
        amounts(json, "averageDailyBalanceByMonthForTheReportTimePeriod", BalanceMetrics::average);
        amounts(json, "maximumDailyBalanceByMonthForTheReportTimePeriod", BalanceMetrics::maximum);
        amounts(json, "minimumDailyBalanceByMonthForTheReportTimePeriod", BalanceMetrics::minimum);
        json.set(
                "countDailyNegativeBalancesByMonthForTheReportTimePeriod",
                Json.list(period.slices((slice, days) -> slice.put("count", (int) in(days).stream()
                        .filter(balance -> balance.signum() < 0)
                        .count()))));
        json.set("dailyBalancesForTheReportTimePeriod", days(balances));
        json.set("dailyBalancesByWeekdayForTheReportTimePeriod", days(weekdays()));
        return json.set("historicNumberOfWeeksAverageBalanceIncreasing", weeks());
    }

    private void amounts(ObjectNode json, String name, Function<Collection<BigDecimal>, BigDecimal> figure) {
        json.set(name, Json.list(period.slices((slice, days) -> slice.put("amount", figure.apply(in(days))))));
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
            BigDecimal average = average(in(week));
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

    private static BigDecimal average(Collection<BigDecimal> amounts) {
        if (amounts.isEmpty()) return new BigDecimal("0.00");
        BigDecimal sum = amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.divide(BigDecimal.valueOf(amounts.size()), 2, RoundingMode.HALF_UP);
    }

    private static BigDecimal maximum(Collection<BigDecimal> amounts) {
        return amounts.stream().max(BigDecimal::compareTo).orElse(new BigDecimal("0.00"));
    }

    private static BigDecimal minimum(Collection<BigDecimal> amounts) {
        return amounts.stream().min(BigDecimal::compareTo).orElse(new BigDecimal("0.00"));
    }
}
