package io.bankspec.core.internal.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.bankspec.core.ApiCall;
import io.bankspec.core.DeadlineException;
import io.bankspec.core.NotFoundException;
import io.bankspec.core.fixture.Notes;
import io.bankspec.core.fixture.RuntimeFixture;
import io.bankspec.core.fixture.Way;
import io.bankspec.core.testing.FakeTime;
import java.io.IOException;
import java.time.Duration;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What comes after the deadline is no result, and the deadline of a call is its own. */
class DeadlineOfResultsTest {
    private static final Duration TEN = Duration.ofSeconds(10);

    @RegisterExtension
    final RuntimeFixture fixture = new RuntimeFixture();

    private final FakeTime time = new FakeTime();

    private Notes notes() {
        return fixture.builder().time(time).build(Notes.class);
    }

    /** Every answer takes some time. */
    private void slowly(Duration each, int status, String body) {
        fixture.server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                time.skip(each);
                return new MockResponse.Builder().code(status).body(body).build();
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void aResultThatIsLateIsNone(Way way) {
        slowly(TEN, 200, "\"late\"");
        DeadlineException expiry = catchThrowableOfType(
                DeadlineException.class, () -> way.execute(notes().read().withDeadline(TEN)));
        assertThat(expiry).hasNoCause();
        assertThat(expiry.statusCode()).isZero();
        fixture.assertNothingLeaks();
    }

    /** A busy machine may be late with it. */
    @ParameterizedTest
    @EnumSource
    void aResultThatIsLateIsNoneBeforeTheAlarmAsWell(Way way) {
        slowly(TEN, 200, "%PDF");
        time.lateAlarms();
        assertThatExceptionOfType(DeadlineException.class)
                .isThrownBy(() -> way.execute(notes().stream().withDeadline(TEN)));
        fixture.assertNothingLeaks();
    }

    @ParameterizedTest
    @EnumSource
    void aResultAtTheLastMomentIsOne(Way way) {
        slowly(TEN.minusNanos(1), 200, "\"done\"");
        assertThat(way.execute(notes().read().withDeadline(TEN))).isEqualTo("done");
    }

    @ParameterizedTest
    @EnumSource
    void aStreamThatIsLateIsClosed(Way way) {
        slowly(TEN, 200, "%PDF");
        assertThatExceptionOfType(DeadlineException.class)
                .isThrownBy(() -> way.execute(notes().stream().withDeadline(TEN)));
        fixture.assertNothingLeaks();
    }

    @ParameterizedTest
    @EnumSource
    void aStreamThatCameInTimeOutlivesTheAlarm(Way way) throws IOException {
        slowly(Duration.ZERO, 200, "%PDF");
        try (ResponseBody body = way.execute(notes().stream().withDeadline(TEN))) {
            time.skip(Duration.ofDays(1));
            assertThat(body.string()).isEqualTo("%PDF");
        }
    }

    @Test
    void aFailureThatIsLateIsTheCauseOfTheExpiry() {
        slowly(TEN, 404, "{}");
        DeadlineException expiry = catchThrowableOfType(
                DeadlineException.class, () -> notes().read().withDeadline(TEN).execute());
        assertThat(expiry).hasCauseInstanceOf(NotFoundException.class);
        assertThat(expiry.statusCode()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void aLongerDeadlineOfTheCallTakesThePlaceOfTheClientsAndOfNoOtherCall(Way way) {
        slowly(TEN, 200, "\"done\"");
        ApiCall<@Nullable String> call =
                fixture.builder().time(time).deadline(TEN).build(Notes.class).read();
        ApiCall<@Nullable String> longer = call.withDeadline(TEN.plusNanos(1));
        longer.withDeadline(Duration.ofSeconds(1));
        assertThat(way.execute(longer)).isEqualTo("done");
        assertThatExceptionOfType(DeadlineException.class).isThrownBy(() -> way.execute(call));
    }

    @ParameterizedTest
    @EnumSource
    void aShorterDeadlineOfTheCallTakesThePlaceOfTheClients(Way way) {
        // In time for the client's. It is a limit for OkHttp's own clock as well, so a second would be short of real
        // time.
        Duration shorter = TEN.minusNanos(1);
        slowly(shorter, 200, "\"late\"");
        ApiCall<@Nullable String> call =
                fixture.builder().time(time).deadline(TEN).build(Notes.class).read();
        assertThatExceptionOfType(DeadlineException.class).isThrownBy(() -> way.execute(call.withDeadline(shorter)));
    }

    @ParameterizedTest
    @EnumSource
    void everyExecutionHasItFromItsOwnStart(Way way) {
        slowly(Duration.ofSeconds(6), 200, "\"done\"");
        ApiCall<@Nullable String> call = notes().read().withDeadline(TEN);
        for (int i = 0; i < 3; i++) assertThat(way.execute(call)).isEqualTo("done");
    }
}
