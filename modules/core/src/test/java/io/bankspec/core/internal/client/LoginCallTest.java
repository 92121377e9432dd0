package io.bankspec.core.internal.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bankspec.core.ApiCall;
import io.bankspec.core.MissingFieldException;
import io.bankspec.core.UnexpectedAnswerException;
import io.bankspec.core.fixture.Account;
import io.bankspec.core.fixture.RuntimeFixture;
import io.bankspec.core.fixture.Tokens;
import io.bankspec.core.fixture.Way;
import io.bankspec.core.generated.Credential;
import io.bankspec.core.generated.OAuth2;
import io.bankspec.core.generated.TokenLogin;
import io.bankspec.core.generated.spec.CredentialLocation;
import io.bankspec.core.generated.spec.OperationInfo;
import io.bankspec.core.generated.spec.OperationSpec;
import io.bankspec.core.generated.spec.OperationTable;
import io.bankspec.core.generated.spec.RenewOn;
import io.bankspec.core.testing.FakeTime;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import mockwebserver3.RecordedRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.POST;

/** A token that an operation of the spec yields, as with Finicity. */
class LoginCallTest {
    interface Api {
        @POST("authentication")
        @OperationInfo(id = "createToken", table = Table.class)
        ApiCall<Account> createToken(@Body Account credentials);

        @GET("customers")
        @OperationInfo(id = "getCustomers", table = Table.class)
        ApiCall<Account> customers();

        @GET("institutions")
        @OperationInfo(id = "getInstitutions", table = Table.class)
        ApiCall<Account> institutions();

        @GET("health")
        @OperationInfo(id = "getHealth")
        ApiCall<Account> health();

        /** What a spec would say about these. */
        final class Table implements OperationTable {
            public static final Table INSTANCE = new Table();

            @Override
            public void describe(String id, OperationSpec operation) {
                switch (id) {
                    case "createToken" -> operation.security("key");
                    case "getCustomers" -> operation.security("key token");
                    case "getInstitutions" -> operation.security("key", "key token");
                    default -> throw new IllegalArgumentException(id);
                }
            }
        }
    }

    @RegisterExtension
    final RuntimeFixture fixture = new RuntimeFixture();

    private final FakeTime time = new FakeTime();

    private Api api() {
        return api(Account::name);
    }

    private Api api(Function<Account, @Nullable String> token) {
        TokenLogin login = TokenLogin.byCall(
                "token",
                List.of("partner"),
                new RenewOn(401, "code", Set.of("10022", "10023")),
                Duration.ofMinutes(90),
                new Account("partner secret", null),
                (runtime, body) -> runtime.api(Api.class).createToken(body),
                token);
        return fixture.builder()
                .time(time)
                .with("key", Credential.fixed(CredentialLocation.header("App-Key", ""), "k1"))
                .with("token", Credential.login(CredentialLocation.header("App-Token", ""), login))
                .build(Api.class);
    }

    private void assertNext(String target, String key, String token) {
        RecordedRequest request = fixture.request();
        assertThat(request.getTarget()).isEqualTo(target);
        assertThat(request.getHeaders().get("App-Key")).isEqualTo(key);
        assertThat(request.getHeaders().get("App-Token")).isEqualTo(token);
        assertThat(Tokens.authorization(request)).isNull();
    }

    @ParameterizedTest
    @EnumSource
    void theLoginHasTheKeyButNoTokenAndTheCallHasBoth(Way way) {
        fixture.answer(200, "{\"name\": \"t1\"}").answer(200, "{}").answer(200, "{}");
        Api api = api();
        way.execute(api.customers());
        way.execute(api.customers());
        assertNext("/authentication", "k1", null);
        assertNext("/customers", "k1", "t1");
        assertNext("/customers", "k1", "t1");
        assertThat(fixture.server.getRequestCount()).isEqualTo(3);
    }

    /** As with generated models, whose getters throw for what the provider left out. */
    @ParameterizedTest
    @EnumSource
    void anAnswerThatLeavesTheTokenOutIsNoLogin(Way way) {
        fixture.answer(200, "{}");
        Api api = api(account -> {
            throw new MissingFieldException("AccessToken", List.of("token"));
        });
        assertThatThrownBy(() -> way.execute(api.customers()))
                .isInstanceOf(UnexpectedAnswerException.class)
                .hasMessage("token: the answer to the login holds no token");
        assertThat(fixture.server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void theProgramMayMakeTheLoginCallItself() {
        fixture.answer(200, "{\"name\": \"t1\"}");
        api().createToken(new Account("partner secret", null)).execute();
        assertNext("/authentication", "k1", null);
    }

    @ParameterizedTest
    @EnumSource
    void aCallThatNeedsNoTokenWaitsForNone(Way way) {
        fixture.answer(200, "{}").answer(200, "{}");
        way.execute(api().institutions());
        way.execute(api().health());
        assertNext("/institutions", "k1", null);
        assertNext("/health", null, null);
        assertThat(fixture.server.getRequestCount()).isEqualTo(2);
    }

    @Test
    void theTokenIsReplacedAtTheAgeThatTheSpecGives() {
        Api api = api();
        fixture.answer(200, "{\"name\": \"t1\"}").answer(200, "{}");
        api.customers().execute();
        assertNext("/authentication", "k1", null);
        assertNext("/customers", "k1", "t1");
        time.skip(Duration.ofMinutes(90).minusMillis(1));
        fixture.answer(200, "{}");
        api.customers().execute();
        assertNext("/customers", "k1", "t1");
        time.skip(Duration.ofMillis(1));
        fixture.answer(200, "{\"name\": \"t2\"}").answer(200, "{}");
        api.customers().execute();
        assertNext("/authentication", "k1", null);
        assertNext("/customers", "k1", "t2");
    }

    interface TwoLogins {
        @GET("banks")
        @OperationInfo(id = "getBanks", table = Table.class)
        ApiCall<Account> banks();

        @GET("users")
        @OperationInfo(id = "getUser", table = Table.class)
        ApiCall<Account> user();

        /** What a spec would say about these. */
        final class Table implements OperationTable {
            public static final Table INSTANCE = new Table();

            @Override
            public void describe(String id, OperationSpec operation) {
                switch (id) {
                    case "getBanks" -> operation.security("client");
                    case "getUser" -> operation.security("user");
                    default -> throw new IllegalArgumentException(id);
                }
            }
        }
    }

    @Test
    void theOperationDecidesWhetherTheClientOrTheUserLogsIn() {
        TwoLogins api = fixture.builder()
                .with("client", Tokens.bearer(new OAuth2("client", "token", null).clientCredentials("id", "secret")))
                .with("user", Tokens.bearer(new OAuth2("user", "token", null).password("id", "secret", "u", "p")))
                .build(TwoLogins.class);
        fixture.answer(200, Tokens.answer("t1", "")).answer(200, "{}");
        api.banks().execute();
        assertThat(Tokens.form(fixture.request())).containsEntry("grant_type", "client_credentials");
        assertThat(Tokens.authorization(fixture.request())).isEqualTo("Bearer t1");
        fixture.answer(200, Tokens.answer("t2", "")).answer(200, "{}");
        api.user().execute();
        assertThat(Tokens.form(fixture.request())).containsEntry("grant_type", "password");
        assertThat(Tokens.authorization(fixture.request())).isEqualTo("Bearer t2");
    }
}
