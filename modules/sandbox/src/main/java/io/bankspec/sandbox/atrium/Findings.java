package io.bankspec.sandbox.atrium;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bankspec.sandbox.atrium.Job.Task;
import io.bankspec.sandbox.internal.World;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What the jobs of a member have found. The same for every member, but for ids and dates. */
final class Findings {
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
        switch (task) {
            case AGGREGATE -> {
                transactions.addAll(History.of(world, accounts, 0, DAYS));
                holdings.addAll(Accounts.holdings(world, accounts));
            }
            case HISTORY -> transactions.addAll(History.of(world, accounts, DAYS, MORE_DAYS));
            case IDENTIFY -> owners.addAll(Premium.owners(world, accounts));
            case VERIFY -> numbers.addAll(Premium.numbers(accounts));
            case STATEMENTS -> statements.addAll(Premium.statements(world, accounts));
            case BALANCE -> {}
        }
    }

    /** Whose it is and where it belongs; every finding begins with that. */
    static ObjectNode below(ObjectNode account, ObjectNode json) {
        for (String name : List.of("user_guid", "member_guid")) json.set(name, account.get(name));
        return json.set("account_guid", account.get("guid"));
    }
}
