package io.bankspec.core.testing;

import io.bankspec.core.ApiCall;
import io.bankspec.core.generated.Credential;
import io.bankspec.core.generated.OAuth2;
import io.bankspec.core.generated.TokenLogin;
import io.bankspec.core.generated.spec.CredentialLocation;
import io.bankspec.core.generated.spec.OperationInfo;
import java.util.LinkedHashMap;
import java.util.Map;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.POST;

/** A provider whose calls need a token, as tests see it. */
public final class Tokens {
    public static final String ACCOUNTS = "GET /accounts HTTP/1.1";
    public static final String TOKEN = "POST /oauth/token HTTP/1.1";

    public static final Map<String, String> LOGIN_FORM = Map.of(
            "client_id", "id",
            "client_secret", "secret",
            "grant_type", "password",
            "username", "user",
            "password", "password");

    private Tokens() {}

    public interface Api {
        @GET("accounts")
        @OperationInfo(id = "getAccounts", security = "token")
        ApiCall<Account> accounts();

        @POST("accounts")
        @OperationInfo(id = "addAccount", security = "token")
        ApiCall<Account> add(@Body Account account);
    }

    public static OAuth2 oauth2() {
        return new OAuth2("token", "/oauth/token", null);
    }

    public static Credential bearer(TokenLogin login) {
        return Credential.login(CredentialLocation.bearer(), login);
    }

    public static TokenLogin client() {
        return oauth2().clientCredentials("id", "secret");
    }

    public static TokenLogin user() {
        return oauth2().password("id", "secret", "user", "password");
    }

    /** What a token endpoint answers. */
    public static String answer(String token, String otherProperties) {
        return "{\"access_token\": \"" + token + "\"" + (otherProperties.isEmpty() ? "" : ", " + otherProperties) + "}";
    }

    public static String authorization(RecordedRequest request) {
        return request.getHeaders().get("Authorization");
    }

    public static Map<String, String> refreshForm(String refreshToken) {
        return Map.of(
                "client_id", "id",
                "client_secret", "secret",
                "grant_type", "refresh_token",
                "refresh_token", refreshToken);
    }

    /** The fields of a form. */
    public static Map<String, String> form(RecordedRequest request) {
        HttpUrl url = HttpUrl.get("http://form/?" + request.getBody().utf8());
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < url.querySize(); i++) fields.put(url.queryParameterName(i), url.queryParameterValue(i));
        return fields;
    }
}
