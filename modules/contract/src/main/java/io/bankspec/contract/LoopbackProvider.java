package io.bankspec.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.bankspec.core.ApiCall;
import io.bankspec.core.ApiResponse;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okio.Buffer;

/** The provider, as far as its spec shows it: answers with one example, at first with nothing, and keeps what was asked. */
final class LoopbackProvider implements AutoCloseable {
    /** No text in any encoding, so that it shows whether bytes stay bytes. */
    static final byte[] BINARY = {'%', 'P', 'D', 'F', 0, (byte) 0xff, (byte) 0xc3, '\r', '\n', (byte) 0x80};

    static final String REQUEST_ID = "request-17";
    static final int RETRY_AFTER = 7;

    private final MockWebServer server = new MockWebServer();
    private final Queue<RecordedRequest> requests = new ConcurrentLinkedQueue<>();
    private final Queue<MockResponse> answers =
            new ConcurrentLinkedQueue<>(List.of(new MockResponse.Builder().build()));

    LoopbackProvider() throws IOException {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                requests.add(request);
                MockResponse answer = answers.poll();
                // The last one stays.
                if (answers.isEmpty() && answer != null) answers.add(answer);
                return answer;
            }
        });
        server.start();
    }

    String url(String basePath) {
        return server.url(basePath.isEmpty() ? "/" : basePath).toString();
    }

    /** Answers each request with the next body, and all after that with the last one. */
    void answerWith(Operation operation, Example example, JsonNode... bodies) {
        requests.clear();
        answers.clear();
        for (JsonNode body : bodies) answers.add(answer(operation, example, body));
    }

    private static MockResponse answer(Operation operation, Example example, JsonNode body) {
        // A fresh connection answers at once; a kept one waits 40 ms for the acknowledgement of the headers.
        MockResponse.Builder response = new MockResponse.Builder()
                .code(example.code())
                .addHeader("Connection", "close")
                .addHeader("Retry-After", RETRY_AFTER);
        operation.spec().requestIdHeader().ifPresent(name -> response.addHeader(name, REQUEST_ID));
        operation.headers(example).forEach(response::addHeader);
        if (!example.mediaType().isEmpty()) response.addHeader("Content-Type", example.mediaType());
        if (example.isJson()) response.body(body.toString());
        else if (!example.mediaType().isEmpty()) response.body(new Buffer().write(bytes(example, body)));
        return response.build();
    }

    /** What stands for a body that is no JSON. */
    static byte[] bytes(Example example, JsonNode body) {
        boolean binary =
                !body.isTextual() || example.schema().path("format").asText().equals("binary");
        return binary ? BINARY : body.asText().getBytes(StandardCharsets.UTF_8);
    }

    /** Calls the operation; its failures come out as they are. */
    static ApiResponse<?> call(Object owner, Method method, Arguments arguments) throws ReflectiveOperationException {
        return ((ApiCall<?>) method.invoke(owner, arguments.values())).executeForResponse();
    }

    /** The only request since the answer was set. */
    RecordedRequest received() {
        if (requests.size() != 1) throw new AssertionError("expected one request but received " + requests);
        return requests.remove();
    }

    /** All requests since the answer was set. */
    List<RecordedRequest> receivedAll() {
        return List.copyOf(requests);
    }

    static String bodyOf(RecordedRequest request) {
        return request.getBody() == null ? "" : request.getBody().utf8();
    }

    @Override
    public void close() {
        server.close();
    }
}
