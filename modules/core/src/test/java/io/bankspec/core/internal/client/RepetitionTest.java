package io.bankspec.core.internal.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.bankspec.core.ApiCall;
import io.bankspec.core.ApiException;
import io.bankspec.core.DecodeException;
import io.bankspec.core.RetryPolicy;
import io.bankspec.core.ServerException;
import io.bankspec.core.fixture.Notes;
import io.bankspec.core.fixture.RuntimeFixture;
import io.bankspec.core.fixture.Way;
import io.bankspec.core.testing.JumpingTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Which answers are worth another request, where the spec allows one, and how many. */
class RepetitionTest {
    @RegisterExtension
    final RuntimeFixture fixture = new RuntimeFixture();

    private final JumpingTime time = new JumpingTime();

    private Notes notes(RetryPolicy policy) {
        return fixture.builder().retries(policy).time(time).build(Notes.class);
    }

    private Notes notes(int maxRetries) {
        return notes(RetryPolicy.DEFAULT.withMaxRetries(maxRetries));
    }

    static Stream<Arguments> passing() {
        return Way.with(List.of(408, 429, 502, 503, 504));
    }

    static Stream<Arguments> lasting() {
        return Way.with(List.of(400, 401, 403, 404, 407, 409, 410, 421, 422, 423, 425, 500, 501, 505, 507, 510, 520));
    }

    @ParameterizedTest
    @MethodSource("passing")
    void whatMayPassIsSentAgain(Way way, int status) {
        fixture.answer(status, "{}").answer(status, "no JSON").answer(200, "\"done\"");
        assertThat(way.execute(notes(2).read())).isEqualTo("done");
        assertThat(fixture.server.getRequestCount()).isEqualTo(3);
        assertThat(time.waits()).hasSize(2);
        fixture.assertNothingLeaks();
    }

    @ParameterizedTest
    @MethodSource("passing")
    void thereIsOneRequestMoreThanThePolicyHasRepetitions(Way way, int status) {
        for (int i = 0; i < 10; i++) fixture.answer(status, "{}");
        assertFails(way, notes(3).read(), status);
        assertThat(fixture.server.getRequestCount()).isEqualTo(4);
        assertThat(time.waits()).hasSize(3);
    }

    @ParameterizedTest
    @MethodSource("passing")
    void thePolicyNoneMeansOneRequest(Way way, int status) {
        fixture.answer(status, "{}").answer(200, "\"done\"");
        assertFails(way, notes(RetryPolicy.NONE).read(), status);
        assertThat(fixture.server.getRequestCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void theStatusesAreThoseOfThePolicy(Way way) {
        Notes notes = notes(RetryPolicy.DEFAULT.withStatuses(Set.of(500)));
        fixture.answer(500, "{}").answer(200, "\"done\"");
        assertThat(way.execute(notes.read())).isEqualTo("done");
        fixture.answer(503, "{}").answer(200, "\"done\"");
        assertFails(way, notes.read(), 503);
        assertThat(fixture.server.getRequestCount()).isEqualTo(3);
    }

    @ParameterizedTest
    @MethodSource("lasting")
    void whatComesAgainIsNotSentAgain(Way way, int status) {
        fixture.answer(status, "{}").answer(200, "\"done\"");
        assertFails(way, notes(2).read(), status);
        assertThat(fixture.server.getRequestCount()).isEqualTo(1);
        assertThat(time.waits()).isEmpty();
    }

    private static void assertFails(Way way, ApiCall<@Nullable String> call, int status) {
        ApiException failure = catchThrowableOfType(ApiException.class, () -> way.execute(call));
        assertThat(failure.statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerThatDoesNotFitItsSchemaIsNotSentAgain(Way way) {
        fixture.answer(200, "{\"no\": \"text\"}").answer(200, "\"done\"");
        assertThatExceptionOfType(DecodeException.class).isThrownBy(() -> way.execute(notes(2).read()));
        assertThat(fixture.server.getRequestCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void redirectsInACircleAreNotFollowedAgain(Way way) {
        MockResponse round = new MockResponse.Builder()
                .code(302)
                .addHeader("Location", "/note")
                .build();
        for (int i = 0; i < 60; i++) fixture.server.enqueue(round);
        assertFails(way, notes(2).read(), 0);
        assertThat(fixture.server.getRequestCount()).isEqualTo(21);
    }

    @ParameterizedTest
    @EnumSource
    void eachExecutionCountsForItself(Way way) {
        ApiCall<@Nullable String> call = notes(1).read();
        for (int i = 0; i < 2; i++) {
            fixture.answer(503, "{}").answer(200, "\"done\"");
            assertThat(way.execute(call)).isEqualTo("done");
        }
        fixture.answer(503, "{}").answer(503, "{}");
        assertThatExceptionOfType(ServerException.class).isThrownBy(() -> way.execute(call));
        assertThat(fixture.server.getRequestCount()).isEqualTo(6);
    }
}
