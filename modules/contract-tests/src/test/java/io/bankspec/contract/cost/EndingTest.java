package io.bankspec.contract.cost;

import static org.assertj.core.api.Assertions.assertThat;

import io.bankspec.core.testing.LoopbackServer;
import java.io.IOException;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Test;

/** A program ends with its main method. OkHttp's own threads would keep it for a minute. */
class EndingTest {
    @Test
    void noThreadOfAClientKeepsItsProgram() throws IOException, InterruptedException {
        MockResponse answer = new MockResponse.Builder()
                .addHeader("Content-Type", "application/json")
                .body("{\"access_token\": \"token\", \"id\": 1, "
                        + "\"updateStatus\": \"READY\", \"categorizationStatus\": \"READY\"}")
                .build();
        try (LoopbackServer server = new LoopbackServer(answer)) {
            assertThat(Program.run(Ending.class, server.url())).isEqualTo("[]");
        }
    }
}
