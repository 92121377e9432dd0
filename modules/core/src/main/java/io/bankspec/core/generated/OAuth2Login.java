package io.bankspec.core.generated;

import io.bankspec.core.ApiResponse;
import io.bankspec.core.auth.Token;
import io.bankspec.core.generated.spec.ApiSource;
import io.bankspec.core.internal.auth.Login;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Sends the grants of one account to the token endpoint. {@code expires_in} 0 means never, as with finAPI; so does silence.
 *
 * @param fields client, and the grant where they are a login by themselves
 * @param first refresh token to begin with, null where the fields are a login
 */
record OAuth2Login(
        OAuth2 server,
        ApiSource logins,
        Map<String, String> fields,
        @Nullable String first) implements Login {
    /** Renewed this long before it expires, so that it does not expire on the way. */
    private static final Duration MARGIN = Duration.ofSeconds(30);

    /** Some thirty years. Whoever promises more means never. */
    private static final BigDecimal LONGEST_LIFE = BigDecimal.valueOf(999_999_999);

    @Override
    public @Nullable CompletableFuture<Token> refresh(@Nullable Token previous) {
        String kept = previous == null ? null : previous.refresh();
        String refreshToken = kept == null ? first : kept;
        // A client gets a new token as easily as the first one, and RFC 6749 (4.4.3) knows no refresh for it.
        if (refreshToken == null || "client_credentials".equals(fields.get("grant_type"))) return null;
        Map<String, String> refresh =
                OAuth2.grant("refresh_token", fields.get("client_id"), fields.get("client_secret"));
        refresh.put("refresh_token", refreshToken);
        String url = server.refreshUrl() == null ? server.tokenUrl() : server.refreshUrl();
        return request(url, refresh, previous, refreshToken);
    }

    @Override
    public @Nullable CompletableFuture<Token> logIn(@Nullable Token previous) {
        return first == null ? request(server.tokenUrl(), fields, previous, null) : null;
    }

    /** @param refreshToken stays in use when the answer has no newer one */
    private CompletableFuture<Token> request(
            String url, Map<String, String> form, @Nullable Token previous, @Nullable String refreshToken) {
        return logins.api(TokenEndpoint.class)
                .token(TokenLogin.address(logins.baseUrl(), url).toString(), form)
                .executeForResponseAsync()
                .thenApply(answer ->
                        token(answer, previous, refreshToken, logins.time().now()));
    }

    private Token token(
            ApiResponse<Map<String, Object>> answer,
            @Nullable Token previous,
            @Nullable String refreshToken,
            Instant now) {
        String secret = TokenLogin.read(server.scheme(), answer, body -> text(body.get("access_token")));
        String refresh = text(answer.body().get("refresh_token"));
        return new Token(
                secret,
                refresh == null || refresh.isBlank() ? refreshToken : refresh,
                renewAt(life(answer.body().get("expires_in")), isRemainder(secret, previous), now));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value instanceof String text ? text : null;
    }

    /** Servers write it as a text too, or as a fraction. */
    private static @Nullable Duration life(@Nullable Object expiresIn) {
        String text = expiresIn == null ? "" : expiresIn.toString().strip();
        if (!text.matches("\\d{1,9}(\\.\\d{1,9})?([eE]\\+?\\d)?")) return null;
        BigDecimal seconds = new BigDecimal(text);
        if (seconds.compareTo(LONGEST_LIFE) > 0) return null;
        return Duration.ofMillis(seconds.movePointRight(3).longValue());
    }

    /** finAPI gives the same token until it ends: asking earlier is in vain, and 0 is then no promise but what is left. */
    private static boolean isRemainder(String secret, @Nullable Token previous) {
        return previous != null && previous.renewAt() != null && secret.equals(previous.value());
    }

    private static @Nullable Instant renewAt(@Nullable Duration life, boolean isRemainder, Instant now) {
        if (life == null) return null;
        if (isRemainder) return now.plus(life);
        if (life.isZero()) return null;
        // What lives shorter than twice the margin is used for half its life.
        Duration use = life.compareTo(MARGIN.multipliedBy(2)) > 0 ? life.minus(MARGIN) : life.dividedBy(2);
        return now.plus(use);
    }
}
