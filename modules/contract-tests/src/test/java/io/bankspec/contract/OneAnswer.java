package io.bankspec.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.bankspec.core.ApiCall;
import io.bankspec.core.ApiException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.Headers;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A loopback server in the place of a provider, which gives the same answer to every request. */
final class OneAnswer implements BeforeEachCallback, AfterEachCallback {
    private final MockWebServer server = new MockWebServer();
    private volatile MockResponse answer = new MockResponse.Builder().build();

    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return answer;
            }
        });
        server.start();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        server.close();
    }

    String url() {
        return server.url("/").toString();
    }

    OneAnswer json(int status, String body, String... headers) {
        return is(status, "application/json", body, headers);
    }

    /**
     * Sets the answer.
     *
     * @param contentType empty for none
     * @param body with apostrophes for quotation marks where it is JSON
     * @param headers further ones, names and values in turn
     */
    OneAnswer is(int status, String contentType, String body, String... headers) {
        String text = contentType.endsWith("json") ? body.replace('\'', '"') : body;
        MockResponse.Builder response = new MockResponse.Builder()
                .code(status)
                .headers(Headers.of(headers))
                .addHeader("Connection", "close")
                .body(text);
        if (!contentType.isEmpty()) response.addHeader("Content-Type", contentType);
        answer = response.build();
        return this;
    }

    /** What the call throws. Texts of the provider hold the word canary, and nothing that is printed does. */
    <E extends ApiException> E failure(Class<E> type, ApiCall<?> call) {
        ApiException failure = catchThrowableOfType(ApiException.class, call::execute);
        assertThat(failure).isExactlyInstanceOf(type);
        StringWriter printed = new StringWriter();
        failure.printStackTrace(new PrintWriter(printed));
        assertThat(printed.toString()).doesNotContain("canary");
        return type.cast(failure);
    }
}
