package io.bankspec.core.internal.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bankspec.core.ApiCall;
import io.bankspec.core.TransportException;
import io.bankspec.core.fixture.Account;
import io.bankspec.core.fixture.RuntimeFixture;
import io.bankspec.core.generated.Credential;
import io.bankspec.core.generated.spec.CredentialLocation;
import io.bankspec.core.generated.spec.OperationInfo;
import io.bankspec.core.generated.spec.OperationSpec;
import io.bankspec.core.generated.spec.OperationTable;
import io.bankspec.core.generated.spec.RequestParams;
import io.bankspec.core.internal.transport.CredentialsInterceptor;
import java.net.InetAddress;
import java.net.ProtocolException;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import retrofit2.http.Body;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.Header;
import retrofit2.http.POST;
import retrofit2.http.Tag;

class RedirectTest {
    interface Api {
        @GET("report")
        @OperationInfo(id = "getReport", table = Table.class)
        ApiCall<Account> get(@Header("MFA-Session") String session, @Tag RequestParams params);

        @POST("login")
        @OperationInfo(id = "login", table = Table.class)
        ApiCall<Account> post(@Body Account body);

        @DELETE("user")
        @OperationInfo(id = "deleteUser", table = Table.class)
        ApiCall<Account> delete();

        /** What a spec would say about these. */
        final class Table implements OperationTable {
            public static final Table INSTANCE = new Table();

            @Override
            public void describe(String id, OperationSpec operation) {
                switch (id) {
                    case "getReport" -> operation.security("header query cookie bearer");
                    case "login" -> operation.security("header query cookie bearer");
                    case "deleteUser" -> operation.security("header query cookie bearer");
                    default -> throw new IllegalArgumentException(id);
                }
            }
        }
    }

    @RegisterExtension
    final RuntimeFixture fixture = new RuntimeFixture();

    private final MockWebServer elsewhere = new MockWebServer();
    private Api api;

    @BeforeEach
    void start() throws Exception {
        elsewhere.start(InetAddress.getByName("127.0.0.1"), 0);
        api = fixture.builder()
                .with("header", Credential.fixed(CredentialLocation.header("App-Key", ""), "canary"))
                .with("query", Credential.fixed(CredentialLocation.query("key", ""), "canary"))
                .with("cookie", Credential.fixed(CredentialLocation.cookie("session", ""), "canary"))
                .with("bearer", Credential.fixed(CredentialLocation.bearer(), "canary"))
                .build(Api.class);
    }

    @AfterEach
    void stop() {
        elsewhere.close();
    }

    private void redirect(int status, String location) {
        fixture.server.enqueue(new MockResponse.Builder()
                .code(status)
                .addHeader("Location", location)
                .build());
    }

    private static void assertHasCredentials(RecordedRequest request) {
        assertThat(request.getUrl().queryParameter("key")).isEqualTo("canary");
        assertThat(request.getHeaders().get("App-Key")).isEqualTo("canary");
        assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer canary");
        assertThat(request.getHeaders().get("Cookie")).endsWith("session=canary");
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void anotherPathOfTheProviderGetsTheCredentialsAgain(int status) {
        redirect(status, "/moved?a=b");
        fixture.answer(200, "{}");
        api.get("canary", editor -> editor.cookie("lang", "de")).execute();
        assertHasCredentials(fixture.request());
        RecordedRequest second = fixture.request();
        assertHasCredentials(second);
        assertThat(second.getUrl().queryParameter("a")).isEqualTo("b");
        assertThat(second.getHeaders().get("Cookie")).isEqualTo("lang=de; session=canary");
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void anotherPortGetsNothingOfTheUser(int status) throws Exception {
        assertNothingGoesTo(elsewhere.url("/moved?a=b").toString(), status);
    }

    @Test
    void anotherHostGetsNothingOfTheUserNotEvenOnTheSamePort() {
        redirect(302, "http://localhost:" + fixture.server.getPort() + "/moved");
        fixture.answer(200, "{}");
        api.get("canary", editor -> editor.cookie("device", "canary")).execute();
        assertHasCredentials(fixture.request());
        RecordedRequest second = fixture.request();
        assertThat(second.getTarget()).isEqualTo("/moved");
        assertThat(second.getHeaders().toString()).doesNotContain("canary");
    }

    @Test
    void anotherSchemeIsAnotherOriginEvenOnTheSamePort() {
        HttpUrl first = HttpUrl.get("https://bank.example:8443/");
        assertThat(CredentialsInterceptor.sameOrigin(HttpUrl.get("https://bank.example:8443/a?b"), first))
                .isTrue();
        assertThat(CredentialsInterceptor.sameOrigin(HttpUrl.get("http://bank.example:8443/a"), first))
                .isFalse();
    }

    private void assertNothingGoesTo(String location, int status) throws Exception {
        redirect(status, location);
        elsewhere.enqueue(
                new MockResponse.Builder().body("{\"name\": \"Anna\"}").build());
        Account account = api.get("canary", editor -> {
                    editor.cookie("device", "canary");
                    editor.header("X-Device", "canary");
                    editor.query("pin", "canary");
                })
                .execute();
        assertThat(account.name()).isEqualTo("Anna");
        RecordedRequest request = elsewhere.takeRequest();
        assertThat(request.getTarget()).isEqualTo("/moved?a=b");
        assertThat(request.getHeaders().toString()).doesNotContain("canary");
        assertThat(request.getHeaders().names())
                .containsExactlyInAnyOrder("Host", "Connection", "Accept-Encoding", "User-Agent");
    }

    @ParameterizedTest
    @ValueSource(ints = {307, 308})
    void aBodyGoesToNoOtherOrigin(int status) {
        redirect(status, elsewhere.url("/moved").toString());
        elsewhere.enqueue(new MockResponse.Builder().body("{}").build());
        assertThatThrownBy(() -> api.post(new Account("canary", null)).execute())
                .isInstanceOf(TransportException.class)
                .hasMessage("login: no complete answer (ProtocolException)")
                .hasCauseInstanceOf(ProtocolException.class)
                .rootCause()
                .hasMessageNotContaining("canary");
        assertThat(elsewhere.getRequestCount()).isZero();
        fixture.assertNothingLeaks();
    }

    @Test
    void aBodyGoesToAnotherPathOfTheProvider() {
        redirect(307, "/moved");
        fixture.answer(200, "{}");
        api.post(new Account("Anna", null)).execute();
        fixture.request();
        RecordedRequest second = fixture.request();
        assertHasCredentials(second);
        assertThat(second.getBody().utf8()).contains("Anna");
    }

    @Test
    void nothingIsDeletedElsewhere() {
        redirect(307, elsewhere.url("/moved").toString());
        elsewhere.enqueue(new MockResponse.Builder().body("{}").build());
        assertThatThrownBy(() -> api.delete().execute()).isInstanceOf(TransportException.class);
        assertThat(elsewhere.getRequestCount()).isZero();
    }
}
