package io.bankspec.sandbox.geezeo;

import io.bankspec.sandbox.geezeo.Messages.Trouble;
import io.bankspec.sandbox.internal.World;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One login of a user at a bank, and the accounts that it found. */
final class Link {
    final Institution institution;
    final List<Account> accounts;
    Story story;

    Link(World world, Institution institution, Story story) {
        this.institution = institution;
        this.story = story;
        this.accounts = Account.all(world, this);
    }

    void refreshed(World world) {
        accounts.stream().filter(account -> !account.pending).forEach(account -> account.refreshed(world));
    }

    /** Says of all accounts what is wrong with them; null for nothing. */
    void mark(@Nullable Trouble trouble) {
        accounts.forEach(account -> account.trouble = trouble);
    }
}
