package io.bankspec.core.generated.spec;

import io.bankspec.core.ApiException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The answer that says that a token is not accepted any more.
 *
 * @param property of the error body, null when the status alone tells
 * @param values of that property, as text
 */
public record RenewOn(int status, @Nullable String property, Set<String> values) {
    /** What OAuth 2 servers answer. */
    public static final RenewOn UNAUTHORIZED = new RenewOn(401, null, Set.of());

    /** Whether a call has failed in this way. */
    public boolean matches(ApiException failure) {
        if (failure.statusCode() != status) return false;
        if (property == null) return true;
        String value = failure.errorProperty(property);
        return value != null && values.contains(value);
    }
}
