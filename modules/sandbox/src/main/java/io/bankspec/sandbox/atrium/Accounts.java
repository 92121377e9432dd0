package io.bankspec.sandbox.atrium;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bankspec.sandbox.bank.BankAccount;
import io.bankspec.sandbox.bank.BankAccount.Kind;
import io.bankspec.sandbox.bank.Household;
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
        return Household.SPRINGFIELD.accounts().stream()
                .filter(account -> lends || account.kind() != Kind.LOAN)
                .map(account -> account(world, member, account))
                .toList();
    }

    private static ObjectNode account(World world, Member member, BankAccount account) {
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
        return json.setAll(account.details());
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
