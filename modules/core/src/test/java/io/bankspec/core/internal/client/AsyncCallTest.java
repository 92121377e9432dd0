package io.bankspec.core.internal.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.annotations.JsonAdapter;
import io.bankspec.core.ApiCall;
import io.bankspec.core.ApiResponse;
import io.bankspec.core.DecodeException;
import io.bankspec.core.NotFoundException;
import io.bankspec.core.TransportException;
import io.bankspec.core.fixture.Account;
import io.bankspec.core.fixture.RuntimeFixture;
import io.bankspec.core.generated.spec.OperationInfo;
import io.bankspec.core.generated.spec.OperationSpec;
import io.bankspec.core.generated.spec.OperationTable;
import io.bankspec.core.internal.call.HttpCall;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.ResponseBody;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import retrofit2.http.GET;
import retrofit2.http.Path;
import retrofit2.http.Streaming;

class AsyncCallTest {
    interface Api {
        @GET("accounts/{id}")
        @OperationInfo(id = "getAccount")
        ApiCall<Account> account(@Path("id") String id);

        @GET("broken")
        @OperationInfo(id = "broken", table = Table.class)
        ApiCall<Account> broken();

        @Streaming
        @GET("pdf")
        @OperationInfo(id = "getPdf")
        ApiCall<ResponseBody> pdf();

        /** What a spec would say about these. */
        final class Table implements OperationTable {
            public static final Table INSTANCE = new Table();

            @Override
            public void describe(String id, OperationSpec operation) {
                switch (id) {
                    case "broken" -> operation.errors("Broken", "500");
                    default -> throw new IllegalArgumentException(id);
                }
            }

            @Override
            public Class<?> errorType(String name) {
                return switch (name) {
                    case "Broken" -> Broken.class;
                    default -> throw new IllegalArgumentException(name);
                };
            }
        }
    }

    /** A model whose class cannot be initialized. */
    @JsonAdapter(Broken.Adapter.class)
    static final class Broken {
        public static final class Adapter {
            public static final Object INSTANCE = List.of().get(0);
        }
    }

    @RegisterExtension
    final RuntimeFixture fixture = new RuntimeFixture();

    private final CountDownLatch canceled = new CountDownLatch(1);
    private Api api;

    @BeforeEach
    void build() {
        EventListener listener = new EventListener() {
            @Override
            public void canceled(Call call) {
                canceled.countDown();
            }
        };
        api = fixture.builder()
                .httpClient(fixture.http.newBuilder().eventListener(listener).build())
                .build(Api.class);
    }

    private void stall() {
        fixture.server.enqueue(new MockResponse.Builder()
                .onResponseStart(SocketEffect.Stall.INSTANCE)
                .build());
    }

    private void assertCanceled() throws InterruptedException {
        assertThat(canceled.await(10, TimeUnit.SECONDS))
                .as("the HTTP call is cancelled")
                .isTrue();
    }

    @Test
    void theFutureCompletesWithTheResult() throws Exception {
        fixture.answer(200, "{\"name\": \"Anna\"}").answer(201, "{\"name\": \"Ben\"}");
        assertThat(api.account("1").executeAsync().get(10, TimeUnit.SECONDS).name())
                .isEqualTo("Anna");
        ApiResponse<Account> response =
                api.account("1").executeForResponseAsync().get(10, TimeUnit.SECONDS);
        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(response.body().name()).isEqualTo("Ben");
    }

    @Test
    void bothFuturesCompleteWithTheExceptionItselfAndNotWithAWrapper() {
        fixture.answer(404, "{}").answer(404, "{}");
        assertThat(api.account("1")
                        .executeAsync()
                        .handle((account, failure) -> failure)
                        .join())
                .isInstanceOf(NotFoundException.class);
        assertThat(api.account("1")
                        .executeForResponseAsync()
                        .handle((account, failure) -> failure)
                        .join())
                .isInstanceOf(NotFoundException.class);
        assertThat(canceled.getCount())
                .as("a call that is over is not cancelled")
                .isEqualTo(1);
    }

