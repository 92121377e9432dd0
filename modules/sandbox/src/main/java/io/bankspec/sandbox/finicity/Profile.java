package io.bankspec.sandbox.finicity;

import io.bankspec.sandbox.bank.Account;
import io.bankspec.sandbox.bank.Household;
import io.bankspec.sandbox.bank.Households;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which accounts a login leads to. */
enum Profile {
    FINBANK(null, Households.SALT_LAKE_CITY, 3),
    PLAIN("profile_02", Households.SALT_LAKE_CITY, 2),
    RICH("profile_03", Households.SALT_LAKE_CITY, 4),
    OVERDRAWN("profile_04", Households.OVERDRAWN, 2);

    private final @Nullable String password;
    final Household household;
    final List<Account> accounts;

    Profile(@Nullable String password, Household household, int accounts) {
        this.password = password;
        this.household = household;
        this.accounts = household.accounts().subList(0, accounts);
    }

    static @Nullable Profile named(String password) {
        for (Profile profile : values()) if (password.equals(profile.password)) return profile;
        return null;
    }
}
