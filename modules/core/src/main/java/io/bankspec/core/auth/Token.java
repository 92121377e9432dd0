package io.bankspec.core.auth;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A credential that may change while a client lives.
 *
 * @param value what goes over the wire, without a prefix such as {@code Bearer}
 * @param refresh gets the next one without a login, null where there is none
 * @param renewAt from when on it is not used any more, some time before it expires; null for never
 */
public record Token(
        String value, @Nullable String refresh, @Nullable Instant renewAt) {
    public Token {
        Objects.requireNonNull(value, "value == null");
    }

    /** Neither secret is printed. */
    @Override
    public String toString() {
        return "Token{renewAt=" + renewAt + "}";
    }

    /** Whether it may still be used. */
    public boolean isFresh(Instant now) {
        Objects.requireNonNull(now, "now == null");
        return renewAt == null || now.isBefore(renewAt);
    }
}
