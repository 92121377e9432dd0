package io.bankspec.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
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
        warmUp();
    }

    /** The first answer in a JVM takes as long as all that signs it takes to load, which may be longer than a client waits. */
    private void warmUp() throws IOException {
        OkHttpClient patient =
                new OkHttpClient.Builder().readTimeout(Duration.ZERO).build();
        FormBody form = new FormBody.Builder()
                .add("grant_type", "client_credentials")
                .add("client_id", "a-client")
                .add("client_secret", "secret")
                .build();
        try (Response response = patient.newCall(token(form)).execute()) {
            assertThat(response.code()).isEqualTo(200);
        } finally {
            leave(patient);
        }
    }

    private Request token(FormBody form) {
        return new Request.Builder()
                .url(server.tokenEndpointUrl("bank"))
                .post(form)
                .build();
    }

    private static void leave(OkHttpClient client) {
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
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
            leave(browser);
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
        return token(form);
    }
}
