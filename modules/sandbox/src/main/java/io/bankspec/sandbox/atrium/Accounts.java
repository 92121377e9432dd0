package io.bankspec.sandbox.atrium;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bankspec.sandbox.internal.Json;
import io.bankspec.sandbox.internal.World;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The accounts that every bank of this sandbox keeps for everybody (one lends money, too), and what is in the depot. */
final class Accounts {
    private Accounts() {}

    static List<ObjectNode> all(World world, Member member) {
        List<ObjectNode> all = new ArrayList<>(List.of(
                account(world, member, "CHECKING", "Everyday Checking", "XXXXXX0147")
                        .put("balance", amount("1250.40"))
                        .put("available_balance", amount("1204.10"))
                        .put("minimum_balance", amount("500.00"))
                        .put("started_on", "2019-05-01"),
                account(world, member, "SAVINGS", "Rainy Day Savings", "XXXXXX0155")
                        .put("balance", amount("8300.00"))
                        .put("available_balance", amount("8300.00"))
                        .put("apy", amount("1.250000"))
                        .put("interest_rate", amount("1.250000")),
                // What is owed is positive.
                account(world, member, "CREDIT_CARD", "Blue Card", "0123")
                        .put("balance", amount("362.75"))
                        .put("available_credit", amount("4637.25"))
                        .put("credit_limit", amount("5000.00"))
                        .put("apr", amount("24.990000"))
                        .put("minimum_payment", amount("25.00"))
                        .put("day_payment_is_due", 21)));
        if (member.institution.code().equals("example_credit_union")) all.add(loan(world, member));
        all.add(account(world, member, "INVESTMENT", "Retirement", "XXXX0199")
                .put("subtype", "PLAN_401_K")
                .put("balance", amount("20540.10"))
                .put("cash_balance", amount("40.10"))
                .put("holdings_value", amount("20500.00"))
                .put("total_account_value", amount("20540.10")));
        return all;
    }

    private static ObjectNode loan(World world, Member member) {
        return account(world, member, "LOAN", "Car Loan", "XXXX0178")
                .put("balance", amount("8400.00"))
                .put("original_balance", amount("12000.00"))
                .put("payoff_balance", amount("8410.10"))
                .put("minimum_payment", amount("250.00"))
                .put("interest_rate", amount("4.250000"))
                .put("day_payment_is_due", 1)
                .put("started_on", "2024-06-01")
                .put("matures_on", "2028-06-01");
    }

    private static ObjectNode account(World world, Member member, String type, String name, String number) {
        return Json.object()
                .put("guid", world.ids().guid("ACT"))
                .put("user_guid", member.user.guid)
                .put("member_guid", member.guid)
                .put("institution_code", member.institution.code())
                .put("name", name)
                .put("account_number", number)
                .put("type", type)
                .put("subtype", "NONE")
                .put("currency_code", "USD")
                .put("is_closed", false)
                .put("created_at", Member.text(world.now()));
    }

    static List<ObjectNode> holdings(World world, List<ObjectNode> accounts) {
        ObjectNode depot = accounts.get(accounts.size() - 1);
        return List.of(
                holding(world, depot, "EXMPL", "Example Société Anonyme", "EQUITY", "12.345678", "8500.00"),
                holding(world, depot, "STBLE", "Stable Value Fund", "MUTUAL_FUND", "1000", "12000.00"));
    }

    private static ObjectNode holding(
            World world, ObjectNode depot, String symbol, String name, String type, String shares, String value) {
        String now = Member.text(world.now());
        return Findings.below(depot, Json.object().put("guid", world.ids().guid("HOL")))
                .put("symbol", symbol)
                .putNull("cusip")
                .put("description", name)
                .put("currency_code", "USD")
                .put("holding_type", type)
                .put("shares", amount(shares))
                .put("market_value", amount(value))
                .put("cost_basis", amount("7000.50"))
                .put("daily_change", amount("-0.35"))
                .put("created_at", now)
                .put("updated_at", now);
    }

    static BigDecimal amount(String digits) {
        return new BigDecimal(digits);
    }
}
