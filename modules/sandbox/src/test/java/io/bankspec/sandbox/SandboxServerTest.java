package io.bankspec.sandbox;

import okhttp3.OkHttpClient;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SandboxServerTest {
    private final OkHttpClient http = new OkHttpClient();

    @ParameterizedTest
    @ValueSource(strings = {"atrium", "donkies", "finapi", "finicity", "geezeo"})
    void everyProviderStarts(String provider) {
        long a = System.nanoTime();
        SandboxServer server = SandboxServer.start(provider);
        {
            server.close();
            long b = System.nanoTime();
            SandboxServer second = SandboxServer.start(provider);
            {
                second.close();
                System.err.println(provider + " " + (b - a) / 1000000 + " ms, " + (System.nanoTime() - b) / 1000000);
            }
        }
    }
}
