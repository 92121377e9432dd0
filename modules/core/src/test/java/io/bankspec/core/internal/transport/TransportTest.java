package io.bankspec.core.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.bankspec.core.ApiCall;
import io.bankspec.core.RetryPolicy;
import io.bankspec.core.ServerException;
import io.bankspec.core.TransportException;
import io.bankspec.core.fixture.RuntimeFixture;
import io.bankspec.core.generated.spec.OperationInfo;
import io.bankspec.core.generated.spec.OperationSpec;
import io.bankspec.core.generated.spec.OperationTable;
import io.bankspec.core.testing.JumpingTime;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okhttp3.Headers;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import retrofit2.http.GET;
import retrofit2.http.POST;

class TransportTest {
    @RegisterExtension
    final RuntimeFixture fixture = new RuntimeFixture();

    interface Api {
        @GET("read")
        @OperationInfo(id = "read", table = Table.class)
        ApiCall<@Nullable String> read();

        @POST("write")
        @OperationInfo(id = "write")
        ApiCall<@Nullable String> write();

        @POST("slow")
        @OperationInfo(id = "slow", table = Table.class)
        ApiCall<@Nullable String> slow();

        /** What a spec would say about these. */
        final class Table implements OperationTable {
            public static final Table INSTANCE = new Table();

            @Override
            public void describe(String id, OperationSpec operation) {
                switch (id) {
                    case "read" -> operation.idempotent(true);
                    case "slow" -> operation.timeoutSeconds(120);
                    default -> throw new IllegalArgumentException(id);
                }
            }
        }
    }

    @Test
    void aConnectionThatBreaksIsTriedAgainOnlyWhereThePolicySaysSo() {
        Api api = fixture.builder()
                .retries(RetryPolicy.DEFAULT.withMaxRetries(1))
                .time(new JumpingTime())
                .build(Api.class);
        breakPooledConnection(api);

        assertThat(api.read().execute()).isEqualTo("again");
        assertThat(fixture.server.getRequestCount()).isEqualTo(3);
    }

    @Test
    void aReadIsNotSentAgainByOkHttp() {
        Api api = fixture.api(Api.class);
        breakPooledConnection(api);

        assertThat(catchThrowableOfType(
                        TransportException.class, () -> api.read().execute()))
                .isNotNull();
        assertThat(fixture.server.getRequestCount()).isEqualTo(2);
    }

    @Test
    void aWriteIsNotSentAgainWhenItsConnectionBreaks() {
        Api api = fixture.api(Api.class);
        breakPooledConnection(api);

        assertThat(catchThrowableOfType(
                                TransportException.class, () -> api.write().execute())
                        .operation())
                .isEqualTo("write");
        assertThat(fixture.server.getRequestCount()).isEqualTo(2);
    }

    @Test
    void aWriteIsNotSentAgainAfterA503ThatInvitesTo() {
        fixture.server.enqueue(new MockResponse.Builder()
                .code(503)
                .addHeader("Retry-After", "0")
                .build());
        fixture.answer(200, "\"again\"");

        Api api = fixture.api(Api.class);

        assertThat(catchThrowableOfType(ServerException.class, () -> api.write().execute())
                        .statusCode())
                .isEqualTo(503);
        assertThat(fixture.server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void whatIsKeptFromOkHttpIsSeenByTheProgram() throws IOException {
        Api api = fixture.api(Api.class);
        for (String retryAfter : List.of("0", "7", "soon", "99999999999", "bäld")) {
            fixture.server.enqueue(new MockResponse.Builder()
                    .code(503)
                    .headers(new Headers.Builder()
                            .add("Content-Length: 0")
                            .addUnsafeNonAscii("Retry-After", retryAfter)
                            .build())
                    .build());
            assertThat(api.read().toCall().execute().headers().values("Retry-After"))
                    .containsExactly(retryAfter);
        }
        fixture.server.enqueue(new MockResponse.Builder().code(503).build());
        assertThat(api.read().toCall().execute().headers().names()).doesNotContain("Retry-After");
    }

    @Test
    void aSlowOperationReplacesTheDefaultReadTimeout() {
        assertThat(readTimeout(fixture.http, Api::slow)).isEqualTo(120_000);
        assertThat(readTimeout(fixture.http, Api::write)).isEqualTo(10_000);
    }

    @Test
    void aReadTimeoutOfTheProgramStays() {
        OkHttpClient hasty =
                fixture.http.newBuilder().readTimeout(3, TimeUnit.SECONDS).build();

        assertThat(readTimeout(hasty, Api::slow)).isEqualTo(3_000);
    }

    /** The time-out in force, as an interceptor close to the network sees it. */
    private int readTimeout(OkHttpClient client, Function<Api, ApiCall<?>> operation) {
        AtomicInteger seen = new AtomicInteger();
        OkHttpClient watched = client.newBuilder()
                .addNetworkInterceptor(chain -> {
                    seen.set(chain.readTimeoutMillis());
                    return chain.proceed(chain.request());
                })
                .build();
        fixture.answer(200, "\"done\"");
        operation.apply(fixture.builder().httpClient(watched).build(Api.class)).execute();
        return seen.get();
    }

    /** One call that works, and after it a server that hangs up instead of answering the next request. */
    private void breakPooledConnection(Api api) {
        fixture.answer(200, "\"first\"");
        assertThat(api.read().execute()).isEqualTo("first");
        fixture.server.enqueue(new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket())
                .build());
        fixture.answer(200, "\"again\"");
    }
}
