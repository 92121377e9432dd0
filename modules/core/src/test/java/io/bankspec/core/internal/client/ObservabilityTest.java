package io.bankspec.core.internal.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.bankspec.core.ApiCall;
import io.bankspec.core.fixture.RuntimeFixture;
import io.bankspec.core.generated.Credential;
import io.bankspec.core.generated.spec.CredentialLocation;
import io.bankspec.core.generated.spec.OperationInfo;
import io.bankspec.core.generated.spec.OperationSpec;
import io.bankspec.core.generated.spec.OperationTable;
import io.bankspec.core.logging.LoggingInterceptor.Level;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import retrofit2.http.GET;
import retrofit2.http.Header;

class ObservabilityTest {
    @RegisterExtension
    final RuntimeFixture fixture = new RuntimeFixture();

    private final List<String> log = new CopyOnWriteArrayList<>();

    interface Api {
        @GET("accounts")
        @OperationInfo(id = "getAccounts", table = Table.class)
        ApiCall<@Nullable String> accounts();

        @GET("agent")
        @OperationInfo(id = "agent")
        ApiCall<@Nullable String> agent(@Header("User-Agent") @Nullable String agent);

        /** What a spec would say about these. */
        final class Table implements OperationTable {
            public static final Table INSTANCE = new Table();

            @Override
            public void describe(String id, OperationSpec operation) {
                switch (id) {
                    case "getAccounts" -> operation.security("key query");
                    default -> throw new IllegalArgumentException(id);
                }
            }
        }
    }

    private RuntimeFixture.Builder logging(OkHttpClient client) {
        return fixture.builder()
                .httpClient(client)
                .with("key", Credential.fixed(CredentialLocation.header("X-Odd", ""), "canary"))
                .with("query", Credential.fixed(CredentialLocation.query("odd", ""), "canary"))
                .logging(Level.BODY, log::add);
    }

    private OkHttpClient.Builder http() {
        return fixture.http.newBuilder();
    }

    private static Interceptor header(String name, String value) {
        return chain ->
                chain.proceed(chain.request().newBuilder().header(name, value).build());
    }

    @Test
    void theLogTellsWhatTheProgramsInterceptorsAddedAndNoCredential() {
        fixture.answer(200, "{\"token\": \"canary\"}");
        Api api =
                logging(http().addInterceptor(header("X-Trace", "t1")).build()).build(Api.class);

        // A text is no object, which is all the same to the log.
        catchThrowable(() -> api.accounts().execute());

        assertThat(fixture.request().getUrl().queryParameter("odd")).isEqualTo("canary");
        assertThat(log).hasSize(2);
        assertThat(log.get(0)).startsWith("--> GET ").contains("X-Trace: t1", "User-Agent: bankspec");
        assertThat(log.get(1)).startsWith("<-- 200 GET ").endsWith("{\"token\":\"***\"}");
        assertThat(log.toString()).doesNotContain("canary");
    }

    @Test
    void everyExecutionIsTold() {
        Api api = logging(fixture.http).build(Api.class);
        fixture.server.enqueue(new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket())
                .build());
        fixture.answer(503, "{}").answer(200, "\"done\"");
        ApiCall<@Nullable String> call = api.accounts();

        catchThrowable(call::execute);
        catchThrowable(call::execute);
        assertThat(call.executeAsync().join()).isEqualTo("done");

        assertThat(log).hasSize(6);
        assertThat(log.get(1)).startsWith("<-- java.io.IOException GET ");
        assertThat(log.get(3)).startsWith("<-- 503 GET ");
        assertThat(log.get(5)).startsWith("<-- 200 GET ");
    }

    @Test
    void theProgramsEventListenerAndNetworkInterceptorsSeeEveryCall() {
        List<String> seen = new CopyOnWriteArrayList<>();
        OkHttpClient watched = http().eventListener(new EventListener() {
                    @Override
                    public void callStart(Call call) {
                        seen.add("start " + call.request().url().encodedPath());
                    }

                    @Override
                    public void callEnd(Call call) {
                        seen.add("end");
                    }

                    @Override
                    public void callFailed(Call call, IOException problem) {
                        seen.add("failed");
                    }
                })
                .addNetworkInterceptor(chain -> {
                    seen.add("network " + chain.request().header("Host"));
                    return chain.proceed(chain.request());
                })
                .build();
        fixture.answer(200, "\"done\"");

        logging(watched).build(Api.class).accounts().execute();

        assertThat(seen).containsExactly("start /accounts", "network 127.0.0.1:" + fixture.server.getPort(), "end");
    }

    @Test
    void listenersAreMadeOncePerCall() throws IOException {
        AtomicInteger made = new AtomicInteger();
        OkHttpClient counting = http().eventListenerFactory(call -> {
                    made.incrementAndGet();
                    return EventListener.NONE;
                })
                .build();
        Api api = logging(counting).build(Api.class);
        fixture.answer(200, "\"a\"").answer(200, "\"b\"").answer(200, "\"c\"");

        api.accounts().execute();
        assertThat(made).hasValue(1);
        api.accounts().executeAsync().join();
        assertThat(made).hasValue(2);
        assertThat(api.accounts().toCall().execute().body()).isEqualTo("c");
        assertThat(made).hasValue(3);
    }

    @Test
    void theUserAgentIsOursUnlessThereIsAnother() {
        fixture.answer(200, "\"a\"").answer(200, "\"b\"").answer(200, "\"c\"");

        fixture.api(Api.class).agent(null).execute();
        assertThat(fixture.request().getHeaders().values("User-Agent")).containsExactly("bankspec");

        fixture.api(Api.class).agent("operation/1").execute();
        assertThat(fixture.request().getHeaders().values("User-Agent")).containsExactly("operation/1");

        OkHttpClient program =
                http().addInterceptor(header("User-Agent", "program/1")).build();
        fixture.builder().httpClient(program).build(Api.class).agent(null).execute();
        assertThat(fixture.request().getHeaders().values("User-Agent")).containsExactly("program/1");
    }
}
