package io.bankspec.core.internal.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.bankspec.core.ApiCall;
import io.bankspec.core.DeadlineException;
import io.bankspec.core.fixture.LoginByCall;
import io.bankspec.core.fixture.Notes;
import io.bankspec.core.fixture.RuntimeFixture;
import io.bankspec.core.fixture.Way;
import io.bankspec.core.testing.FakeTime;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A deadline holds while nothing of the call's own has been sent. */
class DeadlineQueueTest {
    private static final Duration TEN = Duration.ofSeconds(10);

    @RegisterExtension
    final RuntimeFixture fixture = new RuntimeFixture();

    private final CountDownLatch mayAnswer = new CountDownLatch(1);
    private final AtomicInteger logins = new AtomicInteger();
    private final AtomicInteger reads = new AtomicInteger();

    @BeforeEach
    void answerLate() {
        fixture.server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                boolean login = request.getTarget().equals("/login");
                (login ? logins : reads).incrementAndGet();
                RuntimeFixture.await(mayAnswer, "the test lets the server answer");
                return new MockResponse.Builder().body("\"done\"").build();
            }
        });
    }

    private RuntimeFixture.Builder withLogin() {
        return fixture.builder().with("token", LoginByCall.credential());
    }

    @ParameterizedTest
    @EnumSource
    void itHoldsWhileALoginIsUnderWay(Way way) {
        ApiCall<@Nullable String> call =
                withLogin().build(Notes.class).readSecret().withDeadline(Duration.ofMillis(100));
        DeadlineException expiry = catchThrowableOfType(DeadlineException.class, () -> way.execute(call));
        assertThat(expiry).hasMessage("readSecret: the deadline has passed" + fixture.where());
        assertThat(reads).hasValue(0);
        mayAnswer.countDown();
    }

    @Test
    void theLoginGoesOnForThoseWhoHaveMoreTime() {
        Notes notes = withLogin().build(Notes.class);
        CompletableFuture<@Nullable String> patient = notes.readSecret().executeAsync();
        ApiCall<@Nullable String> hasty = notes.readSecret().withDeadline(Duration.ofMillis(50));
        for (Way way : Way.values())
            assertThatExceptionOfType(DeadlineException.class).isThrownBy(() -> way.execute(hasty));
        mayAnswer.countDown();
        assertThat(Way.result(patient)).isEqualTo("done");
        assertThat(logins).hasValue(1);
        assertThat(reads).hasValue(1);
    }

    @Test
    void aThreadThatWaitsForATokenWaitsByTheClockOfTheClient() throws InterruptedException {
        FakeTime time = new FakeTime();
        ApiCall<@Nullable String> call =
                withLogin().time(time).build(Notes.class).readSecret().withDeadline(Duration.ofHours(1));
        CompletableFuture<@Nullable String> waiting = new CompletableFuture<>();
        Thread thread = new Thread(() -> waiting.completeAsync(call::execute, Runnable::run));
        thread.start();
        time.awaitTasks(1);
        time.skip(Duration.ofHours(1).minusNanos(1));
        assertThat(waiting).isNotDone();
        time.skip(Duration.ofNanos(1));
        assertThatExceptionOfType(DeadlineException.class).isThrownBy(() -> Way.result(waiting));
        assertThat(reads).hasValue(0);
        mayAnswer.countDown();
        thread.join();
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsSentAfterALoginThatTookTooLong(Way way) {
        FakeTime time = new FakeTime();
        fixture.server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                time.skip(TEN);
                return new MockResponse.Builder().body("\"token\"").build();
            }
        });
        Notes notes = withLogin().time(time).build(Notes.class);
        ApiCall<@Nullable String> call = notes.readSecret().withDeadline(TEN);
        assertThatExceptionOfType(DeadlineException.class).isThrownBy(() -> way.execute(call));
        // Whoever has no deadline gets the token of that login, so it is over by then.
        assertThat(Way.result(notes.readSecret().executeAsync())).isEqualTo("token");
        fixture.awaitIdle();
        assertThat(fixture.server.getRequestCount())
                .as("the login, and the last call")
                .isEqualTo(2);
    }

    @Test
    void itHoldsInTheQueueOfOkHttp() {
        okhttp3.Dispatcher single =
                new okhttp3.Dispatcher(fixture.http.dispatcher().executorService());
        single.setMaxRequestsPerHost(1);
        OkHttpClient client = fixture.http.newBuilder().dispatcher(single).build();
        FakeTime time = new FakeTime();
        Notes notes = fixture.builder().httpClient(client).time(time).build(Notes.class);
        CompletableFuture<@Nullable String> first = notes.read().executeAsync();
        CompletableFuture<@Nullable String> second =
                notes.read().withDeadline(TEN).executeAsync();
        assertThat(single.queuedCallsCount()).isEqualTo(1);

        time.skip(TEN.minusNanos(1));
        assertThat(second).isNotDone();
        time.skip(Duration.ofNanos(1));
        assertThatExceptionOfType(DeadlineException.class).isThrownBy(() -> Way.result(second));

        mayAnswer.countDown();
        assertThat(Way.result(first)).isEqualTo("done");
        assertThat(Way.result(notes.read().executeAsync())).isEqualTo("done");
        assertThat(reads).as("without the one that gave up").hasValue(2);
    }
}
