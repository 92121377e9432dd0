package io.bankspec.core.generated.spec;

import io.bankspec.core.ApiException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
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

    /** RFC 6750, section 3.1, where the status is 401; servers send it with others as well. */
    private static final Pattern INVALID_TOKEN = Pattern.compile("\\berror\\s*=\\s*\"?invalid_token\\b");

    /** Whether a call has failed in this way, or was answered with the word of OAuth 2 for it. */
    public boolean matches(ApiException failure) {
        if (saysInvalidToken(failure)) return true;
        if (failure.statusCode() != status) return false;
        if (property == null) return true;
        String value = failure.errorProperty(property);
        return value != null && values.contains(value);
    }

    private static boolean saysInvalidToken(ApiException failure) {
        int status = failure.statusCode();
        if (status != 400 && status != 401 && status != 403) return false;
        return failure.headers().values("WWW-Authenticate").stream().anyMatch(RenewOn::saysInvalidToken);
    }

    /** One header may hold the challenges of several schemes. */
    private static boolean saysInvalidToken(String challenges) {
        String text = challenges.toLowerCase(Locale.ROOT);
        int bearer = text.indexOf("bearer");
        return bearer >= 0 && INVALID_TOKEN.matcher(text).find(bearer);
    }
}
