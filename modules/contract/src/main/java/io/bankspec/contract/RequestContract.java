package io.bankspec.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import mockwebserver3.RecordedRequest;
import okhttp3.ResponseBody;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import retrofit2.http.Body;

/** What goes over the wire. */
interface RequestContract {
    String ODD = "a/b ä?c#d%20&e+f,g=[h];.";

    Provider provider();

    @TestFactory
    default List<DynamicTest> requestsAreThoseOfTheSpec() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Operation operation : provider().operations()) {
            for (Method method : provider().overloads(operation)) {
                for (Example body : bodies(operation, method)) {
                    String fact = described(method) + (body == null ? "" : " sends " + body);
                    tests.add(provider().test(operation.id(), fact, () -> isThatOfTheSpec(operation, method, body)));
                }
            }
        }
        return tests;
    }

    private void isThatOfTheSpec(Operation operation, Method method, Example body) throws Throwable {
        Arguments arguments = Arguments.of(operation, method, body);
        RecordedRequest request = exchange(operation, method, arguments, provider().schemes);
        RequestCheck check = provider().check;
        assertThat(provider().validator.complaints(request, operation, body))
                .as("validator")
                .isEmpty();
        check.line(request, operation, arguments.sent());
        check.credentials(request, operation.security().stream().findFirst().orElse(Set.of()));
        check.body(request, provider().spec, body);
    }

    @TestFactory
    default List<DynamicTest> anyAlternativeOfTheCredentialsWillDo() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Operation operation : provider().operations()) {
            for (Set<String> schemes : operation.security()) {
                tests.add(provider().test(operation.id(), "needs nothing but " + schemes, () -> {
                    Method method = provider().methods(operation).get(0);
                    Arguments arguments = Arguments.of(operation, method, operation.request());
                    RecordedRequest request = exchange(operation, method, arguments, schemes);
                    provider().check.credentials(request, schemes);
                }));
            }
        }
        return tests;
    }

    @TestFactory
    default List<DynamicTest> oddCharactersArriveUnchanged() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Operation operation : provider().operations()) {
            if (operation.parameters().stream().noneMatch(RequestContract::isFreeText)) continue;
            tests.add(provider().test(operation.id(), "takes odd characters in path and query", () -> {
                Method method = provider().methods(operation).get(0);
                Arguments odd = Arguments.of(operation, method, operation.request(), RequestContract::oddExample);
                RecordedRequest request = exchange(operation, method, odd, provider().schemes);
                provider().check.line(request, operation, odd.sent());
            }));
        }
        return tests;
    }

    private static JsonNode oddExample(JsonNode parameter) {
        if (!isFreeText(parameter)) return Operation.example(parameter);
        // A slash in a path is refused: some gateways decode it, and then it leads to another operation.
        boolean inPath = parameter.path("in").asText().equals("path");
        return TextNode.valueOf(inPath ? ODD.replace("/", "") : ODD);
    }

    private static boolean isFreeText(JsonNode parameter) {
        JsonNode schema = parameter.path("schema");
        boolean inUrl = !parameter.path("in").asText().equals("header");
        return inUrl && schema.path("type").asText().equals("string") && !schema.has("format") && !schema.has("enum");
    }

    private RecordedRequest exchange(Operation operation, Method method, Arguments arguments, Set<String> schemes)
            throws Throwable {
        Example answer = Provider.results(operation, method).get(0);
        provider().server.answerWith(operation, answer, answer.value());
        Object result = provider().call(method, arguments, schemes).body();
        if (result instanceof ResponseBody file) file.close();
        return provider().server.received();
    }

    /** Every body for an overload that takes one; a single null for one that takes none. */
    private static List<Example> bodies(Operation operation, Method method) {
        boolean takesBody = Arrays.stream(method.getParameterAnnotations()).anyMatch(a -> a[0] instanceof Body);
        List<Example> bodies = new ArrayList<>(takesBody ? operation.requests() : List.of());
        if (bodies.isEmpty()) bodies.add(null);
        return bodies;
    }

    private static String described(Method method) {
        List<String> types = new ArrayList<>();
        for (Class<?> type : method.getParameterTypes()) types.add(type.getSimpleName());
        return method.getName() + '(' + String.join(", ", types) + ')';
    }
}
