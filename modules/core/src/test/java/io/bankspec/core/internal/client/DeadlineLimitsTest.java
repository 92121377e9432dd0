package io.bankspec.core.internal.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.bankspec.core.ApiCall;
import io.bankspec.core.DeadlineException;
import io.bankspec.core.RetryPolicy;
import io.bankspec.core.fixture.Notes;
import io.bankspec.core.fixture.RuntimeFixture;
import io.bankspec.core.fixture.Way;
import io.bankspec.core.testing.FakeTime;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which deadlines there are. */
class DeadlineLimitsTest {
    @RegisterExtension
    final RuntimeFixture fixture = new RuntimeFixture();

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-0.000000001S", "P-36500D"})
    void aDeadlineInThePastIsAMistakeOfTheProgram(String text) {
        Duration past = Duration.parse(text);
        ApiCall<@Nullable String> call = fixture.api(Notes.class).read();
        assertThatIllegalArgumentException().isThrownBy(() -> call.withDeadline(past));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fixture.builder().deadline(past))
                .withMessage("the deadline is not positive");
        assertThat(fixture.server.getRequestCount()).isZero();
    }

    @Test
    void noDeadlineAtAllIsNotSaidByNull() {
        ApiCall<@Nullable String> call = fixture.api(Notes.class).read();
        assertThatNullPointerException().isThrownBy(() -> call.withDeadline(null));
        assertThatNullPointerException().isThrownBy(() -> fixture.builder().deadline(null));
    }

    @Test
    void withoutOneThereAreFiveMinutes() {
        FakeTime time = new FakeTime();
        fixture.server.enqueue(new MockResponse.Builder()
                .onResponseStart(SocketEffect.Stall.INSTANCE)
                .build());
        CompletableFuture<@Nullable String> call = new RuntimeFixture.Builder()
                .baseUrl(fixture.server.url("/").toString())
                .httpClient(fixture.http())
                .time(time)
                .build(Notes.class)
                .read()
                .executeAsync();
        time.skip(Duration.ofMinutes(5).minusNanos(1));
        assertThat(call).isNotDone();
        time.skip(Duration.ofNanos(1));
        assertThatExceptionOfType(DeadlineException.class).isThrownBy(() -> Way.result(call));
    }

    static Stream<Arguments> veryLong() {
        return Way.with(List.of(
                Duration.ofDays(365 * 50),
                Duration.ofDays(36_500).minusNanos(1),
                Duration.ofDays(36_500),
                Duration.ofSeconds(Long.MAX_VALUE)));
    }

    @ParameterizedTest
    @MethodSource("veryLong")
    void decadesDoNotOverflow(Way way, Duration deadline) {
        Notes notes = fixture.builder()
                .retries(new RetryPolicy(1, Duration.ZERO, Duration.ZERO, Duration.ZERO))
                .deadline(deadline)
                .build(Notes.class);
        fixture.answer(503, "{}").answer(200, "\"done\"");
        assertThat(way.execute(notes.read())).isEqualTo("done");
    }
}
