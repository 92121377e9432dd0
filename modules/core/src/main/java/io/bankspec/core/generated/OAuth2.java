package io.bankspec.core.generated;

import io.bankspec.core.ApiResponse;
import io.bankspec.core.auth.Token;
import io.bankspec.core.generated.spec.ApiSource;
import io.bankspec.core.generated.spec.CredentialLocation;
import io.bankspec.core.generated.spec.RenewOn;
import io.bankspec.core.internal.auth.Login;
import io.bankspec.core.internal.concurrent.Futures;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Grants of OAuth 2 (RFC 6749, sections 4.3, 4.4 and 6), with the client's id and secret as form fields. {@code expires_in} 0
 * means never, as with finAPI; so does silence.
 *
 * @param scheme id of the security scheme
 * @param tokenUrl absolute, or below the client's base URL
 * @param refreshUrl the same, null for the token URL
 */
public record OAuth2(
        String scheme, String tokenUrl, @Nullable String refreshUrl) {
    /** Renewed this long before it expires, so that it does not expire on the way. */
    private static final Duration MARGIN = Duration.ofSeconds(30);

    public TokenLogin clientCredentials(String clientId, String clientSecret) {
        Map<String, String> fields = grant("client_credentials", clientId, clientSecret);
        return login(List.of(clientId), fields, null);
    }

    public TokenLogin password(String clientId, String clientSecret, String username, String password) {
        Map<String, String> fields = grant("password", clientId, clientSecret);
        fields.put("username", CredentialLocation.present(username, "username"));
        fields.put("password", CredentialLocation.present(password, "password"));
        return login(List.of(clientId, username), fields, null);
    }

    /** For a program that was given a refresh token and does not know the user's password. */
    public TokenLogin refreshToken(String clientId, String clientSecret, String refreshToken) {
        Map<String, String> fields = grant("refresh_token", clientId, clientSecret);
        CredentialLocation.present(refreshToken, "refreshToken");
        // Every refresh token stands for another user.
        return login(List.of(clientId, refreshToken), fields, refreshToken);
    }

    private static Map<String, String> grant(String type, String clientId, String clientSecret) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("client_id", CredentialLocation.present(clientId, "clientId"));
        fields.put("client_secret", CredentialLocation.present(clientSecret, "clientSecret"));
        fields.put("grant_type", type);
        return fields;
    }

    /** @param first refresh token to begin with; null where the fields are a login by themselves */
    private TokenLogin login(List<String> account, Map<String, String> fields, @Nullable String first) {
        List<String> addresses = refreshUrl == null ? List.of(tokenUrl) : List.of(tokenUrl, refreshUrl);
        return new TokenLogin(scheme, account, addresses, RenewOn.UNAUTHORIZED, logins -> previous -> {
            String kept = previous == null ? null : previous.refresh();
            if (first != null) return refresh(logins, fields, kept == null ? first : kept, previous);
            if (kept == null || isClient(fields)) return request(logins, tokenUrl, fields, previous, null);
            return refresh(logins, fields, kept, previous).exceptionallyCompose(failure -> {
                Throwable cause = Futures.cause(failure);
                // Refresh tokens end too; after anything else than a refusal the login would fare no better.
                return Login.isRefusal(cause)
                        ? request(logins, tokenUrl, fields, previous, null)
                        : CompletableFuture.failedFuture(cause);
            });
        });
    }

    /** These get a new token as easily as the first one, and RFC 6749 (4.4.3) knows no refresh for them. */
    private static boolean isClient(Map<String, String> fields) {
        return "client_credentials".equals(fields.get("grant_type"));
    }

    private CompletableFuture<Token> refresh(
            ApiSource logins, Map<String, String> fields, String refreshToken, @Nullable Token previous) {
        Map<String, String> refresh = grant("refresh_token", fields.get("client_id"), fields.get("client_secret"));
        refresh.put("refresh_token", refreshToken);
        return request(logins, refreshUrl == null ? tokenUrl : refreshUrl, refresh, previous, refreshToken);
    }

    /** @param refreshToken stays in use when the answer has no newer one */
    private CompletableFuture<Token> request(
            ApiSource logins,
            String url,
            Map<String, String> fields,
            @Nullable Token previous,
            @Nullable String refreshToken) {
        return logins.api(TokenEndpoint.class)
                .token(TokenLogin.address(logins.baseUrl(), url).toString(), fields)
                .executeForResponseAsync()
                .thenApply(answer ->
                        token(answer, previous, refreshToken, logins.time().now()));
    }

    private Token token(
            ApiResponse<Map<String, Object>> answer,
            @Nullable Token previous,
            @Nullable String refreshToken,
            Instant now) {
        String secret = TokenLogin.read(scheme, answer, body -> text(body.get("access_token")));
        String refresh = text(answer.body().get("refresh_token"));
        return new Token(
                secret,
                refresh == null || refresh.isBlank() ? refreshToken : refresh,
                renewAt(text(answer.body().get("expires_in")), isRemainder(secret, previous), now));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    /** finAPI gives the same token until it ends: asking earlier is in vain, and 0 is then no promise but what is left. */
    private static boolean isRemainder(String secret, @Nullable Token previous) {
        return previous != null && previous.renewAt() != null && secret.equals(previous.value());
    }

    private static @Nullable Instant renewAt(@Nullable String expiresIn, boolean isRemainder, Instant now) {
        if (expiresIn == null || !expiresIn.matches("\\d{1,9}")) return null;
        Duration life = Duration.ofSeconds(Long.parseLong(expiresIn));
        if (isRemainder) return now.plus(life);
        if (life.isZero()) return null;
        // What lives shorter than twice the margin is used for half its life.
        Duration use = life.compareTo(MARGIN.multipliedBy(2)) > 0 ? life.minus(MARGIN) : life.dividedBy(2);
        return now.plus(use);
    }
}
