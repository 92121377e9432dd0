package io.bankspec.sandbox;

import io.bankspec.sandbox.internal.RequestValidator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/** Holds every answer that a client gets against the spec, undeclared statuses included; one that does not fit fails the test. */
public final class CheckedAnswers implements Interceptor {
    private static final Map<String, RequestValidator> VALIDATORS = new ConcurrentHashMap<>();

    private final RequestValidator validator;

    private final UnaryOperator<String> declared;

    private CheckedAnswers(String provider, UnaryOperator<String> declared) {
        this.validator = VALIDATORS.computeIfAbsent(provider, CheckedAnswers::validator);
        this.declared = declared;
    }

    /**
     * An HTTP client that checks the answers of a provider whose paths begin at the root.
     *
     * @param declared gives a body the shape that the spec declares, where the provider is known to send another
     */
    public static OkHttpClient http(String provider, UnaryOperator<String> declared) {
        return new OkHttpClient.Builder()
                .addNetworkInterceptor(new CheckedAnswers(provider, declared))
                .build();
    }

    private static RequestValidator validator(String provider) {
        String file = "/io/bankspec/sandbox/specs/" + provider + "/openapi.yaml";
        try (InputStream in = CheckedAnswers.class.getResourceAsStream(file)) {
            return new RequestValidator(new String(in.readAllBytes(), StandardCharsets.UTF_8), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> headers(Response response) {
        Map<String, String> headers = new HashMap<>();
        response.headers().forEach(header -> headers.put(header.getFirst(), header.getSecond()));
        return headers;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        String path = chain.request().url().encodedPath();
        String type = response.header("Content-Type", "application/json");
        // Of anything but JSON the validator would only say that it cannot read it.
        if (!type.contains("json")) return response;
        String body = response.peekBody(Long.MAX_VALUE).string();
        if (body.contains("the sandbox ")) throw new AssertionError(path + ": " + body);
        List<String> complaints = validator.complaints(
                chain.request().method(), path, response.code(), type, headers(response), declared.apply(body));
        if (!complaints.isEmpty()) throw new AssertionError(path + " answered " + response.code() + ": " + complaints);
        return response;
    }
}
