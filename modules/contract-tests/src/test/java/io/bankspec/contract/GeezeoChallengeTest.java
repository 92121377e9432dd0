package io.bankspec.contract;

import static io.bankspec.contract.StepCheck.challenged;
import static io.bankspec.contract.StepCheck.completed;
import static org.assertj.core.api.Assertions.assertThat;

import io.bankspec.core.mfa.MfaFlow;
import io.bankspec.core.mfa.MfaPrompt;
import io.bankspec.core.mfa.MfaPrompt.Type;
import io.bankspec.core.mfa.MfaStep.Challenged;
import io.bankspec.geezeo.GeezeoClient;
import io.bankspec.geezeo.model.AddCeFiForm;
import io.bankspec.geezeo.model.AggregationAnswer;
import io.bankspec.geezeo.model.UpdateCredentialsForm;
import io.bankspec.sandbox.internal.FormText;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A 200 may be a challenge; a form with the answers and what the challenge brought goes on. */
class GeezeoChallengeTest {
    static final String ACCOUNTS = "{'accounts': [{'id': 657, 'name': 'Everyday Checking', 'balance': '3897.52'}]}";
    static final String COLOR = "{'parameter_id': 'answer', 'parameter_caption': 'Favorite color?',"
            + " 'parameter_type': 'login', 'parameter_max_length': 20, 'ce_fi_id': 1}";
    static final String IDS = "'session_key': 'canary-k1', 'harvest_id': '8800210', 'login_id': '993104'";

    @RegisterExtension
    final ScriptedProvider provider = new ScriptedProvider();

    private GeezeoClient geezeo() {
        return provider.serve(GeezeoClient.builder()).apiKey("canary-key").build();
    }

    static MfaFlow<AggregationAnswer> adding(GeezeoClient geezeo) {
        return geezeo.mfa()
                .addCeFi(
                        "cust 1 ä",
                        AddCeFiForm.fromJson("{\"id\": \"1\", \"credentials\": {\"login_params\":"
                                + " {\"42969\": \"canary-user\", \"42970\": \"canary ä&+%\"}}}"));
    }

    private MfaFlow<AggregationAnswer> updating() {
        return geezeo().mfa()
                .updateAccountCredentials(
                        "cust 1 ä",
                        657L,
                        UpdateCredentialsForm.fromJson(
                                "{\"credentials\": {\"login_params\": {\"42970\": \"canary-new\"}}}"));
    }

    static String nested(String prompts) {
        return "{'response': {'message': 'unprintable', 'data': {'mfa_parameters': [" + prompts + "], " + IDS + "}}}";
    }

    private static String flat(String prompts) {
        return "{'response': 'unprintable', 'data': {'mfa_parameters': [" + prompts + "], " + IDS + "}}";
    }

    static String wrapped(String prompt) {
        return "{'ce_login_parameter': " + prompt + "}";
    }

    static List<String> shapes() {
        return List.of(nested(COLOR), flat(COLOR), nested(wrapped(COLOR)), flat(wrapped(COLOR)));
    }

    static Map<String, String> fields(RecordedRequest request) {
        return FormText.of(LoopbackProvider.bodyOf(request)).fields().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201})
    void anInstitutionThatDoesNotAskIsAddedAtOnce(int status) {
        provider.answers(status, ACCOUNTS);
        assertThat(completed(adding(geezeo()).start()).getAccounts()).hasSize(1);
        RecordedRequest add = provider.received.next();
        assertThat(add.getMethod() + " " + add.getTarget()).isEqualTo("POST /users/cust%201%20%C3%A4/ce_fis");
        assertThat(fields(add)).containsEntry("credentials[login_params][42970]", "canary ä&+%");
    }

    @Test
    void aBareAccountAfterNewCredentialsIsAListOfOne() {
        String account = "{'id': 657, 'name': 'Everyday Checking', 'aggregation_type': 'cashedge', 'balance': '70.0',"
                + " 'error': {'code': '301', 'actionable': true}}";
        provider.answers(200, account);
        AggregationAnswer answer = completed(updating().start());
        assertThat(answer.getAccounts()).singleElement().satisfies(one -> {
            assertThat(one.getId()).isEqualTo(657L);
            assertThat(one.getBalance()).isEqualTo("70.0");
            assertThat(one.getError().getCode()).isEqualTo("301");
        });
        assertThat(answer.getError()).isNull();
    }

    @Test
    void theIdOfAUserMayHoldASlash() {
        provider.answers(200, ACCOUNTS);
        geezeo().mfa()
                .addCeFi("branch/7", AddCeFiForm.fromJson("{\"id\": \"1\"}"))
                .start();
        assertThat(provider.received.next().getTarget()).isEqualTo("/users/branch%2F7/ce_fis");
    }

    @Test
    void noAccountsAreASuccessAsWell() {
        provider.answers(200, "{'accounts': []}");
        assertThat(completed(adding(geezeo()).start()).getAccounts()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void anAddIsChallengedInEachShape(String shape) {
        provider.answers(200, shape);
        Challenged<AggregationAnswer> challenge = challenged(adding(geezeo()).start());
        assertThat(challenge.prompts())
                .containsExactly(new MfaPrompt("answer", "Favorite color?", Type.TEXT, "login", List.of(), null, 20));
        provider.answers(200, ACCOUNTS);
        completed(challenge.answer("canary-red"));
        provider.received.next();
        RecordedRequest answer = provider.received.next();
        assertThat(answer.getMethod() + " " + answer.getTarget()).isEqualTo("PUT /users/cust%201%20%C3%A4/ce_fis/1");
        assertThat(fields(answer))
                .isEqualTo(Map.of(
                        "mfa_responses[answer]", "canary-red",
                        "session_key", "canary-k1",
                        "harvest_id", "8800210",
                        "login_id", "993104"));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void anUpdateIsChallengedInEachShapeAndAnsweredWithoutCredentials(String shape) {
        provider.answers(200, shape);
        Challenged<AggregationAnswer> challenge = challenged(updating().start());
        provider.answers(200, ACCOUNTS);
        completed(challenge.answer("canary-red"));
        RecordedRequest update = provider.received.next();
        assertThat(update.getMethod() + " " + update.getTarget())
                .isEqualTo("PUT /users/cust%201%20%C3%A4/accounts/657/update_credentials");
        assertThat(fields(update)).isEqualTo(Map.of("credentials[login_params][42970]", "canary-new"));
        RecordedRequest answer = provider.received.next();
        assertThat(answer.getTarget()).isEqualTo(update.getTarget());
        assertThat(fields(answer).keySet())
                .containsExactlyInAnyOrder("mfa_responses[answer]", "session_key", "harvest_id", "login_id");
    }

    @Test
    void anUpdateThatIsNotChallengedRepairsTheAccountAtOnce() {
        provider.answers(200, ACCOUNTS);
        assertThat(completed(updating().start()).getAccounts()).hasSize(1);
    }
}
