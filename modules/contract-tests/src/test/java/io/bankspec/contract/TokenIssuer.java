package io.bankspec.contract;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Set;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.NettyWrapper;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;
import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** An OAuth 2 server that is not ours. It accepts every account, signs its tokens, and replaces refresh tokens at each use. */
final class TokenIssuer {
    private static final String BACK = "http://127.0.0.1/back";

    private final MockOAuth2Server server = new MockOAuth2Server(
            new OAuth2Config(false, null, null, true, new OAuth2TokenProvider(), Set.of(), new NettyWrapper()));

    void start() throws IOException {
        server.start(InetAddress.getByName("127.0.0.1"), 0);
    }

    void close() {
        server.shutdown();
    }

    /** Below it are {@code token} and {@code userinfo}. */
    String url() {
        return server.url("bank").toString();
    }

    /** As a browser would get it: this server issues none for a password. */
    String refreshToken() throws IOException {
        OkHttpClient browser = new OkHttpClient.Builder().followRedirects(false).build();
        try (Response response = browser.newCall(exchange(code(browser))).execute()) {
            return JsonParser.parseString(response.body().string())
                    .getAsJsonObject()
                    .get("refresh_token")
                    .getAsString();
        } finally {
            browser.dispatcher().executorService().shutdown();
            browser.connectionPool().evictAll();
        }
    }

    private String code(OkHttpClient browser) throws IOException {
        HttpUrl authorize = server.authorizationEndpointUrl("bank")
                .newBuilder()
                .query("response_type=code&client_id=a-client&scope=openid&redirect_uri=" + BACK)
                .build();
        Request visit = new Request.Builder().url(authorize).build();
        try (Response response = browser.newCall(visit).execute()) {
            return HttpUrl.get(response.header("Location")).queryParameter("code");
        }
    }

    private Request exchange(String code) {
        FormBody form = new FormBody.Builder()
                .add("grant_type", "authorization_code")
                .add("code", code)
                .add("redirect_uri", BACK)
                .add("client_id", "a-client")
                .add("client_secret", "secret")
                .build();
        return new Request.Builder()
                .url(server.tokenEndpointUrl("bank"))
                .post(form)
                .build();
    }
}
