package io.bankspec.sandbox.geezeo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bankspec.sandbox.internal.World;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One login of a user at a bank, and the accounts that it found. */
final class Link {
    final CeFi institution;
    final List<Account> accounts;
    Story story;

    Link(World world, CeFi institution, Story story) {
        this.institution = institution;
        this.story = story;
        this.accounts = Account.all(world, this);
    }

    List<ObjectNode> json() {
        return accounts.stream().map(Account::json).toList();
    }

    void refreshed(World world) {
        accounts.stream().filter(account -> !account.pending).forEach(account -> account.refreshed(world));
    }

    /** Says of all accounts what is wrong with them; null for nothing. */
    void mark(@Nullable Trouble trouble) {
        accounts.forEach(account -> account.trouble = trouble);
    }
}
