package io.bankspec.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bankspec.core.ApiCall;
import io.bankspec.core.AuthenticationException;
import io.bankspec.core.LoginRefusedException;
import io.bankspec.core.auth.Token;
import io.bankspec.core.auth.TokenStore;
import io.bankspec.core.generated.ClientBuilder;
import io.bankspec.core.generated.Credential;
import io.bankspec.core.generated.OAuth2;
import io.bankspec.core.generated.TokenLogin;
import io.bankspec.core.generated.spec.CredentialLocation;
import io.bankspec.core.generated.spec.OperationInfo;
import io.bankspec.core.generated.spec.OperationSpec;
import io.bankspec.core.generated.spec.OperationTable;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import okhttp3.FormBody;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import retrofit2.http.GET;

/** A server that is not ours issues signed tokens, and checks the signature of those that come back. */
class OAuth2ServerTest {
    interface Api {
        @GET("userinfo")
        @OperationInfo(id = "getUser", table = Table.class)
        ApiCall<Map<String, Object>> user();

        /** What a spec would say about these. */
        final class Table implements OperationTable {
            public static final Table INSTANCE = new Table();

            @Override
            public void describe(String id, OperationSpec operation) {
                switch (id) {
                    case "getUser" -> operation.security("token");
                    default -> throw new IllegalArgumentException(id);
                }
            }
        }
    }

    private static final class Builder extends ClientBuilder<Builder> {
        Api build(Credential credential) {
            return credential("token", credential).runtime(null, null).api(Api.class);
        }
    }

    private final TokenIssuer issuer = new TokenIssuer();
    private final OkHttpClient http =
            new OkHttpClient.Builder().addInterceptor(this::note).build();
    private final OAuth2 oauth2 = new OAuth2("token", "token", null);
    private final List<String> grants = new ArrayList<>();
    private final OneToken store = new OneToken();

    /** For one account. */
    private static final class OneToken implements TokenStore {
        Token token;

        void expire() {
            token = new Token(token.value(), token.refresh(), Instant.EPOCH);
        }

        @Override
        public Token get(String key) {
            return token;
        }

        @Override
        public boolean compareAndPut(String key, Token expected, Token next) {
            token = next;
            return true;
        }

        @Override
        public void invalidate(String key, Token rejected) {
            token = null;
        }
    }

    @BeforeEach
    void start() throws IOException {
        issuer.start();
    }

    @AfterEach
    void stop() {
        issuer.close();
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }

    private Response note(Interceptor.Chain chain) throws IOException {
        if (chain.request().body() instanceof FormBody form) {
            for (int i = 0; i < form.size(); i++) {
                if (form.name(i).equals("grant_type")) grants.add(form.value(i));
            }
        }
        return chain.proceed(chain.request());
    }

    private Api api(Credential credential) {
        return new Builder()
                .baseUrl(issuer.url())
                .httpClient(http)
                .tokenStore(store)
                .build(credential);
    }

    private Api api(TokenLogin login) {
        return api(Credential.login(CredentialLocation.bearer(), login));
    }

    private Api user() {
        return api(oauth2.password("a-client", "secret", "a-user", "password"));
    }

    @Test
    void aClientGetsAToken() {
        Api api = api(oauth2.clientCredentials("a-client", "secret"));
        assertThat(api.user().execute()).containsEntry("sub", "a-client");
        assertThat(api.user().executeAsync().join()).containsEntry("sub", "a-client");
        assertThat(grants).containsExactly("client_credentials");
    }

    @Test
    void aUserGetsAToken() {
        Api api = user();
        assertThat(api.user().execute()).containsEntry("sub", "a-user");
        Token before = store.token;
        store.expire();
        assertThat(api.user().execute()).containsEntry("sub", "a-user");
        assertThat(store.token.value()).isNotEqualTo(before.value());
        assertThat(grants).containsExactly("password", "password");
    }

    @Test
    void theTokenOfAUserIsRefreshed() throws IOException {
        store.token = new Token("expired", issuer.refreshToken(), Instant.EPOCH);
        Api api = user();
        assertThat(api.user().execute()).containsKey("sub");
        assertThat(grants).containsExactly("refresh_token");
    }

    @Test
    void aRefreshTokenIsABeginningAndItsSuccessorsGoOn() throws IOException {
        Api api = api(oauth2.refreshToken("a-client", "secret", issuer.refreshToken()));
        for (int i = 0; i < 3; i++) {
            assertThat(api.user().execute()).containsKey("sub");
            store.expire();
        }
        assertThat(grants).containsExactly("refresh_token", "refresh_token", "refresh_token");
    }

    @Test
    void aRefreshTokenThatWasUsedBeforeIsRefusedForGood() throws IOException {
        String used = issuer.refreshToken();
        api(oauth2.refreshToken("a-client", "secret", used)).user().execute();
        store.token = null;
        Api late = api(oauth2.refreshToken("a-client", "secret", used));
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> late.user().execute()).isInstanceOf(LoginRefusedException.class);
        }
        assertThat(grants).containsExactly("refresh_token", "refresh_token");
    }

    @Test
    void aUserWhoseRefreshTokenIsRefusedLogsIn() throws IOException {
        String used = issuer.refreshToken();
        api(oauth2.refreshToken("a-client", "secret", used)).user().execute();
        store.token = new Token("expired", used, Instant.EPOCH);
        assertThat(user().user().execute()).containsEntry("sub", "a-user");
        assertThat(grants).containsExactly("refresh_token", "refresh_token", "password");
    }

    @Test
    void aTokenThatTheServerDoesNotAcceptIsReplaced() {
        store.token = new Token("forged", null, null);
        Api api = api(oauth2.clientCredentials("a-client", "secret"));
        assertThat(api.user().execute()).containsEntry("sub", "a-client");
        assertThat(grants).containsExactly("client_credentials");
    }

    @Test
    void theServerAcceptsNoTokenButItsOwn() {
        Api api = api(Credential.fixed(CredentialLocation.bearer(), "forged"));
        assertThatThrownBy(() -> api.user().execute()).isInstanceOf(AuthenticationException.class);
    }
}
