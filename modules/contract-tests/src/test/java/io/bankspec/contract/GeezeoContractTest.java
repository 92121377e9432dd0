package io.bankspec.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.bankspec.core.RetryPolicy;
import io.bankspec.core.logging.LoggingInterceptor.Level;
import io.bankspec.geezeo.GeezeoClient;
import io.bankspec.sandbox.internal.FormText;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GeezeoContractTest extends ContractTest {
    private static final String ODD = "ä &+%,=[]";

    GeezeoContractTest() {
        super(new Provider(
                "../../specs/geezeo/openapi.yaml",
                GeezeoClient.class,
                // Base64 of the key, a colon, and nothing.
                Map.of(
                        "apiKey",
                        "Authorization: Basic a2V5LW9mLWdlZXplbzo=",
                        "userJwt",
                        "Authorization: Bearer a.jwt.b"),
                (baseUrl, schemes, log) -> {
                    GeezeoClient.Builder client = GeezeoClient.builder()
                            .baseUrl(baseUrl)
                            .logging(Level.BODY, log)
                            .retries(RetryPolicy.NONE);
                    if (schemes.contains("apiKey")) client.apiKey("key-of-geezeo");
                    if (schemes.contains("userJwt")) client.userJwt("a.jwt.b");
                    return client.build();
                }));
    }

    @Test
    void addCeFiNamesLoginParametersInTwoBrackets() throws Throwable {
        assertThat(fields("addCeFi", "{'id': '1', 'credentials': {'login_params': {'42971': '" + ODD + "'}}}"))
                .containsExactly(entry("id", "1"), entry("credentials[login_params][42971]", ODD));
    }

    @Test
    void continueCeFiMfaNamesAnswersInOneBracket() throws Throwable {
        String body = "{'mfa_responses': {'answer': '" + ODD + "', 'What? ä': 'b'}, 'harvest_id': '8', 'login_id': '9',"
                + " 'session_key': 'a+b/c=='}";
        assertThat(fields("continueCeFiMfa", body))
                .containsExactly(
                        entry("mfa_responses[answer]", ODD),
                        entry("mfa_responses[What? ä]", "b"),
                        entry("harvest_id", "8"),
                        entry("login_id", "9"),
                        entry("session_key", "a+b/c=="));
    }

    @Test
    void classifyAccountsNamesTheTypeOfEachAccount() throws Throwable {
        String body = "{'accounts': {'657': {'type_code': 'SDA,SDA'}, '658': {'type_code': 'ignore'}}}";
        assertThat(fields("classifyAccounts", body))
                .containsExactly(
                        entry("accounts[657][type_code]", "SDA,SDA"), entry("accounts[658][type_code]", "ignore"));
    }

    @Test
    void updateAccountCredentialsLeavesOutWhatIsNotSet() throws Throwable {
        assertThat(fields("updateAccountCredentials", "{'credentials': {'login_params': {'42971': '" + ODD + "'}}}"))
                .containsExactly(entry("credentials[login_params][42971]", ODD));
    }

    /** Names and values as they arrive, in their order. */
    private List<Map.Entry<String, String>> fields(String id, String body) throws Throwable {
        Operation operation = provider().operation(id);
        Method method = provider().methods(operation).get(0);
        Example answer = operation.results().get(0);
        provider().server.answerWith(operation, answer, answer.value());
        Arguments arguments =
                Arguments.of(operation, method, operation.request().with(Spec.json(body.replace('\'', '"'))));
        provider().call(method, arguments, Set.of("apiKey"));
        return FormText.of(LoopbackProvider.bodyOf(provider().server.received()))
                .fields();
    }
}
