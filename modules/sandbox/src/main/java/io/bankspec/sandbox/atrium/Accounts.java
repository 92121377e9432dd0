package io.bankspec.sandbox.atrium;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bankspec.sandbox.bank.Account;
import io.bankspec.sandbox.bank.Account.Kind;
import io.bankspec.sandbox.bank.Households;
import io.bankspec.sandbox.internal.Template;
import io.bankspec.sandbox.internal.World;
import java.math.BigDecimal;
import java.util.List;

/** The accounts of everybody at every bank, one of which lends money, too; and what is in the depot. */
final class Accounts {
    private static final Template TEMPLATE = Template.of("atrium", "readAccount", "/account");
    private static final Template HOLDING = Template.of("atrium", "readHolding", "/holding");

    private Accounts() {}

    static List<ObjectNode> all(World world, Member member) {
        boolean lends = member.institution.code().equals("example_credit_union");
        return Households.SPRINGFIELD.accounts().stream()
                .filter(account -> lends || account.kind() != Kind.LOAN)
                .map(account -> withDetails(account, account(world, member, account)))
                .toList();
    }

    private static ObjectNode account(World world, Member member, Account account) {
        ObjectNode json = TEMPLATE.copy()
                .put("guid", world.ids().guid("ACT"))
                .put("user_guid", member.user.guid)
                .put("member_guid", member.guid)
                .put("institution_code", member.institution.code())
                .put("name", account.name())
                .put("account_number", account.number())
                .put("type", account.kind().name())
                .put("balance", account.balance())
                .put("created_at", Member.text(world.now()));
        for (String name : List.of("available_balance", "apy", "interest_rate", "minimum_balance", "started_on"))
            json.putNull(name);
        return json;
    }

    private static ObjectNode withDetails(Account account, ObjectNode json) {
        return switch (account.kind()) {
            case CHECKING ->
                json.put("available_balance", amount("1204.10"))
                        .put("minimum_balance", amount("500.00"))
                        .put("started_on", "2019-05-01");
            case SAVINGS ->
                json.put("available_balance", account.balance())
                        .put("apy", amount("1.250000"))
                        .put("interest_rate", amount("1.250000"));
            case CREDIT_CARD ->
                json.put("available_credit", amount("4637.25"))
                        .put("credit_limit", amount("5000.00"))
                        .put("apr", amount("24.990000"))
                        .put("minimum_payment", amount("25.00"))
                        .put("day_payment_is_due", 21);
            case LOAN ->
                json.put("original_balance", amount("12000.00"))
                        .put("payoff_balance", amount("8410.10"))
                        .put("minimum_payment", amount("250.00"))
                        .put("interest_rate", amount("4.250000"))
                        .put("day_payment_is_due", 1)
                        .put("started_on", "2024-06-01")
                        .put("matures_on", "2028-06-01");
            case INVESTMENT ->
                json.put("subtype", "PLAN_401_K")
                        .put("cash_balance", amount("40.10"))
                        .put("holdings_value", amount("20500.00"))
                        .put("total_account_value", account.balance());
        };
    }

    static List<ObjectNode> holdings(World world, ObjectNode depot) {
        return List.of(
                holding(world, depot, "EXMPL", "Example Société Anonyme", "EQUITY", "12.345678", "8500.00"),
                holding(world, depot, "STBLE", "Stable Value Fund", "MUTUAL_FUND", "1000", "12000.00"));
    }

    private static ObjectNode holding(
            World world, ObjectNode depot, String symbol, String name, String type, String shares, String value) {
        String now = Member.text(world.now());
        return Findings.below(depot, HOLDING)
                .put("guid", world.ids().guid("HOL"))
                .put("symbol", symbol)
                .put("description", name)
                .put("holding_type", type)
                .put("shares", amount(shares))
                .put("market_value", amount(value))
                .put("cost_basis", amount("7000.50"))
                .putNull("purchase_price")
                .put("created_at", now)
                .put("updated_at", now);
    }

    private static BigDecimal amount(String digits) {
        return new BigDecimal(digits);
    }
}
