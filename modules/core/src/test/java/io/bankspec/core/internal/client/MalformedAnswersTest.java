package io.bankspec.core.internal.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.bankspec.core.InvalidRequestException;
import io.bankspec.core.ServerException;
import io.bankspec.core.TransportException;
import io.bankspec.core.fixture.LoginByCall;
import io.bankspec.core.fixture.Notes;
import io.bankspec.core.fixture.RuntimeFixture;
import io.bankspec.core.fixture.Way;
import java.io.IOException;
import java.net.ProtocolException;
import java.util.List;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import okhttp3.Headers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no HTTP is no mistake of the program's, and keeps no connection. */
class MalformedAnswersTest {
    @RegisterExtension
    final RuntimeFixture fixture = new RuntimeFixture();

    @AfterEach
    void nothingLeaks() {
        fixture.assertNothingLeaks();
    }

    static Stream<Arguments> statuses() {
        return Way.with(List.of("000", "-10", "1000", "099", "1", "101", "abc", ""));
    }

    @ParameterizedTest
    @MethodSource("statuses")
    void aStatusThatIsNone(Way way, String status) {
        fixture.server.enqueue(new MockResponse.Builder()
                .status("HTTP/1.1 " + status + " canary")
                .body("\"canary\"")
                .build());
        assertIsNoAnswer(way);
    }

    @ParameterizedTest
    @EnumSource
    void anUpgradeThatNobodyAskedFor(Way way) {
        fixture.server.enqueue(new MockResponse.Builder()
                .status("HTTP/1.1 101 Switching Protocols")
                .addHeader("Connection", "Upgrade")
                .addHeader("Upgrade", "websocket")
                .build());
        assertIsNoAnswer(way);
    }

    static Stream<Arguments> lengths() {
        return Way.with(List.of("-5", "-2", "-9223372036854775808"));
    }

    @ParameterizedTest
    @MethodSource("lengths")
    void aLengthBelowNothing(Way way, String length) {
        fixture.server.enqueue(new MockResponse.Builder()
                .body("\"canary\"")
                .setHeader("Content-Length", length)
                .build());
        assertIsNoAnswer(way);
    }

    private void assertIsNoAnswer(Way way) {
        TransportException failure = catchThrowableOfType(
                TransportException.class,
                () -> way.execute(fixture.api(Notes.class).write("pay")));
        assertThat(failure)
                .hasMessage("write: no complete answer (ProtocolException)" + fixture.where())
                .hasCauseInstanceOf(ProtocolException.class);
        assertThat(fixture.server.getRequestCount()).isEqualTo(1);
    }

    /** What HTTP leaves open counts as a fault of the server (RFC 9110, 15). */
    @ParameterizedTest
    @ValueSource(ints = {600, 777, 999})
    void aStatusThatNobodyKnows(int status) {
        fixture.answer(status, "{}");
        ServerException failure = catchThrowableOfType(
                ServerException.class, () -> fixture.api(Notes.class).read().execute());
        assertThat(failure.statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @EnumSource
    void aProxysStatusWithoutAProxy(Way way) {
        fixture.answer(407, "{}");
        InvalidRequestException failure = catchThrowableOfType(
                InvalidRequestException.class,
                () -> way.execute(fixture.api(Notes.class).write("pay")));
        assertThat(failure).hasMessage("write: HTTP 407" + fixture.where()).hasNoCause();
        assertThat(fixture.server.getRequestCount()).isEqualTo(1);
    }

    static Stream<Arguments> oddDelays() {
        return Way.with(List.of(408, 503));
    }

    @ParameterizedTest
    @MethodSource("oddDelays")
    void aDelayInAnotherAlphabet(Way way, int status) {
        fixture.server.enqueue(new MockResponse.Builder()
                .code(status)
                .headers(new Headers.Builder()
                        .addUnsafeNonAscii("Retry-After", "zwölf")
                        .build())
                .addHeader("Content-Length", "0")
                .build());
        var failure = catchThrowableOfType(
                io.bankspec.core.ApiException.class,
                () -> way.execute(fixture.api(Notes.class).read()));
        assertThat(failure).hasMessage("read: HTTP " + status + fixture.where()).hasNoCause();
        assertThat(failure.retryAfter()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"000", "-10", "1000"})
    void aLoginThatIsAnsweredSo(String status) {
        fixture.server.enqueue(new MockResponse.Builder()
                .status("HTTP/1.1 " + status + " canary")
                .build());
        Notes notes = fixture.builder().with("token", LoginByCall.credential()).build(Notes.class);
        for (Way way : Way.values()) {
            assertThat(catchThrowableOfType(TransportException.class, () -> way.execute(notes.readSecret())))
                    .hasCauseInstanceOf(ProtocolException.class);
            fixture.server.enqueue(new MockResponse.Builder()
                    .status("HTTP/1.1 " + status + " canary")
                    .build());
        }
    }

    @Test
    void retrofitsOwnCallFailsAsAnyOther() {
        fixture.server.enqueue(
                new MockResponse.Builder().status("HTTP/1.1 -10 canary").build());
        assertThat(catchThrowableOfType(
                        IOException.class,
                        () -> fixture.api(Notes.class).read().toCall().execute()))
                .isInstanceOf(ProtocolException.class);
    }
}
