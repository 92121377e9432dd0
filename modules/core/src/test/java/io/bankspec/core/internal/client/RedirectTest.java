package io.bankspec.core.internal.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.bankspec.core.ApiCall;
import io.bankspec.core.UnexpectedAnswerException;
import io.bankspec.core.fixture.Account;
import io.bankspec.core.fixture.RuntimeFixture;
import io.bankspec.core.fixture.Way;
import io.bankspec.core.generated.Credential;
import io.bankspec.core.generated.spec.CredentialLocation;
import io.bankspec.core.generated.spec.OperationInfo;
import io.bankspec.core.generated.spec.OperationSpec;
import io.bankspec.core.generated.spec.OperationTable;
import io.bankspec.core.generated.spec.RequestParams;
import io.bankspec.core.internal.transport.CredentialsInterceptor;
import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import retrofit2.http.Body;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.HEAD;
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
        ApiCall<@Nullable Void> delete();

        @HEAD("user")
        @OperationInfo(id = "headUser", table = Table.class)
        ApiCall<@Nullable Void> head();

        @GET("open")
        @OperationInfo(id = "unsecured")
        ApiCall<Account> unsecured();

        /** What a spec would say about these. */
        final class Table implements OperationTable {
            public static final Table INSTANCE = new Table();

            @Override
            public void describe(String id, OperationSpec operation) {
                switch (id) {
                    case "getReport" -> operation.security("header query cookie bearer");
                    case "login" -> operation.security("header query cookie bearer");
                    case "deleteUser", "headUser" -> operation.security("header query cookie bearer");
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

    static Stream<Arguments> everyRedirect() {
        return Way.with(List.of(300, 301, 302, 303, 307, 308));
    }

    /** One request, and an exception that says what came. */
    private void assertNotFollowed(Way way, ApiCall<?> call, int status) {
        UnexpectedAnswerException failure =
                catchThrowableOfType(UnexpectedAnswerException.class, () -> way.execute(call));
        assertThat(failure).hasMessageEndingWith(": HTTP " + status + fixture.where());
        assertThat(failure.statusCode()).isEqualTo(status);
        assertThat(failure.headers().get("Location")).isNotNull();
        assertThat(fixture.server.getRequestCount()).isEqualTo(1);
        assertThat(elsewhere.getRequestCount()).isZero();
        fixture.assertNothingLeaks();
    }

    private ApiCall<Account> get() {
        return api.get("canary", editor -> {});
    }

    @ParameterizedTest
    @MethodSource("everyRedirect")
    void nothingGoesToAnotherPort(Way way, int status) {
        redirect(status, elsewhere.url("/moved?a=b").toString());
        assertNotFollowed(way, get(), status);
    }

    @ParameterizedTest
    @MethodSource("everyRedirect")
    void nothingGoesToAnotherHostNotEvenOnTheSamePort(Way way, int status) {
        redirect(status, "http://localhost:" + fixture.server.getPort() + "/moved");
        assertNotFollowed(way, get(), status);
    }

    @ParameterizedTest
    @MethodSource("everyRedirect")
    void nothingGoesToAnotherScheme(Way way, int status) {
        redirect(status, "https://127.0.0.1:" + fixture.server.getPort() + "/moved");
        assertNotFollowed(way, get(), status);
    }

    @Test
    void anotherSchemeIsAnotherOriginEvenOnTheSamePort() {
        HttpUrl first = HttpUrl.get("https://bank.example:8443/");
        assertThat(CredentialsInterceptor.sameOrigin(HttpUrl.get("https://bank.example:8443/a?b"), first))
                .isTrue();
        assertThat(CredentialsInterceptor.sameOrigin(HttpUrl.get("http://bank.example:8443/a"), first))
                .isFalse();
    }

    static Stream<Arguments> redirectsOfMethods() {
        return Way.with(List.of(300, 301, 302, 303));
    }

    @ParameterizedTest
    @MethodSource("redirectsOfMethods")
    void aPaymentIsNotDoneByReadingWhereItLeads(Way way, int status) {
        redirect(status, "/moved");
        assertNotFollowed(way, api.post(new Account("canary", null)), status);
    }

    @ParameterizedTest
    @MethodSource("redirectsOfMethods")
    void nothingIsDeletedByReadingWhereItLeads(Way way, int status) {
        redirect(status, "/moved");
        assertNotFollowed(way, api.delete(), status);
    }

    @ParameterizedTest
    @ValueSource(ints = {307, 308})
    void aBodyGoesToNoOtherOrigin(int status) {
        redirect(status, elsewhere.url("/moved").toString());
        assertNotFollowed(Way.EXECUTE, api.post(new Account("canary", null)), status);
    }

    @ParameterizedTest
    @ValueSource(ints = {307, 308})
    void nothingIsDeletedElsewhere(int status) {
        redirect(status, elsewhere.url("/moved").toString());
        assertNotFollowed(Way.EXECUTE, api.delete(), status);
    }

    @ParameterizedTest
    @ValueSource(ints = {307, 308})
    void methodAndBodyGoToAnotherPathOfTheProvider(int status) {
        redirect(status, "/moved");
        fixture.answer(200, "{}");
        api.post(new Account("Anna", null)).execute();
        fixture.request();
        RecordedRequest second = fixture.request();
        assertHasCredentials(second);
        assertThat(second.getMethod()).isEqualTo("POST");
        assertThat(second.getTarget()).startsWith("/moved?");
        assertThat(second.getBody().utf8()).contains("Anna");
    }

    @Test
    void headStaysHead() {
        redirect(302, "/moved");
        fixture.server.enqueue(new MockResponse.Builder().build());
        api.head().execute();
        fixture.request();
        assertThat(fixture.request().getMethod()).isEqualTo("HEAD");
    }

    @ParameterizedTest
    @EnumSource
    void aRedirectWithoutAPlaceToGoIsNoResult(Way way) {
        fixture.server.enqueue(new MockResponse.Builder().code(302).build());
        assertThatThrownBy(() -> way.execute(get()))
                .isInstanceOf(UnexpectedAnswerException.class)
                .hasMessage("getReport: HTTP 302" + fixture.where());
        fixture.assertNothingLeaks();
    }

    @Test
    void aHopToAnotherOriginAfterOneThatIsAllowedIsNotMade() {
        redirect(302, "/moved");
        redirect(302, elsewhere.url("/").toString());
        assertThatThrownBy(() -> get().execute()).isInstanceOf(UnexpectedAnswerException.class);
        assertThat(fixture.server.getRequestCount()).isEqualTo(2);
        assertThat(elsewhere.getRequestCount()).isZero();
    }

    @Test
    void aClientOfTheProgramThatFollowsNoneFollowsNone() {
        OkHttpClient strict = fixture.http.newBuilder().followRedirects(false).build();
        redirect(302, "/moved");
        Api unmoved = fixture.builder().httpClient(strict).build(Api.class);
        assertThatThrownBy(() -> unmoved.unsecured().execute()).isInstanceOf(UnexpectedAnswerException.class);
        assertThat(fixture.server.getRequestCount()).isEqualTo(1);
    }

    /** Whoever brings adapters of his own sees the redirect as Retrofit shows it. */
    @Test
    void retrofitsOwnCallIsNotRedirectedEither() throws IOException {
        redirect(302, "/moved");
        assertThat(api.post(new Account("canary", null)).toCall().execute().code())
                .isEqualTo(302);
        assertThat(fixture.server.getRequestCount()).isEqualTo(1);
        fixture.assertNothingLeaks();
    }
}
