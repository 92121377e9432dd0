package io.bankspec.core.runtime;

import io.bankspec.core.internal.TokenSource;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import okhttp3.Credentials;
import okhttp3.HttpUrl;

/** A security scheme as the program has configured it: where its secret goes, and where it comes from. */
public final class Credential {
    private final Placement placement;
    private final Function<ApiRuntime, TokenSource> source;
    private final Function<HttpUrl, List<HttpUrl>> addresses;

    private Credential(
            Placement placement, Function<ApiRuntime, TokenSource> source, Function<HttpUrl, List<HttpUrl>> addresses) {
        this.placement = placement;
        this.source = source;
        this.addresses = addresses;
    }

    /** A secret that never changes. */
    public static Credential fixed(Placement placement, String secret) {
        String checked = placement.checked(secret);
        return new Credential(placement, runtime -> TokenSource.fixed(checked), base -> List.of());
    }

    /** A secret that the program supplies: asked before every attempt, and once more after a 401. */
    public static Credential supplied(Placement placement, Supplier<String> supplier) {
        Objects.requireNonNull(supplier, "supplier == null");
        return new Credential(placement, runtime -> TokenSource.supplied(supplier), base -> List.of());
    }

    /** A secret that a login yields. */
    public static Credential login(Placement placement, TokenLogin login) {
        return new Credential(placement, login::source, login::addresses);
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
        return addresses.apply(base);
    }

    /** Made for each client, so that two of them share no token by chance. */
    TokenSource source(ApiRuntime runtime) {
        return source.apply(runtime);
    }
}
