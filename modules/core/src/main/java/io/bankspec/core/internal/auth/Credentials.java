package io.bankspec.core.internal.auth;

import io.bankspec.core.ApiException;
import io.bankspec.core.auth.Token;
import io.bankspec.core.generated.spec.CredentialLocation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/** What a client was configured with, by security scheme. */
public final class Credentials {
    private static final CompletableFuture<Map<String, Token>> NONE = CompletableFuture.completedFuture(Map.of());

    /** @param source of the secret that goes to the location */
    public record Configured(CredentialLocation location, TokenSource source) {}

    private final Map<String, Configured> schemes;

    /** @param schemes by their ids in the spec; complete before the first call, and not changed after it */
    public Credentials(Map<String, Configured> schemes) {
        this.schemes = schemes;
    }

    /** Fails before anything is sent when none of the alternatives is configured. */
    public void check(String operation, List<List<String>> security) {
        if (security.isEmpty() || choose(security) != null) return;
        List<String> alternatives =
                security.stream().map(schemes -> String.join(" and ", schemes)).toList();
        throw new IllegalStateException(operation + " needs credentials that the client was built without: "
                + String.join(" or ", alternatives));
    }

    /**
     * What an operation needs, as it is now. Nobody else waits for this future.
     *
     * @throws IllegalArgumentException a token is there that no request can carry
     */
    public CompletableFuture<Map<String, Token>> tokens(List<List<String>> security) {
        List<String> chosen = choose(security);
        if (chosen == null || chosen.isEmpty()) return NONE;
        Map<String, CompletableFuture<Token>> pending = new LinkedHashMap<>();
        boolean areThere = true;
        for (String scheme : chosen) {
            CompletableFuture<Token> token = configured(scheme).source.get();
            pending.put(scheme, token);
            areThere &= token.isDone() && !token.isCompletedExceptionally();
        }
        // Nearly always: of a login, only the first call and those after a renewal have to wait.
        if (areThere) return CompletableFuture.completedFuture(present(pending));
        CompletableFuture<?>[] futures = pending.values().toArray(new CompletableFuture<?>[0]);
        return CompletableFuture.allOf(futures).thenApply(done -> present(pending));
    }

    private Map<String, Token> present(Map<String, CompletableFuture<Token>> tokens) {
        Map<String, Token> present = new LinkedHashMap<>();
        for (Map.Entry<String, CompletableFuture<Token>> token : tokens.entrySet())
            present.put(token.getKey(), checked(token.getKey(), token.getValue().join()));
        return present;
    }

    /** Here, because inside OkHttp only an {@code IOException} is a failure like any other. */
    private Token checked(String scheme, Token token) {
        configured(scheme).location.checked(token.value());
        return token;
    }

    /** Whether other tokens than these are worth a try after a failure. */
    public boolean reject(Map<String, Token> tokens, ApiException failure) {
        boolean renewable = false;
        for (Map.Entry<String, Token> used : tokens.entrySet()) {
            renewable |= configured(used.getKey()).source.reject(used.getValue(), failure);
        }
        return renewable;
    }

    /** After a failure with the tokens that took the place of rejected ones. */
    public void rejectAgain(Map<String, Token> tokens, ApiException failure) {
        tokens.forEach((scheme, token) -> configured(scheme).source.rejectAgain(token, failure));
    }

    public Request put(Request request, Map<String, Token> tokens) {
        for (Map.Entry<String, Token> token : tokens.entrySet()) {
            request = configured(token.getKey())
                    .location
                    .put(request, token.getValue().value());
        }
        return request;
    }

    private Configured configured(String scheme) {
        Configured found = schemes.get(scheme);
        if (found == null) throw new IllegalStateException("no credential for " + scheme);
        return found;
    }

    private @Nullable List<String> choose(List<List<String>> security) {
        for (List<String> wanted : security) {
            if (schemes.keySet().containsAll(wanted)) return wanted;
        }
        return null;
    }
}
