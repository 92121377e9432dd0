package io.bankspec.core.generated.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bankspec.core.ApiCall;
import io.bankspec.core.ApiException;
import io.bankspec.core.fixture.Account;
import io.bankspec.core.fixture.RuntimeFixture;
import io.bankspec.core.fixture.Tokens;
import io.bankspec.core.fixture.Way;
import io.bankspec.core.generated.TokenLogin;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import retrofit2.http.POST;

/** Providers that say in the body of an error whether a new token would help. */
class RenewOnTest {
    interface LoginApi {
        @POST("login")
        @OperationInfo(id = "login")
        ApiCall<Account> login();
    }

    private static final RenewOn FINICITY = new RenewOn(401, "code", Set.of("10022", "10023"));
    private static final RenewOn DONKIES = new RenewOn(400, "error_code", Set.of("Bad Token"));

    @RegisterExtension
    final RuntimeFixture fixture = new RuntimeFixture();

    private Tokens.Api api(RenewOn renewOn) {
        TokenLogin login = TokenLogin.byCall(
                "token",
                List.of("partner"),
                renewOn,
                Duration.ofMinutes(90),
                "",
                (runtime, body) -> runtime.api(LoginApi.class).login(),
                Account::name);
        return fixture.builder().with("token", Tokens.bearer(login)).build(Tokens.Api.class);
    }

    private void assertRenews(Way way, RenewOn renewOn, int status, String error) {
        fixture.answer(200, "{\"name\": \"t1\"}").answer(status, error);
        fixture.answer(200, "{\"name\": \"t2\"}").answer(200, "{}");
        way.execute(api(renewOn).accounts());
        assertThat(fixture.request().getTarget()).isEqualTo("/login");
        assertThat(Tokens.authorization(fixture.request())).isEqualTo("Bearer t1");
        assertThat(fixture.request().getTarget()).isEqualTo("/login");
        assertThat(Tokens.authorization(fixture.request())).isEqualTo("Bearer t2");
    }

    private void assertKeepsTheToken(RenewOn renewOn, int status, String contentType, String error) {
        fixture.answer(200, "{\"name\": \"t1\"}")
                .answer(status, contentType, error)
                .answer(200, "{}");
        Tokens.Api api = api(renewOn);
        assertThatThrownBy(() -> api.accounts().execute()).isInstanceOf(ApiException.class);
        api.accounts().execute();
        assertThat(fixture.server.getRequestCount()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"10022, EXECUTE", "10023, EXECUTE_ASYNC", "'\"10022\"', EXECUTE_ASYNC", "'\"10023\"', EXECUTE"})
    void aCodeIsFoundAsANumberAndAsAText(String code, Way way) {
        assertRenews(way, FINICITY, 401, "{\"code\": " + code + ", \"message\": \"Invalid token\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"code\": 10001}", "{\"code\": \"10024\"}", "{\"code\": null}", "{}", "[10022]", "\"10022\""})
    void anotherCodeIsNoReason(String error) {
        assertKeepsTheToken(FINICITY, 401, "application/json", error);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Missing or invalid Finicity-App-Token 10022", "<html>10022</html>", ""})
    void whatIsNoJsonIsNoReason(String error) {
        assertKeepsTheToken(FINICITY, 401, "text/plain", error);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 500})
    void theCodeWithAnotherStatusIsNoReason(int status) {
        assertKeepsTheToken(FINICITY, status, "application/json", "{\"code\": 10022}");
    }

    private static MockResponse challenge(int status, String challenge) {
        return new MockResponse.Builder()
                .code(status)
                .addHeader("WWW-Authenticate", challenge)
                .build();
    }

    static Stream<Arguments> expired() {
        return Way.with(List.of(
                challenge(400, "Bearer error=\"invalid_token\""),
                challenge(401, "bearer realm=\"bank\", error = invalid_token"),
                challenge(403, "Basic realm=\"bank\", Bearer error=\"invalid_token\", error_description=\"expired\"")));
    }

    @ParameterizedTest
    @MethodSource("expired")
    void theWordOfOAuth2IsAReasonWhateverTheSpecSays(Way way, MockResponse challenge) {
        fixture.answer(200, "{\"name\": \"t1\"}");
        fixture.server.enqueue(challenge);
        fixture.answer(200, "{\"name\": \"t2\"}").answer(200, "{}");
        way.execute(api(FINICITY).accounts());
        assertThat(fixture.server.getRequestCount()).isEqualTo(4);
    }

    static Stream<MockResponse> notExpired() {
        return Stream.of(
                challenge(403, "Bearer error=\"insufficient_scope\""),
                challenge(403, "Bearer"),
                challenge(403, "Basic error=\"invalid_token\""),
                challenge(400, "Bearer error=\"invalid_token_type\""),
                challenge(500, "Bearer error=\"invalid_token\""));
    }

    @ParameterizedTest
    @MethodSource("notExpired")
    void anyOtherChallengeIsNoReason(MockResponse challenge) {
        fixture.answer(200, "{\"name\": \"t1\"}");
        fixture.server.enqueue(challenge);
        fixture.answer(200, "{}");
        Tokens.Api api = api(RenewOn.UNAUTHORIZED);
        assertThatThrownBy(() -> api.accounts().execute()).isInstanceOf(ApiException.class);
        api.accounts().execute();
        assertThat(fixture.server.getRequestCount()).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource
    void aBadTokenMayBeABadRequest(Way way) {
        assertRenews(way, DONKIES, 400, "{\"error_code\": \"Bad Token\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"400|{\"error_code\": \"Bad Request\"}", "401|{\"error_code\": \"Bad Token\"}"})
    void anyOtherBadRequestIsTheCallers(int status, String error) {
        assertKeepsTheToken(DONKIES, status, "application/json", error);
    }
}