    @Test
    void everyFailureIsTheOneThatExecuteThrows() {
        fixture.server.enqueue(new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket())
                .build());
        assertThat(failure(api.account("1").executeAsync())).isInstanceOf(TransportException.class);
        fixture.answer(200, "canary");
        assertThat(failure(api.account("1").executeAsync())).isInstanceOf(DecodeException.class);
        assertThat(failure(api.account("").executeAsync())).isInstanceOf(IllegalArgumentException.class);
    }

    private static Throwable failure(CompletableFuture<?> future) {
        try {
            throw new AssertionError("completed with " + future.get(10, TimeUnit.SECONDS));
        } catch (ExecutionException e) {
            return e.getCause();
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void cancellingTheFutureCancelsTheHttpCall() throws InterruptedException {
        stall();
        CompletableFuture<Account> future = api.account("1").executeAsync();
        fixture.request();
        assertThat(future.cancel(true)).isTrue();
        assertCanceled();
    }

    @Test
    void cancellingTheFutureOfTheResponseCancelsTheHttpCall() throws InterruptedException {
        stall();
        CompletableFuture<ApiResponse<Account>> future = api.account("1").executeForResponseAsync();
        fixture.request();
        future.cancel(true);
        assertCanceled();
    }

    @Test
    void timingOutTheFutureCancelsTheHttpCall() throws InterruptedException {
        stall();
        CompletableFuture<Account> future = api.account("1").executeAsync();
        fixture.request();
        future.orTimeout(1, TimeUnit.MILLISECONDS);
        assertThat(failure(future)).isInstanceOf(TimeoutException.class);
        assertCanceled();
    }

    @Test
    void timingOutTheFutureOfTheResponseCancelsTheHttpCall() throws InterruptedException {
        stall();
        CompletableFuture<ApiResponse<Account>> future = api.account("1").executeForResponseAsync();
        fixture.request();
        future.orTimeout(1, TimeUnit.MILLISECONDS);
        assertThat(failure(future)).isInstanceOf(TimeoutException.class);
        assertCanceled();
    }

    @Test
    void aStreamThatArrivedIsNotCancelledByItsFuture() throws IOException {
        fixture.answer(200, "application/pdf", "%PDF");
        CompletableFuture<ResponseBody> future = api.pdf().executeAsync();
        try (ResponseBody body = future.join()) {
            future.cancel(true);
            assertThat(body.string()).isEqualTo("%PDF");
        }
        assertThat(canceled.getCount()).isEqualTo(1);
    }

    @Test
    void aStreamThatComesTooLateIsClosed() throws Exception {
        CountDownLatch mayAnswer = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        fixture.answer(200, "application/pdf", "%PDF");
        api = fixture.builder()
                .httpClient(fixture.http
                        .newBuilder()
                        .eventListener(new EventListener() {
                            @Override
                            public void callFailed(Call call, IOException problem) {
                                closed.countDown();
                            }
                        })
                        .addInterceptor(chain -> {
                            var response = chain.proceed(chain.request());
                            await(mayAnswer);
                            return response;
                        })
                        .build())
                .build(Api.class);
        CompletableFuture<ResponseBody> future = api.pdf().executeAsync();
        fixture.request();
        future.complete(ResponseBody.create("mine", null));
        mayAnswer.countDown();
        assertThat(closed.await(10, TimeUnit.SECONDS))
                .as("the call whose answer nobody wants is over")
                .isTrue();
        fixture.assertNothingLeaks();
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    @Test
    void whatIsAttachedBeforeSendingNeverRunsOnTheThreadOfTheCaller() {
        Api quick = fixture.builder().httpClient(fixture.answeringAtOnce()).build(Api.class);
        fixture.answer(200, "{\"name\": \"a\"}");
        CompletableFuture<Thread> thread = new CompletableFuture<>();
        var given = new AtomicReference<CompletableFuture<?>>();
        var returned = ((HttpCall<Account>) quick.account("1")).executeForResponseAsync(future -> {
            assertThat(future).isNotDone();
            assertThat(fixture.server.getRequestCount()).isZero();
            given.set(future);
            future.whenComplete((answer, failure) -> thread.complete(Thread.currentThread()));
        });
        assertThat(returned).isSameAs(given.get()).succeedsWithin(Duration.ofSeconds(10));
        assertThat(thread).isCompletedWithValueMatching(other -> other != Thread.currentThread());
    }

    @Test
    void whatIsAttachedHearsOfArgumentsThatCannotBeSent() {
        var given = new AtomicReference<CompletableFuture<?>>();
        var returned = ((HttpCall<Account>) api.account("..")).executeForResponseAsync(given::set);
        assertThat(returned).isSameAs(given.get());
        assertThat(failure(returned)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothingIsSentWhenAttachingFails() {
        IllegalStateException mistake = new IllegalStateException("no");
        assertThatThrownBy(() -> ((HttpCall<Account>) api.account("1")).executeForResponseAsync(future -> {
                    throw mistake;
                }))
                .isSameAs(mistake);
        fixture.awaitIdle();
        assertThat(fixture.server.getRequestCount()).isZero();
    }

    @Test
    void anErrorInsideTheClientDoesNotLeaveTheFutureOpen() {
        fixture.answer(500, "{}");
        assertThat(failure(api.broken().executeAsync()))
                .as("the second when the class has been tried before in this JVM")
                .isInstanceOfAny(ExceptionInInitializerError.class, NoClassDefFoundError.class);
    }
}
