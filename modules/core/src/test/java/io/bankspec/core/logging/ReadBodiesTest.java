package io.bankspec.core.logging;

import static io.bankspec.core.logging.LogFixture.body;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.bankspec.core.logging.LogFixture.Place;
import io.bankspec.core.logging.LoggingInterceptor.Level;
import java.io.IOException;
import java.net.ProtocolException;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSink;
import okio.ForwardingSource;
import okio.GzipSink;
import okio.Okio;
import okio.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Logging reads bodies, and nobody else notices. */
class ReadBodiesTest {
    private static final String JSON = "application/json";
    private static final String PIN = "{\"pin\":\"canary\",\"size\":1.50}";

    @RegisterExtension
    final LogFixture fixture = new LogFixture();

    private OkHttpClient client(Place place, Level level) {
        return place.put(fixture.interceptor(level)).build();
    }

    @ParameterizedTest
    @EnumSource
    void bodiesAreToldAndStayReadable(Place place) throws Exception {
        fixture.answer(JSON, PIN);

        String received = fixture.send(
                client(place, Level.BODY),
                fixture.request("/").post(body(JSON, PIN)).build());

        assertThat(received).isEqualTo(PIN);
        assertThat(fixture.server.takeRequest().getBody().utf8()).isEqualTo(PIN);
        assertThat(fixture.log)
                .hasSize(2)
                .allSatisfy(entry -> assertThat(entry)
                        .endsWith("\n{\"pin\":\"***\",\"size\":1.50}")
                        .doesNotContain("canary"));
    }

    @ParameterizedTest
    @EnumSource
    void packedBodiesAreShownWhereOkHttpHasUnpackedThem(Place place) throws IOException {
        Buffer packed = new Buffer();
        try (BufferedSink gzip = Okio.buffer(new GzipSink(packed))) {
            gzip.writeUtf8(PIN);
        }
        fixture.server.enqueue(new MockResponse.Builder()
                .addHeader("Content-Type", JSON)
                .addHeader("Content-Encoding", "gzip")
                .body(packed)
                .build());

        assertThat(fixture.send(client(place, Level.BODY), fixture.request("/").build()))
                .isEqualTo(PIN);

        assertThat(fixture.log.get(1))
                .endsWith(place == Place.NETWORK ? "\n(gzip not shown)" : "\n{\"pin\":\"***\",\"size\":1.50}");
    }

    /** A body that counts how often it is read. */
    private static final class Once extends RequestBody {
        private int reads;

        @Override
        public MediaType contentType() {
            return MediaType.get(JSON);
        }

        @Override
        public boolean isOneShot() {
            return true;
        }

        @Override
        public void writeTo(BufferedSink sink) throws IOException {
            reads++;
            sink.writeUtf8(PIN);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aBodyThatCanBeReadOnceIsLeftAlone(Place place) throws Exception {
        fixture.answer(JSON, "{}");
        Once once = new Once();

        fixture.send(client(place, Level.BODY), fixture.request("/").post(once).build());

        assertThat(once.reads).isEqualTo(1);
        assertThat(fixture.server.takeRequest().getBody().utf8()).isEqualTo(PIN);
        assertThat(fixture.log.get(0))
                .contains("(unknown size application/json)")
                .endsWith("(body that can be read only once not shown)");
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerThatBreaksOffEndsAsItDoesWithoutALog(Place place) {
        for (int i = 0; i < 2; i++) {
            fixture.server.enqueue(new MockResponse.Builder()
                    .addHeader("Content-Type", JSON)
                    .body("{\"a\":1,\"pin\":\"canary\"," + " ".repeat(1000) + "}")
                    .onResponseBody(new SocketEffect.CloseSocket())
                    .build());
        }
        Request request = fixture.request("/").build();
        Throwable silent = catchThrowable(() -> fixture.send(new OkHttpClient(), request));

        Throwable told = catchThrowable(() -> fixture.send(client(place, Level.BODY), request));

        assertThat(silent).isInstanceOf(ProtocolException.class);
        assertThat(told).isExactlyInstanceOf(silent.getClass()).hasMessage(silent.getMessage());
        assertThat(fixture.server.getRequestCount()).isEqualTo(2);
        assertThat(fixture.log.get(1))
                .endsWith("{\"a\":1,\"pin\":\"***\" … (cut)\n(ends with java.net.ProtocolException)");
    }

    /** Whoever reads on after a time-out meets a closed socket, which says less than the time-out did. */
    @Test
    void theFailureThatTheLogMetIsTheOneThatTheReaderMeets() {
        AtomicInteger failures = new AtomicInteger();
        OkHttpClient client = Place.APPLICATION
                .put(fixture.interceptor(Level.BODY))
                .addInterceptor(chain -> {
                    Response response = chain.proceed(chain.request());
                    Source broken = new ForwardingSource(response.body().source()) {
                        @Override
                        public long read(Buffer sink, long count) throws IOException {
                            long read = super.read(sink, count);
                            if (read < 0) throw new IOException("failure " + failures.incrementAndGet());
                            return read;
                        }
                    };
                    ResponseBody body = ResponseBody.create(Okio.buffer(broken), MediaType.get(JSON), -1);
                    return response.newBuilder().body(body).build();
                })
                .build();
        fixture.answer(JSON, PIN);

        assertThatThrownBy(() -> fixture.send(client, fixture.request("/").build()))
                .hasMessage("failure 1");
    }

    @Test
    void whatCameBeforeABreakStaysReadable() throws IOException {
        fixture.server.enqueue(new MockResponse.Builder()
                .addHeader("Content-Type", JSON)
                .body("{}" + " ".repeat(100_000))
                .onResponseBody(new SocketEffect.CloseSocket())
                .build());
        OkHttpClient client = client(Place.APPLICATION, Level.BODY);
        try (Response response = client.newCall(fixture.request("/").build()).execute()) {
            assertThat(response.body().source().readUtf8(2)).isEqualTo("{}");
        }
    }

    @Test
    void anAnswerToHeadHasNoBodyToShow() throws IOException {
        fixture.server.enqueue(new MockResponse.Builder()
                .addHeader("Content-Type", JSON)
                .setHeader("Content-Length", 28)
                .build());

        fixture.send(
                client(Place.APPLICATION, Level.BODY),
                fixture.request("/").head().build());

        assertThat(fixture.log.get(1)).contains(" 0 bytes ").endsWith("Content-Length: 28");
    }
}
