package io.bankspec.core.generated;

import io.bankspec.core.ApiCall;
import io.bankspec.core.ApiException.Failure;
import io.bankspec.core.ApiResponse;
import io.bankspec.core.FieldException;
import io.bankspec.core.UnexpectedAnswerException;
import io.bankspec.core.auth.Token;
import io.bankspec.core.auth.TokenStore;
import io.bankspec.core.generated.spec.ApiSource;
import io.bankspec.core.generated.spec.RenewOn;
import io.bankspec.core.internal.auth.Login;
import io.bankspec.core.internal.auth.RenewingToken;
import io.bankspec.core.internal.auth.TokenSource;
import java.time.Duration;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import okhttp3.HttpUrl;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** How one account obtains the tokens of one security scheme. */
public final class TokenLogin {
    private final String scheme;
    private final List<String> account;
    private final List<String> addresses;
    private final RenewOn renewOn;
    private final Function<ApiSource, Login> login;

    /**
     * A login of any kind.
     *
     * @param account what tells accounts apart, such as a client id and a user name; shown as a hash only
     * @param addresses where it goes, absolute or below the base URL
     * @param login the login itself, given what sends it
     */
    TokenLogin(
            String scheme,
            List<String> account,
            List<String> addresses,
            RenewOn renewOn,
            Function<ApiSource, Login> login) {
        this.scheme = scheme;
        this.account = List.copyOf(account);
        this.addresses = List.copyOf(addresses);
        this.renewOn = renewOn;
        this.login = login;
    }

    /**
     * A login that is an operation of the spec.
     *
     * @param scheme id of the security scheme
     * @param account what tells accounts apart; shown as a hash only
     * @param renewOn the answer that says that a token is not accepted any more
     * @param renewAfter age at which a token is not used any more
     * @param body of the login
     * @param login makes the call
     * @param token takes the token from its answer
     */
    public static <B, A> TokenLogin byCall(
            String scheme,
            List<String> account,
            RenewOn renewOn,
            Duration renewAfter,
            B body,
            BiFunction<ApiSource, B, ? extends ApiCall<A>> login,
            Function<A, @Nullable String> token) {
        return new TokenLogin(
                scheme,
                account,
                List.of(),
                renewOn,
                logins -> previous -> login.apply(logins, body)
                        .executeForResponseAsync()
                        .thenApply(answer -> new Token(
                                read(scheme, answer, token),
                                null,
                                logins.time().now().plus(renewAfter))));
    }

    /** The secret in the answer to a login. */
    static <A> String read(String scheme, ApiResponse<A> answer, Function<A, @Nullable String> token) {
        String secret = secret(answer.body(), token);
        // Kept, what no request can carry would fail every call until it ends.
        if (secret != null && secret.matches("[!-~]+")) return secret;
        throw new UnexpectedAnswerException(
                "the answer to the login holds no token",
                new Failure(scheme, answer.statusCode(), answer.headers(), answer.requestId(), null),
                null);
    }

    private static <A> @Nullable String secret(A body, Function<A, @Nullable String> token) {
        try {
            return body == null ? null : token.apply(body);
        } catch (FieldException e) {
            // Left out, or of another kind.
            return null;
        }
    }

    String account() {
        return String.join("\n", account);
    }

    /** @param shared store of the program, null for a place of its own */
    TokenSource source(ApiSource logins, @Nullable TokenStore shared) {
        String key = key(logins.baseUrl().toString());
        return new RenewingToken(key, shared, login.apply(logins), renewOn, logins.time());
    }

    /**
     * Where the login goes, which need not be where the calls go.
     *
     * @throws IllegalArgumentException one is no address
     */
    List<HttpUrl> addresses(HttpUrl base) {
        return addresses.stream().map(url -> address(base, url)).toList();
    }

    /** Relative to the base URL as the paths of operations are, so that a proxy's prefix stays. */
    static HttpUrl address(HttpUrl base, String url) {
        HttpUrl address =
                HttpUrl.parse(url.contains("://") ? url : base + (url.startsWith("/") ? url.substring(1) : url));
        if (address == null) throw new IllegalArgumentException("the address of a login is no http or https address");
        return address;
    }

    /** Hashed, because a shared store should not show the names of users. */
    private String key(String server) {
        String plain = server + '\n' + account();
        return scheme + '-' + ByteString.encodeUtf8(plain).sha256().hex().substring(0, 32);
    }
}
