package io.bankspec.sandbox.finicity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bankspec.sandbox.internal.Json;
import io.bankspec.sandbox.internal.Template;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A report for businesses, on balances or on cash flows. */
record AnalyticsReport(
        String id, boolean balances, Customer customer, List<Account> accounts, int days, ZonedDateTime made) {
    static final ZoneId MOUNTAIN = ZoneId.of("America/Denver");
    private static final DateTimeFormatter LAYOUT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx");
    private static final Template RECEIPT = Template.of("finicity", "generateBalanceAnalytics");
    private static final Template HEADER = Template.of("finicity", "getObbAnalyticsReport", "/reportHeader");
    private static final Template DETAILS =
            Template.of("finicity", "getObbAnalyticsReport", "/accountResults/0/accountDetails");
    private static final String REQUESTER = "Roé Bücher";

    String title() {
        return balances ? "Balance Analytics Report" : "Cash Flow Analytics Report";
    }

    private String moment() {
        return made.format(LAYOUT);
    }

    private LocalDate today() {
        return made.toLocalDate();
    }

    private long businessId() {
        return 8589934592L + customer.id % 1000;
    }

    ObjectNode receipt() {
        ObjectNode json = RECEIPT.copy()
                .put("reportId", id)
                .put("customerId", customer.id)
                .put("businessId", businessId())
                .put("createdDate", moment())
                .put("title", title());
        accounts.stream().map(account -> account.id).forEach(json.putArray("accountIds")::add);
        return json;
    }

    ObjectNode json(@Nullable String referenceNumber) {
        ObjectNode header =
                HEADER.copy().put("reportId", id).put("reportDate", moment()).put("referenceNumber", referenceNumber);
        List<ObjectNode> results = new ArrayList<>();
        for (Account account : accounts) {
            ObjectNode result = figures(List.of(account)).put("accountId", account.id);
            results.add(result.set("accountDetails", details(account)));
        }
        ObjectNode json = Json.object("reportHeader", header)
                .put("customerId", customer.id)
                .put("businessId", businessId())
                .put("requesterName", REQUESTER)
                .put("title", title());
        if (!balances) json.put("totalRevenue", new CashFlowMetrics(period(accounts), accounts).revenue());
        json.set("businessSummary", figures(accounts));
        return json.set("accountResults", Json.list(results));
    }

    private Period period(List<Account> some) {
        LocalDate asked = today().minusDays(days);
        LocalDate first = some.stream()
                .map(account -> account.ledger.statement.first())
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                // Without data the period has no day.
                .orElse(today());
        return new Period(first.isAfter(asked) ? first : asked, today().minusDays(1));
    }

    private ObjectNode figures(List<Account> some) {
        Period period = period(some);
        ObjectNode request = Json.object()
                .put("reportRequestDate", moment())
                .put("requestedDaysForReport", days)
                .put("requestedReportBeginDate", today().minusDays(days).toString());
        ObjectNode data = Json.object().put("historicAvailableDays", period.days());
        if (period.days() > 0) {
            String begin = period.begin().toString();
            String end = period.end().toString();
            request.put("reportBeginDate", begin).put("reportEndDate", end);
            data.put("historicAvailabilityBeginDate", begin).put("historicAvailabilityEndDate", end);
        }
        data.put("historicDataAvailability", period.days() > 0 ? "Data is available" : "No data is available");
        ObjectNode json = Json.object("currentReportRequest", request);
        json.set("historicDataAvailability", data);
        BigDecimal now = Amounts.sum(
                some.stream().map(account -> account.ledger.balance()).toList());
        if (balances) json.set("balanceAnalyticsMetrics", new BalanceMetrics(period, some).json(now, moment()));
        else json.set("cashflowAnalyticsMetrics", new CashFlowMetrics(period, some).json());
        return json;
    }

    private ObjectNode details(Account account) {
        Institution bank = account.login.institution();
        ObjectNode json = DETAILS.copy()
                .put("id", String.valueOf(account.id))
                .put("accountNumberDisplay", account.source.lastDigits())
                .put("currentBalance", account.ledger.balance())
                .put("institutionLoginId", account.login.id)
                .put("name", account.source.name())
                // Four digits as a number, so that leading zeros are lost.
                .put("realAccountNumberLast4", Integer.parseInt(account.source.lastDigits()))
                .put("type", account.type())
                .without(List.of("aggregationAttemptDate", "aggregationStatusCode", "aggregationSuccessDate"));
        json.withObjectProperty("institution").put("institutionId", bank.id()).put("institutionName", bank.name());
        return json;
    }
}
