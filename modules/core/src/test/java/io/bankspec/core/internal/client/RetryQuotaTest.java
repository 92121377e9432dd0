package io.bankspec.core.internal.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.bankspec.core.ApiCall;
import io.bankspec.core.ApiException;
import io.bankspec.core.LoginRefusedException;
import io.bankspec.core.RetryPolicy;
import io.bankspec.core.RetryQuotaException;
import io.bankspec.core.ServerException;
import io.bankspec.core.fixture.Notes;
import io.bankspec.core.fixture.RuntimeFixture;
import io.bankspec.core.fixture.Tokens;
import io.bankspec.core.fixture.Way;
import io.bankspec.core.testing.JumpingTime;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Repetitions are for single calls that were unlucky, not for the outage of a provider. */
class RetryQuotaTest {
    @RegisterExtension
    final RuntimeFixture fixture = new RuntimeFixture();

    private final AtomicInteger requests = new AtomicInteger();
    private final JumpingTime time = new JumpingTime();
    private volatile int status = 503;

    @BeforeEach
    void answer() {
        fixture.server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
                requests.incrementAndGet();
                // The server would remember it.
                fixture.server.takeRequest();
                return new MockResponse.Builder().code(status).body("\"done\"").build();
            }
        });
    }

    private RuntimeFixture.Builder builder() {
        return fixture.builder().retries(RetryPolicy.DEFAULT).time(time);
    }

    private static ApiException failure(Way way, ApiCall<@Nullable String> call) {
        return catchThrowableOfType(ApiException.class, () -> way.execute(call));
    }

    /** Requests of so many calls that fail. */
    private int requestsOf(int calls, Way way, Notes notes) {
        int before = requests.get();
        for (int i = 0; i < calls; i++) assertThat(failure(way, notes.read())).isInstanceOf(ServerException.class);
        return requests.get() - before;
    }

    @ParameterizedTest
    @EnumSource
    void anOutageThatMeetsAThousandCallsSeesLittleMoreThanAThousandRequests(Way way) {
        Notes notes = builder().build(Notes.class);
        assertThat(requestsOf(1000, way, notes)).isEqualTo(1035);
    }

    @Test
    void callsAtTheSameTimeShareIt() {
        Notes notes = builder().build(Notes.class);
        List<CompletableFuture<@Nullable String>> calls =
                Stream.generate(() -> notes.read().executeAsync()).limit(200).toList();
        for (CompletableFuture<@Nullable String> call : calls)
            assertThat(catchThrowableOfType(ServerException.class, () -> Way.result(call)))
                    .isNotNull();
        assertThat(requests).hasValue(235);
    }

    @ParameterizedTest
    @EnumSource
    void theExceptionSaysThatItIsUsedUp(Way way) {
        Notes notes = builder().retryQuota(1).build(Notes.class);
        assertThat(failure(way, notes.read())).hasSuppressedException(new RetryQuotaException());
        assertThat(failure(way, notes.write("pay")).getSuppressed())
                .as("would not have been sent again")
                .isEmpty();
        Notes patient = builder().build(Notes.class);
        assertThat(failure(way, patient.read()).getSuppressed()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void successesFillIt(Way way) {
        Notes notes = builder().build(Notes.class);
        requestsOf(100, way, notes);
        status = 200;
        for (int i = 0; i < 14; i++) way.execute(notes.read());
        status = 503;
        assertThat(requestsOf(10, way, notes)).isEqualTo(11);
        status = 200;
        for (int i = 0; i < 35 * 14 + 99; i++) way.execute(notes.read());
        status = 503;
        assertThat(requestsOf(100, way, notes))
                .as("full, and no more than that")
                .isEqualTo(135);
    }

    @ParameterizedTest
    @EnumSource
    void aRepetitionThatSucceedsCostsNothing(Way way) {
        Notes notes = builder().retryQuota(1).build(Notes.class);
        for (int i = 0; i < 20; i++) {
            status = 503;
            time.duringWait(() -> status = 200);
            assertThat(way.execute(notes.read())).isEqualTo("done");
        }
    }

    @ParameterizedTest
    @EnumSource
    void loginsShareItWithCalls(Way way) {
        Tokens.Api api = builder()
                .retryQuota(3)
                .with("token", Tokens.bearer(Tokens.user()))
                .build(Tokens.Api.class);
        for (int i = 0; i < 10; i++)
            assertThat(catchThrowableOfType(ApiException.class, () -> way.execute(api.accounts())))
                    .isNotInstanceOf(LoginRefusedException.class);
        assertThat(requests).hasValue(13);
    }

    @ParameterizedTest
    @EnumSource
    void noneAtAllMeansOneRequest(Way way) {
        assertThat(requestsOf(5, way, builder().retryQuota(0).build(Notes.class)))
                .isEqualTo(5);
    }

    @Test
    void thereNeedBeNoLimit() {
        Notes notes = builder().retryQuota(Integer.MAX_VALUE).build(Notes.class);
        assertThat(requestsOf(100, Way.EXECUTE, notes)).isEqualTo(300);
    }

    @Test
    void aNegativeOneIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder().retryQuota(-1))
                .withMessage("repetitions is negative");
    }
}
