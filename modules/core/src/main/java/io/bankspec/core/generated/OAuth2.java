package io.bankspec.core.generated;

import io.bankspec.core.generated.spec.CredentialLocation;
import io.bankspec.core.generated.spec.RenewOn;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Grants of OAuth 2 (RFC 6749, sections 4.3, 4.4 and 6), with the client's id and secret as form fields.
 *
 * @param scheme id of the security scheme
 * @param tokenUrl absolute, or below the client's base URL
 * @param refreshUrl the same, null for the token URL
 */
public record OAuth2(
        String scheme, String tokenUrl, @Nullable String refreshUrl) {
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
        CredentialLocation.key(refreshToken, "refreshToken");
        // Every refresh token stands for another user.
        return login(List.of(clientId, refreshToken), fields, refreshToken);
    }

    static Map<String, String> grant(String type, String clientId, String clientSecret) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("client_id", CredentialLocation.key(clientId, "clientId"));
        fields.put("client_secret", CredentialLocation.key(clientSecret, "clientSecret"));
        fields.put("grant_type", type);
        return fields;
    }

    /** @param first refresh token to begin with; null where the fields are a login by themselves */
    private TokenLogin login(List<String> account, Map<String, String> fields, @Nullable String first) {
        List<String> addresses = refreshUrl == null ? List.of(tokenUrl) : List.of(tokenUrl, refreshUrl);
        return new TokenLogin(
                scheme,
                account,
                addresses,
                RenewOn.UNAUTHORIZED,
                logins -> new OAuth2Login(this, logins, fields, first));
    }
}
