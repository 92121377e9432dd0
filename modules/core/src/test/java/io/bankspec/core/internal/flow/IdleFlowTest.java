package io.bankspec.core.internal.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.bankspec.core.fixture.RuntimeFixture;
import io.bankspec.core.generated.ApiRuntime;
import io.bankspec.core.mfa.MfaStep;
import io.bankspec.core.mfa.MfaStep.Challenged;
import io.bankspec.core.mfa.MfaStep.Completed;
import io.bankspec.core.testing.JumpingTime;
import io.bankspec.core.testing.PooledSocket;
import java.io.IOException;
import java.util.Map;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whoever types a TAN takes longer than some servers keep an idle connection. */
class IdleFlowTest {
    @RegisterExtension
    final RuntimeFixture server = new RuntimeFixture();

    private final JumpingTime time = new JumpingTime();
    private final PooledSocket socket = new PooledSocket();

    private ApiRuntime runtime() {
        return server.builder()
                .time(time)
                .httpClient(
                        server.http.newBuilder().addNetworkInterceptor(socket).build())
                .build();
    }

    @Test
    void theAnswerIsSentAlthoughTheServerHasLeftTheConnection() throws IOException {
        server.server.enqueue(new MockResponse.Builder()
                .addHeader("session", "s1")
                .body("{\"data\": {\"key\": \"k1\", \"prompts\": [{\"name\": \"color\"}]}}")
                .onResponseEnd(new SocketEffect.CloseSocket())
                .build());
        MfaStep<Map<String, Object>> challenge = new FlowFixture(server, time)
                .flow(FlowFixture.CONTINUE, runtime())
                .start();
        socket.awaitEnd();
        server.answer(200, "{\"accounts\": [1]}");
        assertThat(((Challenged<Map<String, Object>>) challenge).answer("red")).isInstanceOf(Completed.class);
        assertThat(server.server.getRequestCount()).isEqualTo(2);
    }
}
