package io.bankspec.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.bankspec.core.ApiException;
import io.bankspec.core.ApiResponse;
import io.bankspec.core.logging.LoggingInterceptor;
import io.bankspec.core.logging.LoggingInterceptor.Level;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import mockwebserver3.RecordedRequest;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.ResponseBody;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A canary in every secret that is sent or comes back; the log, at its most talkative, tells everything else. */
interface LogContract {
    Provider provider();

    @TestFactory
    default List<DynamicTest> theLogHidesTheSecretsOfRequests() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Operation operation : provider().operations()) {
            for (Method method : provider().methods(operation)) {
                Example answer = Provider.results(operation, method).get(0);
                for (Example body : bodies(operation)) {
                    tests.add(provider().test(operation.id(), method.getName() + " tells what it sends", () -> {
                        Arguments canaries =
                                Arguments.of(operation, method, body, one -> canary(operation.spec(), one));
                        exchange(operation, method, canaries, answer);
                        tells(provider().log.get(0), operation, body);
                        if (hasCanary(provider().server.received()))
                            assertThat(provider().log.get(0)).contains("***");
                    }));
                }
            }
        }
        return tests;
    }

    @TestFactory
    default List<DynamicTest> theLogHidesTheSecretsOfAnswers() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Operation operation : provider().operations()) {
            for (Method method : provider().methods(operation)) {
                List<Example> answers = new ArrayList<>(Provider.results(operation, method));
                answers.addAll(operation.failures());
                for (Example shown : answers) {
                    for (Example answer : samples(shown)) {
                        tests.add(provider().test(operation.id(), method.getName() + " tells of " + answer, () -> {
                            Arguments arguments = Arguments.of(operation, method, operation.request());
                            exchange(operation, method, arguments, answer);
                            tells(provider().log.get(1), operation, answer);
                        }));
                    }
                }
            }
        }
        return tests;
    }

    private void exchange(Operation operation, Method method, Arguments arguments, Example answer) throws Throwable {
        provider().server.answerWith(operation, answer, answer.value());
        try {
            ApiResponse<?> response = provider().call(method, arguments, provider().schemes);
            if (response.body() instanceof ResponseBody file) file.close();
        } catch (ApiException e) {
            assertThat(e.statusCode()).isEqualTo(answer.code());
        }
        String log = String.join("\n", provider().log);
        assertThat(log)
                .doesNotContain(SampleJson.CANARY, SampleJson.CANARY_DATE)
                .satisfies(text -> List.of(provider().keys())
                        .forEach(key -> assertThat(text).doesNotContain(key)));
        operation
                .secretHeaders(answer)
                .forEach((name, value) ->
                        assertThat(log).contains(name + ": ***").doesNotContain(value));
        if (answer.value().isTextual())
            assertThat(log).doesNotContain(answer.value().asText());
    }

    /** The first line, and the names of all that a body holds, which no secret hides. */
    private static void tells(String entry, Operation operation, Example body) {
        assertThat(entry.lines().findFirst().orElse(""))
                .contains(operation.method(), operation.path().replaceAll("\\{.*", ""));
        if (body == null || !(body.isJson() || body.isForm())) return;
        String flat = entry.replace("%5B", "[");
        body.value().fieldNames().forEachRemaining(name -> {
            if (body.isForm()) assertThat(flat).containsAnyOf(name + '=', name + '[');
            else assertThat(flat).contains('"' + name + "\":");
        });
    }

    private List<Example> bodies(Operation operation) {
        Example shown = operation.request();
        if (shown != null) return samples(shown);
        List<Example> none = new ArrayList<>();
        none.add(null);
        return none;
    }

    /** Everything that the schema knows, each secret a canary. */
    private List<Example> samples(Example shown) {
        if (!shown.isJson() && !shown.isForm()) return List.of(shown);
        return SampleJson.all(provider().spec, shown.schema()).stream()
                .map(shown::with)
                .distinct()
                .toList();
    }

    private static JsonNode canary(Spec spec, JsonNode parameter) {
        return spec.isSecret(parameter) ? TextNode.valueOf(SampleJson.CANARY) : Operation.example(parameter);
    }

    private static boolean hasCanary(RecordedRequest request) {
        String text = request.getUrl() + "\n" + request.getHeaders() + LoopbackProvider.bodyOf(request);
        return text.contains(SampleJson.CANARY);
    }

    @Test
    default void theLogTellsValuesThatAreNoSecret() throws Throwable {
        StringBuilder sent = new StringBuilder();
        StringBuilder told = new StringBuilder();
        for (Operation operation : provider().operations()) {
            Method method = provider().methods(operation).get(0);
            Arguments arguments = Arguments.of(operation, method, operation.request());
            for (Example answer : samples(Provider.results(operation, method).get(0))) {
                exchange(operation, method, arguments, answer);
                sent.append(answer.value());
                told.append(provider().log.get(1));
            }
        }
        for (String value : List.of("\":\"some text\"", "\":17,", "17.50", "\":true")) {
            if (sent.indexOf(value) >= 0) assertThat(told).contains(value);
        }
        if (sent.indexOf(SampleJson.CANARY) >= 0) assertThat(told).contains("\":\"***\"");
    }

    /** An interceptor of the program's own may stand where the credentials are in the request already. */
    @Test
    default void credentialsAreSecretsByName() throws IOException {
        List<String> lines = provider().credentialLines.stream()
                .filter(line -> !RequestCheck.isInQuery(line))
                .toList();
        assumeFalse(lines.isEmpty(), "no credentials in headers");
        List<String> log = new ArrayList<>();
        OkHttpClient client = new OkHttpClient.Builder()
                .addNetworkInterceptor(
                        new LoggingInterceptor(Level.HEADERS, provider().java.secrets(), log::add))
                .build();
        Request.Builder request = new Request.Builder().url(provider().server.url(""));
        lines.forEach(line -> request.addHeader(line.split(": ")[0], line.split(": ")[1]));

        client.newCall(request.build()).execute().close();

        assertThat(String.join("\n", log))
                .contains(": ***", "Host: ")
                .doesNotContain(provider().keys());
    }

    @Test
    default void requestsNameTheirClientAndItsVersion() throws Throwable {
        assumeFalse(provider().operations().isEmpty(), "no operations");
        Operation operation = provider().operations().get(0);
        Method method = provider().methods(operation).get(0);
        Arguments arguments = Arguments.of(operation, method, operation.request());
        exchange(
                operation,
                method,
                arguments,
                Provider.results(operation, method).get(0));
        assertThat(provider().server.received().getHeaders().get("User-Agent"))
                .matches("bankspec-" + provider().name + "(/[A-Za-z0-9._+-]+)?");
    }
}
