package io.bankspec.sandbox.finicity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which accounts a login leads to. */
enum Profile {
    FINBANK(null, Kind.CHECKING, Kind.SAVINGS, Kind.CREDIT_CARD),
    PLAIN("profile_02", Kind.CHECKING, Kind.SAVINGS),
    RICH("profile_03", Kind.CHECKING, Kind.SAVINGS, Kind.CREDIT_CARD, Kind.RETIREMENT),
    OVERDRAWN("profile_04", Kind.OVERDRAWN, Kind.CREDIT_CARD);

    private final @Nullable String password;
    final List<Kind> accounts;

    Profile(@Nullable String password, Kind... accounts) {
        this.password = password;
        this.accounts = List.of(accounts);
    }

    static @Nullable Profile named(String password) {
        for (Profile profile : values()) if (password.equals(profile.password)) return profile;
        return null;
    }
}
