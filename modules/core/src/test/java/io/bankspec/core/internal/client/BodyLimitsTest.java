package io.bankspec.core.internal.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.bankspec.core.ApiCall;
import io.bankspec.core.RetryPolicy;
import io.bankspec.core.ServerException;
import io.bankspec.core.UnexpectedAnswerException;
import io.bankspec.core.fixture.LoginByCall;
import io.bankspec.core.fixture.Notes;
import io.bankspec.core.fixture.RuntimeFixture;
import io.bankspec.core.fixture.Way;
import io.bankspec.core.generated.spec.OperationInfo;
import io.bankspec.core.generated.spec.OperationSpec;
import io.bankspec.core.generated.spec.OperationTable;
import java.io.IOException;
import mockwebserver3.MockResponse;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.GzipSink;
import okio.Okio;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import retrofit2.http.GET;

/** However much a provider sends, only so much of it is read. */
class BodyLimitsTest {
    private static final int MIB = 1 << 20;

    interface Api {
        @GET("ask")
        @OperationInfo(id = "ask", table = Table.class)
        ApiCall<@Nullable String> ask();

        final class Table implements OperationTable {
            public static final Table INSTANCE = new Table();

            @Override
            public void describe(String id, OperationSpec operation) {
                operation.challenge(510).idempotent(true);
            }
        }
    }

    @RegisterExtension
    final RuntimeFixture fixture = new RuntimeFixture();

    @AfterEach
    void nothingLeaks() {
        fixture.assertNothingLeaks();
    }

    private RuntimeFixture.Builder builder() {
        return fixture.builder().retries(RetryPolicy.DEFAULT);
    }

    private static Buffer text(int length) {
        return new Buffer().writeUtf8("\"" + "a".repeat(length - 2) + "\"");
    }

    private void answer(int status, int length) {
        fixture.server.enqueue(new MockResponse.Builder()
                .code(status)
                .addHeader("Content-Type", "application/json")
                .body(text(length))
                .build());
    }

    /** As many bytes, of which hardly any come over the wire. */
    private void answerPacked(int status, int length) throws IOException {
        Buffer packed = new Buffer();
        try (var sink = Okio.buffer(new GzipSink(packed))) {
            sink.writeAll(text(length));
        }
        fixture.server.enqueue(new MockResponse.Builder()
                .code(status)
                .addHeader("Content-Type", "application/json")
                .addHeader("Content-Encoding", "gzip")
                .body(packed)
                .build());
    }

    private void assertTooLong(Way way, ApiCall<?> call, int status, long limit) {
        UnexpectedAnswerException failure =
                catchThrowableOfType(UnexpectedAnswerException.class, () -> way.execute(call));
        assertThat(failure)
                .hasMessageEndingWith(": HTTP %d with a body of more than %d bytes%s", status, limit, fixture.where());
        assertThat(failure.statusCode()).isEqualTo(status);
        assertThat(failure.headers().get("Content-Type")).isEqualTo("application/json");
        assertThat(fixture.server.getRequestCount())
                .as("and not asked for again")
                .isEqualTo(1);
    }

    @Test
    void aResultOf32MebibytesIsReadAndNoLongerOne() throws IOException {
        Notes notes = builder().build(Notes.class);
        answerPacked(200, 32 * MIB);
        assertThat(notes.read().execute()).hasSize(32 * MIB - 2);
        answerPacked(200, 32 * MIB + 1);
        UnexpectedAnswerException failure = catchThrowableOfType(
                UnexpectedAnswerException.class, () -> notes.read().execute());
        assertThat(failure).hasMessage("read: HTTP 200 with a body of more than 33554432 bytes" + fixture.where());
        assertThat(fixture.server.getRequestCount()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void theProgramSaysHowLongAResultMayBe(Way way) throws IOException {
        Notes notes = builder().maxResultSize(1000).build(Notes.class);
        answer(200, 1001);
        assertTooLong(way, notes.read(), 200, 1000);
        for (boolean packed : new boolean[] {true, false}) {
            if (packed) answerPacked(200, 1000);
            else answer(200, 1000);
            assertThat(way.execute(notes.read())).hasSize(998);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aChallengeOfOneMebibyteIsReadAndNoLongerOne(Way way) throws IOException {
        answerPacked(510, MIB + 1);
        assertTooLong(way, builder().build(Api.class).ask(), 510, MIB);
    }

    @ParameterizedTest
    @EnumSource
    void anErrorThatIsTooLongIsToldByItsStatus(Way way) throws IOException {
        Notes notes = builder().retries(RetryPolicy.NONE).build(Notes.class);
        answerPacked(500, MIB);
        ServerException read = catchThrowableOfType(ServerException.class, () -> way.execute(notes.read()));
        assertThat(read.statusCode()).isEqualTo(500);
        answerPacked(500, 2 * MIB);
        ServerException unread = catchThrowableOfType(ServerException.class, () -> way.execute(notes.read()));
        assertThat(unread).hasMessage("read: HTTP 500" + fixture.where());
        assertThat(unread.errorJson()).isNull();
    }

    @ParameterizedTest
    @EnumSource
    void theProgramSaysHowLongAnErrorMayBe(Way way) {
        answer(510, 101);
        assertTooLong(way, builder().maxErrorSize(100).build(Api.class).ask(), 510, 100);
    }

    @ParameterizedTest
    @EnumSource
    void aTokenHasTheLimitOfErrors(Way way) throws IOException {
        answerPacked(200, MIB + 1);
        Notes notes = builder().with("token", LoginByCall.credential()).build(Notes.class);
        assertTooLong(way, notes.readSecret(), 200, MIB);
    }

    @ParameterizedTest
    @EnumSource
    void aStreamIsTheCallersAffair(Way way) throws IOException {
        Notes notes = builder().maxResultSize(10).build(Notes.class);
        answerPacked(200, 4 * MIB);
        try (ResponseBody body = way.execute(notes.stream())) {
            assertThat(body.bytes()).hasSize(4 * MIB);
        }
    }

    @Test
    void retrofitsOwnCallReadsNoMoreEither() throws IOException {
        Notes notes = builder().maxResultSize(1000).build(Notes.class);
        answerPacked(500, 2 * MIB);
        assertThat(catchThrowableOfType(
                        IOException.class, () -> notes.read().toCall().execute()))
                .hasMessage("a body of more than 1048576 bytes");
        answerPacked(200, 1001);
        assertThat(catchThrowableOfType(
                        IOException.class, () -> notes.read().toCall().execute()))
                .hasMessage("a body of more than 1000 bytes");
    }

    @Test
    void whatAnInterceptorOfTheProgramUnpacksCountsUnpacked() {
        answer(200, 10);
        Notes notes = builder()
                .maxResultSize(1000)
                .httpClient(fixture.http
                        .newBuilder()
                        .addInterceptor(chain -> {
                            Response packed = chain.proceed(chain.request());
                            packed.close();
                            return packed.newBuilder()
                                    .body(ResponseBody.create(text(1001), null, -1))
                                    .build();
                        })
                        .build())
                .build(Notes.class);
        assertThat(catchThrowableOfType(
                        UnexpectedAnswerException.class, () -> notes.read().execute()))
                .hasMessage("read: HTTP 200 with a body of more than 1000 bytes" + fixture.where());
    }

    @Test
    void aLimitIsPositive() {
        assertThatIllegalArgumentException().isThrownBy(() -> builder().maxResultSize(0));
        assertThatIllegalArgumentException().isThrownBy(() -> builder().maxErrorSize(-1));
    }
}
