package io.bankspec.core.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bankspec.core.UnexpectedAnswerException;
import io.bankspec.core.fixture.RuntimeFixture;
import io.bankspec.core.fixture.Tokens;
import io.bankspec.core.generated.spec.CredentialLocation;
import java.net.InetAddress;
import java.util.Map;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenEndpointTest {
    @RegisterExtension
    final RuntimeFixture fixture = new RuntimeFixture();

    private final MockWebServer elsewhere = new MockWebServer();

    @BeforeEach
    void start() throws Exception {
        elsewhere.start(InetAddress.getByName("127.0.0.1"), 0);
    }

    @AfterEach
    void stop() {
        elsewhere.close();
    }

    private static Credential canaries(String tokenUrl) {
        return Tokens.bearer(new OAuth2("token", tokenUrl, null).password("canary1", "canary2", "canary3", "canary4"));
    }

    private Tokens.Api api(String tokenUrl) {
        return fixture.builder().with("token", canaries(tokenUrl)).build(Tokens.Api.class);
    }

    @Test
    void aTokenCallIsAFormWithoutAnyOtherCredential() {
        fixture.answer(200, Tokens.answer("t1", "")).answer(200, "{}");
        fixture.builder()
                .with("key", Credential.fixed(CredentialLocation.header("App-Key", ""), "k1"))
                .with(
                        "token",
                        Tokens.bearer(Tokens.oauth2().password("id", "a&b=c", "jürgen@bank.example", "100% +ä ü")))
                .build(Tokens.Api.class)
                .accounts()
                .execute();
        RecordedRequest login = fixture.request();
        assertThat(login.getTarget()).isEqualTo("/oauth/token");
        assertThat(Tokens.form(login))
                .isEqualTo(Map.of(
                        "client_id", "id",
                        "client_secret", "a&b=c",
                        "grant_type", "password",
                        "username", "jürgen@bank.example",
                        "password", "100% +ä ü"));
        assertThat(login.getHeaders().get("Content-Type")).isEqualTo("application/x-www-form-urlencoded");
        assertThat(login.getHeaders().get("Accept")).isEqualTo("application/json");
        assertThat(Tokens.authorization(login)).isNull();
        assertThat(login.getHeaders().get("App-Key")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"oauth/token", "/oauth/token"})
    void aRelativeAddressIsBelowTheBaseUrl(String tokenUrl) {
        fixture.answer(200, Tokens.answer("t1", "")).answer(200, "{}");
        fixture.builder()
                .baseUrl(fixture.server.url("/proxy").toString())
                .with("token", canaries(tokenUrl))
                .build(Tokens.Api.class)
                .accounts()
                .execute();
        assertThat(fixture.request().getTarget()).isEqualTo("/proxy/oauth/token");
    }

    @Test
    void itMayBeOnAnotherOrigin() throws Exception {
        elsewhere.enqueue(
                new MockResponse.Builder().body(Tokens.answer("t1", "")).build());
        fixture.answer(200, "{}");
        api(elsewhere.url("/token").toString()).accounts().execute();
        RecordedRequest login = elsewhere.takeRequest();
        assertThat(login.getTarget()).isEqualTo("/token");
        assertThat(Tokens.form(login)).containsEntry("password", "canary4");
        RecordedRequest call = fixture.request();
        assertThat(call.getRequestLine()).isEqualTo(Tokens.ACCOUNTS);
        assertThat(Tokens.authorization(call)).isEqualTo("Bearer t1");
    }

    private static MockResponse redirect(int status, String location) {
        return new MockResponse.Builder()
                .code(status)
                .addHeader("Location", location)
                .build();
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void aLoginFollowsNoRedirect(int status) {
        fixture.server.enqueue(redirect(status, elsewhere.url("/token").toString()));
        assertThatThrownBy(() -> api("/oauth/token").accounts().execute())
                .isInstanceOf(UnexpectedAnswerException.class)
                .hasMessageContaining(String.valueOf(status));
        fixture.server.enqueue(redirect(status, "/v2/token"));
        assertThatThrownBy(() -> api("/oauth/token").accounts().execute())
                .isInstanceOf(UnexpectedAnswerException.class);
        assertThat(elsewhere.getRequestCount()).isZero();
        assertThat(fixture.server.getRequestCount()).isEqualTo(2);
    }
}
