package io.bankspec.sandbox.finicity;

import io.bankspec.sandbox.internal.World;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** A login of a customer at an institution, and the accounts that came in with it. */
final class Login {
    private static final Duration MEMORY = Duration.ofDays(30);

    final long id;
    final Customer customer;
    final Map<Long, Account> accounts = new TreeMap<>();
    SignIn signIn;
    private Instant rememberedUntil = Instant.MIN;

    Login(World world, Customer customer, SignIn signIn) {
        this.id = 1007302000L + world.ids().next("login");
        this.customer = customer;
        this.signIn = signIn;
        for (var source : signIn.profile().accounts) {
            Account account = new Account(world, this, source);
            accounts.put(account.id, account);
        }
    }

    Institution institution() {
        return signIn.institution();
    }

    /** Reads the bank. */
    void refresh(World world) {
        accounts.values().forEach(account -> account.refresh(world));
    }

    /** The user has answered, and the bank knows him for a while. */
    void remember(World world) {
        rememberedUntil = world.now().plus(MEMORY);
    }

    /** Reads the bank when nobody is there to answer its questions. */
    void refreshAlone(World world) {
        if (signIn.question() == null || world.now().isBefore(rememberedUntil)) refresh(world);
        else accounts.values().forEach(account -> account.miss(world));
    }
}
