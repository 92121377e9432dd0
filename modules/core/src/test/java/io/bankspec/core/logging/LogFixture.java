package io.bankspec.core.logging;

import static org.assertj.core.api.Assertions.assertThat;

import io.bankspec.core.logging.LoggingInterceptor.Level;
import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.Headers;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A server on the loopback, and a plain OkHttp client with the interceptor in either place. */
final class LogFixture implements BeforeEachCallback, AfterEachCallback {
    /** Where OkHttp lets interceptors in. */
    enum Place {
        APPLICATION,
        NETWORK;

        OkHttpClient.Builder put(Interceptor interceptor) {
            OkHttpClient.Builder client = new OkHttpClient.Builder();
            return this == APPLICATION ? client.addInterceptor(interceptor) : client.addNetworkInterceptor(interceptor);
        }
    }

    static final Secrets SECRETS = Secrets.of(List.of("MFA-Answer"), List.of("pin", "Iban", "login[fields]"));

    final MockWebServer server = new MockWebServer();
    /** One element for each time that the sink was called. */
    final List<String> log = new CopyOnWriteArrayList<>();

    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
        server.start(InetAddress.getByName("127.0.0.1"), 0);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        server.close();
    }

    LoggingInterceptor interceptor(Level level) {
        return new LoggingInterceptor(level, SECRETS, log::add);
    }

    LogFixture answer(String contentType, String body, String... headers) {
        Headers.Builder all = Headers.of(headers).newBuilder().add("Content-Type", contentType);
        server.enqueue(new MockResponse(200, all.build(), body));
        return this;
    }

    Request.Builder request(String pathAndQuery) {
        return new Request.Builder().url("http://127.0.0.1:" + server.getPort() + pathAndQuery);
    }

    static RequestBody body(String contentType, String text) {
        return RequestBody.create(text, MediaType.get(contentType));
    }

    /** Sends and reads the whole answer. */
    String send(OkHttpClient client, Request request) throws IOException {
        try (Response response = client.newCall(request).execute()) {
            return response.body().string();
        }
    }

    /** Posts and answers the same text; what the log says of it below the line of the request, and of the answer. */
    String logged(String contentType, String text) throws IOException {
        log.clear();
        answer(contentType, text);
        Request request = request("/").post(body(contentType, text)).build();
        OkHttpClient client = Place.APPLICATION.put(interceptor(Level.BODY)).build();
        assertThat(send(client, request)).isEqualTo(text);
        String sent = bodyOf(log.get(0));
        assertThat(bodyOf(log.get(1))).isEqualTo(sent);
        return sent;
    }

    /** What follows the headers. */
    private static String bodyOf(String entry) {
        return entry.lines()
                .skip(1)
                .filter(line -> !line.matches("[A-Za-z-]+: .*"))
                .reduce((a, b) -> a + '\n' + b)
                .orElse("");
    }
}
