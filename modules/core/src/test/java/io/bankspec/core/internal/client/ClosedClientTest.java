package io.bankspec.core.internal.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bankspec.core.RetryPolicy;
import io.bankspec.core.TransportException;
import io.bankspec.core.fixture.LoginByCall;
import io.bankspec.core.fixture.Notes;
import io.bankspec.core.fixture.RuntimeFixture;
import io.bankspec.core.fixture.Way;
import io.bankspec.core.generated.ApiRuntime;
import io.bankspec.core.testing.FakeTime;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ClosedClientTest {
    @RegisterExtension
    final RuntimeFixture fixture = new RuntimeFixture();

    private void stall() {
        fixture.server.enqueue(new MockResponse.Builder()
                .onResponseStart(SocketEffect.Stall.INSTANCE)
                .build());
    }

    @ParameterizedTest
    @EnumSource
    void laterCallsSaySo(Way way) {
        ApiRuntime client = fixture.builder().build();
        Notes notes = client.api(Notes.class);
        client.close();
        client.close();
        assertThatIllegalStateException()
                .isThrownBy(() -> way.execute(notes.read()))
                .withMessage("the client is closed");
        assertThatIllegalStateException().isThrownBy(() -> notes.read().toCall().execute());
        assertThat(fixture.server.getRequestCount()).isZero();
    }

    @Test
    void whatIsUnderWayIsCancelled() {
        stall();
        ApiRuntime client = fixture.builder().retries(RetryPolicy.DEFAULT).build();
        CompletableFuture<@Nullable String> call =
                client.api(Notes.class).read().executeAsync();
        fixture.request();
        client.close();
        assertThatThrownBy(() -> Way.result(call)).isInstanceOf(TransportException.class);
        fixture.assertNothingLeaks();
        assertThat(fixture.server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void aLoginThatIsUnderWayIsCancelled() {
        stall();
        ApiRuntime client =
                fixture.builder().with("token", LoginByCall.credential()).build();
        CompletableFuture<@Nullable String> call =
                client.api(Notes.class).readSecret().executeAsync();
        fixture.request();
        client.close();
        assertThatThrownBy(() -> Way.result(call)).isInstanceOf(TransportException.class);
    }

    @Test
    void whatWaitsForItsNextAttemptIsNotSentAgain() throws InterruptedException {
        FakeTime time = new FakeTime();
        fixture.answer(503, "{}");
        ApiRuntime client = fixture.builder()
                .retries(RetryPolicy.DEFAULT)
                .random(() -> 1)
                .time(time)
                .build();
        CompletableFuture<@Nullable String> call =
                client.api(Notes.class).read().executeAsync();
        time.awaitTasks(1);
        client.close();
        time.skip(Duration.ofMinutes(1));
        assertThatIllegalStateException().isThrownBy(() -> Way.result(call));
        assertThat(fixture.server.getRequestCount()).isEqualTo(1);
    }

    /** Neither its other calls nor its connections are ours. */
    @Test
    void theProgramsOwnClientGoesOn() throws IOException {
        fixture.answer(200, "\"done\"");
        ApiRuntime client = fixture.builder().build();
        client.api(Notes.class).read().execute();
        stall();
        okhttp3.Call ofProgram = fixture.http.newCall(
                new Request.Builder().url(fixture.server.url("/other")).build());
        CompletableFuture<Void> failed = new CompletableFuture<>();
        ofProgram.enqueue(new okhttp3.Callback() {
            @Override
            public void onFailure(okhttp3.Call call, IOException problem) {
                failed.complete(null);
            }

            @Override
            public void onResponse(okhttp3.Call call, Response response) {
                response.close();
            }
        });
        fixture.request();
        fixture.request();
        client.close();
        assertThat(ofProgram.isCanceled()).isFalse();
        assertThat(failed).isNotDone();
        assertThat(fixture.http.connectionPool().connectionCount()).isPositive();
        ofProgram.cancel();
        assertThat(Way.result(failed)).isNull();
    }
}
