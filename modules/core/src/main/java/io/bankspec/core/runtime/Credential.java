package io.bankspec.core.runtime;

import io.bankspec.core.internal.TokenSource;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import okhttp3.Credentials;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** A security scheme as the program has configured it: where its secret goes, and where it comes from. */
public final class Credential {
    private final Placement placement;
    private final @Nullable TokenSource source;
    private final @Nullable TokenLogin login;

    private Credential(Placement placement, @Nullable TokenSource source, @Nullable TokenLogin login) {
        this.placement = placement;
        this.source = source;
        this.login = login;
    }

    /** A secret that never changes. */
    public static Credential fixed(Placement placement, String secret) {
        return new Credential(placement, TokenSource.fixed(placement.checked(secret)), null);
    }

    /** A secret that the program supplies: asked before every attempt, and once more after a 401. */
    public static Credential supplied(Placement placement, Supplier<String> supplier) {
        Objects.requireNonNull(supplier, "supplier == null");
        return new Credential(placement, TokenSource.supplied(supplier), null);
    }

    /** A secret that a login yields. */
    public static Credential login(Placement placement, TokenLogin login) {
        return new Credential(placement, null, login);
    }

    /** HTTP Basic. */
    public static Credential basic(String user, String password) {
        if (Placement.present(user, "user").indexOf(':') >= 0) {
            throw new IllegalArgumentException("the user name of HTTP Basic cannot hold a colon");
        }
        Placement.inOneLine(password, "password");
        return fixed(Placement.header("Authorization", ""), Credentials.basic(user, password, StandardCharsets.UTF_8));
    }

    Placement placement() {
        return placement;
    }

    /** Where it sends something itself, apart from the calls that carry it. */
    List<HttpUrl> addresses(HttpUrl base) {
        return login == null ? List.of() : login.addresses(base);
    }

    /** A login is made for each client, so that two of them share no token by chance. */
    TokenSource source(ApiRuntime runtime) {
        return login == null ? source : login.source(runtime);
    }
}
