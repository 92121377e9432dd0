package io.bankspec.core.runtime;

import io.bankspec.core.ApiCall;
import java.util.LinkedHashMap;
import java.util.Map;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.POST;

/** A provider whose calls need a token, as tests see it. */
final class Tokens {
    static final String ACCOUNTS = "GET /accounts HTTP/1.1";
    static final String TOKEN = "POST /oauth/token HTTP/1.1";

    static final Map<String, String> LOGIN_FORM = Map.of(
            "client_id", "id",
            "client_secret", "secret",
            "grant_type", "password",
            "username", "user",
            "password", "password");

    private Tokens() {}

    interface Api {
        @GET("accounts")
        @Endpoint(id = "getAccounts", security = "token")
        ApiCall<Account> accounts();

        @POST("accounts")
        @Endpoint(id = "addAccount", security = "token")
        ApiCall<Account> add(@Body Account account);
    }

    static OAuth2 oauth2() {
        return new OAuth2("token", "/oauth/token", null);
    }

    static Credential bearer(TokenLogin login) {
        return Credential.login(Placement.bearer(), login);
    }

    static TokenLogin client() {
        return oauth2().clientCredentials("id", "secret");
    }

    static TokenLogin user() {
        return oauth2().password("id", "secret", "user", "password");
    }

    /** What a token endpoint answers. */
    static String answer(String token, String otherProperties) {
        return "{\"access_token\": \"" + token + "\"" + (otherProperties.isEmpty() ? "" : ", " + otherProperties) + "}";
    }

    static String authorization(RecordedRequest request) {
        return request.getHeaders().get("Authorization");
    }

    static Map<String, String> refreshForm(String refreshToken) {
        return Map.of(
                "client_id", "id",
                "client_secret", "secret",
                "grant_type", "refresh_token",
                "refresh_token", refreshToken);
    }

    /** The fields of a form. */
    static Map<String, String> form(RecordedRequest request) {
        HttpUrl url = HttpUrl.get("http://form/?" + request.getBody().utf8());
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < url.querySize(); i++) fields.put(url.queryParameterName(i), url.queryParameterValue(i));
        return fields;
    }
}
