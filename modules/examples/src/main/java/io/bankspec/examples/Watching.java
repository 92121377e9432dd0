package io.bankspec.examples;

import io.bankspec.core.logging.LoggingInterceptor;
import io.bankspec.finapi.FinApiClient;
import java.util.function.Consumer;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;

/** Samples of the README: logs, traces and metrics. */
final class Watching {
    private Watching() {}

    static FinApiClient watched(String token, Consumer<String> log, EventListener.Factory metrics) {
        FinApiClient finapi = FinApiClient.builder()
                .server(FinApiClient.Server.SANDBOX)
                .userToken(token)
                .logging(LoggingInterceptor.Level.BODY, log)
                .httpClient(
                        new OkHttpClient.Builder().eventListenerFactory(metrics).build())
                .build();
        return finapi;
    }
}
