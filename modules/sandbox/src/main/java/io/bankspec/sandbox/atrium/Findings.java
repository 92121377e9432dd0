package io.bankspec.sandbox.atrium;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bankspec.sandbox.atrium.Job.Task;
import io.bankspec.sandbox.bank.Booking;
import io.bankspec.sandbox.bank.Household;
import io.bankspec.sandbox.bank.Purchase;
import io.bankspec.sandbox.internal.Refusal;
import io.bankspec.sandbox.internal.Template;
import io.bankspec.sandbox.internal.World;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What the jobs of a member have found. The same for every member, but for ids and dates. */
final class Findings {
    private static final Template TRANSACTION = Template.of("atrium", "readTransaction", "/transaction");
    private static final int DAYS = 80;
    private static final int MORE_DAYS = 400;

    private final World world;
    private final Member member;
    private final Set<Task> done = EnumSet.noneOf(Task.class);
    final List<ObjectNode> accounts = new ArrayList<>();
    final List<ObjectNode> transactions = new ArrayList<>();
    final List<ObjectNode> holdings = new ArrayList<>();
    final List<ObjectNode> owners = new ArrayList<>();
    final List<ObjectNode> numbers = new ArrayList<>();
    final List<ObjectNode> statements = new ArrayList<>();

    Findings(World world, Member member) {
        this.world = world;
        this.member = member;
    }

    /** Accounts come first, so that they may be shown early. */
    void readAccounts() {
        if (accounts.isEmpty()) accounts.addAll(Accounts.all(world, member));
        accounts.forEach(account -> account.put("updated_at", Member.text(world.now())));
    }

    /** The end of a job. */
    void read(Task task) {
        if (!done.add(task)) return;
        Premium premium = new Premium(world, accounts);
        switch (task) {
            case AGGREGATE -> {
                readTransactions(0, DAYS);
                holdings.addAll(Accounts.holdings(world, accounts.get(accounts.size() - 1)));
            }
            case HISTORY -> readTransactions(DAYS, MORE_DAYS);
            case IDENTIFY -> owners.addAll(premium.owners());
            case VERIFY -> numbers.addAll(premium.numbers());
            case STATEMENTS -> statements.addAll(premium.statements());
            case BALANCE -> {}
        }
    }

    private void readTransactions(int from, int to) {
        Household.SPRINGFIELD.inTurns(world.today(), from, to).forEach(booking -> transactions.add(json(booking)));
    }

    private ObjectNode json(Booking booking) {
        Purchase purchase = booking.purchase();
        LocalDate date = booking.day();
        boolean pending = booking.number() < 2;
        String now = Member.text(world.now());
        return below(account(purchase), TRANSACTION)
                .put("guid", world.ids().guid("TRN"))
                .put("amount", booking.size())
                .put("type", purchase.isIncome() ? "CREDIT" : "DEBIT")
                .put("status", pending ? "PENDING" : "POSTED")
                .put("date", date.toString())
                .put("transacted_at", date + "T12:00:00Z")
                .put("posted_at", pending ? null : date + "T18:00:00Z")
                .put("created_at", now)
                .put("updated_at", now)
                .put("description", purchase.name())
                .put("original_description", purchase.original("0147"))
                .put("category", purchase.category())
                .put("top_level_category", purchase.detail())
                .put("merchant_category_code", Merchants.code(purchase))
                .put("merchant_guid", Merchants.guid(purchase.name()))
                .putNull("merchant_location_guid")
                .putNull("latitude")
                .putNull("longitude")
                .put("is_income", purchase.isIncome())
                .put("is_expense", !purchase.isIncome())
                .put("is_direct_deposit", purchase.category().equals("Paycheck"));
    }

    private ObjectNode account(Purchase purchase) {
        String type = purchase.account().name();
        return Refusal.first(accounts.stream(), one -> one.path("type").asText().equals(type), "no " + type);
    }

    /** Something that belongs to an account; whose that is, it is, too. */
    static ObjectNode below(ObjectNode account, Template template) {
        ObjectNode json = template.copy();
        for (String name : List.of("user_guid", "member_guid")) json.set(name, account.get(name));
        return json.set("account_guid", account.get("guid"));
    }
}
