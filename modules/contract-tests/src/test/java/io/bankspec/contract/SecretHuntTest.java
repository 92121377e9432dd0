package io.bankspec.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.bankspec.core.ApiCall;
import io.bankspec.core.ApiException;
import io.bankspec.core.RetryPolicy;
import io.bankspec.donkies.DonkiesClient;
import io.bankspec.finapi.FinApiClient;
import io.bankspec.finicity.FinicityClient;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import okhttp3.ResponseBody;
import okio.ByteString;
import org.junit.jupiter.api.Test;

/**
 * Markers in all credentials and in all secret fields, and a provider that gives them back in every kind of failure: no exception says
 * any of them, nor does a cause or what is suppressed, at any depth.
 */
class SecretHuntTest {
    private static final String LOGIN = "marker-7c2e";

    /** A call, and what must not be said of it. */
    private record Prey(ApiCall<?> call, List<String> secrets) {}

    @Test
    void noFailureSaysASecret() throws Exception {
        List<ContractTest> contracts = Contracts.all();
        try (RawServer server = new RawServer()) {
            Map<String, List<Prey>> prey = new LinkedHashMap<>();
            for (ContractTest contract : contracts)
                prey.put(contract.provider().name, calls(contract.provider(), server));
            prey.put("logins", logins(server));

            List<String> columns = new ArrayList<>(List.of("the request comes back"));
            columns.addAll(prey.keySet());
            columns.add("secrets found");
            ReliabilityPage page = new ReliabilityPage("secrets", columns);
            for (EchoPlace place : EchoPlace.values()) {
                server.follow(place);
                page.row(row(place, prey));
            }
            page.check();
        } finally {
            contracts.forEach(ContractTest::close);
        }
    }

    /** How many texts of exceptions were searched. */
    private static List<Object> row(EchoPlace place, Map<String, List<Prey>> prey) {
        List<Object> row = new ArrayList<>(List.of(place.title));
        prey.values().forEach(calls -> {
            int searched = 0;
            for (Prey one : calls) searched += search(place, one);
            row.add(searched);
        });
        row.add(0);
        return row;
    }

    private static int search(EchoPlace place, Prey prey) {
        int searched = 0;
        for (Throwable failure : failures(prey.call)) {
            assertThat(FailureTexts.of(failure))
                    .as("%s, %s", failure, place)
                    .doesNotContain(prey.secrets.toArray(String[]::new));
            searched++;
        }
        return searched;
    }

    /** Of both ways to send; a call that gets a result has none. */
    private static List<Throwable> failures(ApiCall<?> call) {
        List<Throwable> failures = new ArrayList<>();
        try {
            close(call.execute());
        } catch (ApiException e) {
            failures.add(e);
        }
        try {
            close(call.executeAsync().join());
        } catch (CompletionException e) {
            failures.add(e.getCause());
        }
        return failures;
    }

    private static void close(Object result) {
        if (result instanceof ResponseBody file) file.close();
    }

    private static List<Prey> calls(Provider provider, RawServer server) throws Exception {
        Object client = provider.clientAt(server.url(provider.spec.basePath()));
        List<String> secrets = Stream.concat(
                        Stream.of(SampleJson.CANARY, SampleJson.CANARY_DATE), Stream.of(provider.keys()))
                .flatMap(SecretHuntTest::disguises)
                .toList();
        List<Prey> calls = new ArrayList<>();
        for (Operation operation : provider.spec.operations()) {
            for (Method method : provider.methods(operation)) {
                Arguments arguments =
                        Arguments.of(operation, method, body(operation), place -> marked(operation, place));
                Object call = method.invoke(provider.java.owner(client, method), arguments.values());
                calls.add(new Prey((ApiCall<?>) call, secrets));
            }
        }
        return calls;
    }

    private static Example body(Operation operation) {
        Example shown = operation.request();
        boolean isObject = shown != null && (shown.isJson() || shown.isForm());
        return isObject
                ? shown.with(SampleJson.all(operation.spec(), shown.schema()).get(0))
                : shown;
    }

    private static JsonNode marked(Operation operation, JsonNode place) {
        return operation.spec().isSecret(place) ? TextNode.valueOf(SampleJson.CANARY) : Operation.example(place);
    }

    /** As it is, and as hexadecimal digits and Base64 show it. */
    private static Stream<String> disguises(String secret) {
        ByteString bytes = ByteString.encodeString(secret, StandardCharsets.UTF_8);
        String base64 = Base64.getEncoder().withoutPadding().encodeToString(bytes.toByteArray());
        return Stream.of(secret, bytes.hex(), base64.substring(0, base64.length() - 1));
    }

    /** Calls whose login fails before they are sent. */
    private static List<Prey> logins(RawServer server) {
        FinApiClient.Builder finapi =
                FinApiClient.builder().baseUrl(server.url("")).retries(RetryPolicy.NONE);
        List<ApiCall<?>> calls = List.of(
                finapi.oauth2Password(LOGIN + "id", LOGIN + "secret", LOGIN + "user", LOGIN + "password")
                        .build()
                        .accounts()
                        .getAndSearchAllAccounts(),
                finapi.oauth2ClientCredentials(LOGIN + "id", LOGIN + "secret")
                        .build()
                        .banks()
                        .getAndSearchAllBanks(),
                FinicityClient.builder()
                        .baseUrl(server.url(""))
                        .retries(RetryPolicy.NONE)
                        .appKey(LOGIN + "key")
                        .appToken(LOGIN + "id", LOGIN + "secret")
                        .build()
                        .customers()
                        .getCustomer("1"),
                DonkiesClient.builder()
                        .baseUrl(server.url(""))
                        .retries(RetryPolicy.NONE)
                        .token(LOGIN + "@example.com", LOGIN + "password")
                        .build()
                        .finance()
                        .listMembers());
        List<String> secrets = disguises(LOGIN).toList();
        return calls.stream().map(call -> new Prey(call, secrets)).toList();
    }
}
