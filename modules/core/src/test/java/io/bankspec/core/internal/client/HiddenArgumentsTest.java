package io.bankspec.core.internal.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.bankspec.core.ApiCall;
import io.bankspec.core.fixture.RuntimeFixture;
import io.bankspec.core.fixture.Tokens;
import io.bankspec.core.generated.TokenEndpoint;
import io.bankspec.core.generated.TokenLogin;
import io.bankspec.core.generated.spec.OperationInfo;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import retrofit2.Invocation;
import retrofit2.http.Body;
import retrofit2.http.Header;
import retrofit2.http.POST;

/** Programs print requests, and a printed request shows its tags: Retrofit's holds the arguments of the method. */
class HiddenArgumentsTest {
    interface Api {
        @POST("pin")
        @OperationInfo(id = "sendPin")
        ApiCall<@Nullable String> sendPin(@Header("Authorization") String session, @Body String pin);
    }

    @RegisterExtension
    final RuntimeFixture fixture = new RuntimeFixture();

    private final List<Request> seen = new CopyOnWriteArrayList<>();

    private RuntimeFixture.Builder watched() {
        OkHttpClient client = fixture.http
                .newBuilder()
                .addInterceptor(chain -> {
                    seen.add(chain.request());
                    return chain.proceed(chain.request());
                })
                .addNetworkInterceptor(chain -> {
                    seen.add(chain.request());
                    return chain.proceed(chain.request());
                })
                .build();
        return fixture.builder().httpClient(client);
    }

    private void assertSeen(int requests, Class<?> api, String method) {
        List<Request> ofMethod = seen.stream()
                .filter(request -> request.tag(Invocation.class).method().getDeclaringClass() == api)
                .toList();
        assertThat(ofMethod).hasSize(requests).allSatisfy(request -> {
            Invocation invocation = request.tag(Invocation.class);
            assertThat(invocation.method().getName()).isEqualTo(method);
            assertThat(invocation.arguments()).isEmpty();
            assertThat(request.toString()).contains(method).doesNotContain("canary");
        });
    }

    @Test
    void noPrintedRequestShowsTheArgumentsOfItsOperation() {
        fixture.answer(200, "\"done\"");
        ApiCall<@Nullable String> call = watched().build(Api.class).sendPin("canary1", "canary2");
        seen.add(call.toCall().request());
        call.execute();
        assertSeen(3, Api.class, "sendPin");
        var sent = fixture.request();
        assertThat(sent.getHeaders().get("Authorization")).isEqualTo("canary1");
        assertThat(sent.getBody().utf8()).contains("canary2");
    }

    @Test
    void noPrintedLoginShowsItsCredentials() {
        TokenLogin login = Tokens.oauth2().password("id", "canary1", "user", "canary2");
        fixture.answer(200, Tokens.answer("canary3", "\"expires_in\": 3600")).answer(200, "{}");
        watched()
                .with("token", Tokens.bearer(login))
                .build(Tokens.Api.class)
                .accounts()
                .execute();
        assertThat(Tokens.form(fixture.request()))
                .containsEntry("client_secret", "canary1")
                .containsEntry("password", "canary2");
        assertSeen(2, TokenEndpoint.class, "token");
        assertSeen(2, Tokens.Api.class, "accounts");
    }
}
