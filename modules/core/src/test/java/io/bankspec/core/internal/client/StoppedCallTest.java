package io.bankspec.core.internal.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.bankspec.core.ApiException;
import io.bankspec.core.RetryPolicy;
import io.bankspec.core.ServerException;
import io.bankspec.core.TransportException;
import io.bankspec.core.fixture.LoginByCall;
import io.bankspec.core.fixture.Notes;
import io.bankspec.core.fixture.RuntimeFixture;
import io.bankspec.core.fixture.Way;
import io.bankspec.core.testing.JumpingTime;
import java.io.InterruptedIOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the program stops is not started again, although it looks like a broken connection. */
class StoppedCallTest {
    @RegisterExtension
    final RuntimeFixture fixture = new RuntimeFixture();

    private final JumpingTime time = new JumpingTime();
    private final CountDownLatch over = new CountDownLatch(1);

    private RuntimeFixture.Builder builder() {
        return fixture.builder().retries(RetryPolicy.DEFAULT).time(time);
    }

    @AfterEach
    void noInterruptIsLeftToTheNextTest() {
        Thread.interrupted();
    }

    private void duringRequest(Runnable event, int status) {
        fixture.server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                event.run();
                return new MockResponse.Builder().code(status).body("\"token\"").build();
            }
        });
    }

    private void assertOver(int requests) {
        assertThat(fixture.server.getRequestCount()).isEqualTo(requests);
        assertThat(time.waits()).isEmpty();
        fixture.assertNothingLeaks();
    }

    private static void assertInterrupted() {
        assertThat(Thread.currentThread().isInterrupted())
                .as("still interrupted")
                .isTrue();
        // The rest of the test may wait.
        Thread.interrupted();
    }

    @ParameterizedTest
    @EnumSource
    void aCallThatIsCancelledByOkHttpsMeans(Way way) {
        duringRequest(() -> fixture.http.dispatcher().cancelAll(), 503);
        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(() -> way.execute(builder().build(Notes.class).read()));
        assertOver(1);
    }

    @Test
    void aThreadThatIsInterruptedBefore() {
        fixture.answer(200, "\"done\"");
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(TransportException.class)
                .isThrownBy(() -> builder().build(Notes.class).read().execute());
        assertInterrupted();
        assertOver(0);
    }

    @Test
    void aThreadThatIsInterruptedWhileItWaitsForTheAnswer() {
        Thread caller = Thread.currentThread();
        duringRequest(caller::interrupt, 503);
        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(() -> builder().build(Notes.class).read().execute());
        assertInterrupted();
        assertOver(1);
    }

    @Test
    void aThreadThatIsInterruptedWhileItWaitsForAToken() {
        Thread caller = Thread.currentThread();
        duringRequest(
                () -> {
                    caller.interrupt();
                    RuntimeFixture.await(over, "the caller goes on");
                },
                200);
        Notes notes = builder().with("token", LoginByCall.credential()).build(Notes.class);
        TransportException failure = catchThrowableOfType(
                TransportException.class, () -> notes.readSecret().execute());
        assertInterrupted();
        assertThat(failure).hasCauseInstanceOf(InterruptedIOException.class);
        assertThat(failure.operation()).isEqualTo("readSecret");
        over.countDown();
    }

    /** The random number is asked for between the failure and the wait. */
    @Test
    void aThreadThatIsInterruptedBetweenTwoAttempts() {
        fixture.answer(503, "{}").answer(200, "\"again\"");
        Notes notes = fixture.builder()
                .retries(RetryPolicy.DEFAULT)
                .random(() -> {
                    Thread.currentThread().interrupt();
                    return 0.5;
                })
                .build(Notes.class);
        assertThatExceptionOfType(ServerException.class)
                .isThrownBy(() -> notes.read().execute());
        assertInterrupted();
        assertOver(1);
    }

    @ParameterizedTest
    @EnumSource
    void aMistakeInAnInterceptorOfTheProgramIsSeenAsItIs(Way way) {
        IllegalStateException mistake = new IllegalStateException("mistake");
        // OkHttp throws it a second time, on its own thread.
        ExecutorService quiet = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task);
            thread.setUncaughtExceptionHandler((where, what) -> assertThat(what).isSameAs(mistake));
            return thread;
        });
        OkHttpClient client = fixture.http
                .newBuilder()
                .dispatcher(new okhttp3.Dispatcher(quiet))
                .addInterceptor(chain -> {
                    throw mistake;
                })
                .build();
        Notes notes = builder().httpClient(client).build(Notes.class);
        assertThat(catchThrowable(() -> way.execute(notes.read()))).isSameAs(mistake);
        assertOver(0);
        quiet.shutdown();
    }
}
