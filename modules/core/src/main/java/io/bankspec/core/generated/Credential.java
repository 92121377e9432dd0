package io.bankspec.core.generated;

import io.bankspec.core.auth.TokenStore;
import io.bankspec.core.generated.spec.ApiSource;
import io.bankspec.core.generated.spec.CredentialLocation;
import io.bankspec.core.internal.auth.Credentials.Configured;
import io.bankspec.core.internal.auth.TokenSource;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import okhttp3.Credentials;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** A security scheme as the program has configured it: where its secret goes, and where it comes from. */
public final class Credential {
    private final CredentialLocation location;
    private final @Nullable TokenSource source;
    private final @Nullable TokenLogin login;
    private final String account;

    private Credential(
            CredentialLocation location, @Nullable TokenSource source, @Nullable TokenLogin login, String account) {
        this.location = location;
        this.source = source;
        this.login = login;
        this.account = account;
    }

    /** A secret that never changes. */
    public static Credential fixed(CredentialLocation location, String secret) {
        return fixed(location, secret, secret);
    }

    private static Credential fixed(CredentialLocation location, String secret, String account) {
        return new Credential(location, TokenSource.fixed(location.checked(secret)), null, account);
    }

    /** A secret that the program supplies: asked before every attempt, and once more when it is rejected. */
    public static Credential supplied(CredentialLocation location, Supplier<String> supplier) {
        Objects.requireNonNull(supplier, "supplier == null");
        return new Credential(location, TokenSource.supplied(supplier), null, "");
    }

    /** A secret that a login yields. */
    public static Credential login(CredentialLocation location, TokenLogin login) {
        return new Credential(location, null, login, login.account());
    }

    /** HTTP Basic. */
    public static Credential basic(String user, String password) {
        if (CredentialLocation.key(user, "user").indexOf(':') >= 0) {
            throw new IllegalArgumentException("the user name of HTTP Basic cannot hold a colon");
        }
        CredentialLocation.inOneLine(password, "password");
        return fixed(
                CredentialLocation.header("Authorization", ""),
                Credentials.basic(user, password, StandardCharsets.UTF_8),
                user);
    }

    /** What tells accounts apart: a secret where nothing else does, empty where the program supplies one after the other. */
    String account() {
        return account;
    }

    /** Where it sends something itself, apart from the calls that carry it. */
    List<HttpUrl> addresses(HttpUrl base) {
        return login == null ? List.of() : login.addresses(base);
    }

    /**
     * Ready for one client: two of them share no token by chance.
     *
     * @param logins sends the login, where one is needed
     * @param shared store of the program, null for a place of its own
     */
    Configured configured(ApiSource logins, @Nullable TokenStore shared) {
        return new Configured(location, login == null ? source : login.source(logins, shared));
    }
}
