package io.bankspec.sandbox.geezeo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bankspec.core.ApiException;
import io.bankspec.core.RetryPolicy;
import io.bankspec.core.testing.JumpingTime;
import io.bankspec.geezeo.GeezeoClient;
import io.bankspec.geezeo.model.Account;
import io.bankspec.geezeo.model.AccountClassification;
import io.bankspec.geezeo.model.AddCeFiForm;
import io.bankspec.geezeo.model.AggregationAnswer;
import io.bankspec.geezeo.model.ClassifyForm;
import io.bankspec.geezeo.model.LoginCredentials;
import io.bankspec.geezeo.model.LoginParameter;
import io.bankspec.geezeo.model.MessageData;
import io.bankspec.geezeo.model.MfaAnswerForm;
import io.bankspec.sandbox.SandboxServer;
import io.bankspec.sandbox.TestDay;
import io.bankspec.sandbox.client.GeezeoClients;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;

/** A fresh Geezeo, a client of it, and its first user. */
abstract class GeezeoFixture {
    static final long SANDBOX_BANK = 4294967311L;

    final JumpingTime time = TestDay.time();
    final SandboxServer server = SandboxServer.builder("geezeo").time(time).start();
    final GeezeoClient geezeo =
            GeezeoClients.builder(server).retries(RetryPolicy.NONE).build();
    final String user = "cust-1001";

    @AfterEach
    void close() {
        server.close();
    }

    static LoginCredentials login(Map<String, String> values) {
        return LoginCredentials.builder().loginParams(values).build();
    }

    static LoginCredentials password(String password) {
        return login(Map.of("51200", "jane", "51201", password));
    }

    AggregationAnswer add(long institution, LoginCredentials credentials) {
        AddCeFiForm form = AddCeFiForm.builder()
                .id(String.valueOf(institution))
                .credentials(credentials)
                .build();
        return geezeo.aggregation().addCeFi(user, form).execute();
    }

    /** At the bank where the password chooses the story. */
    AggregationAnswer add(String password) {
        return add(SANDBOX_BANK, password(password));
    }

    AggregationAnswer addRetail() {
        return add(2, login(Map.of("42971", "script1", "42972", "cashedge1")));
    }

    AggregationAnswer addRetail2fa() {
        return add(1, login(Map.of("42969", "test", "42970", "test")));
    }

    static MessageData nested(AggregationAnswer answer) {
        return answer.getResponse().asMessageBody().getData().asMessageData();
    }

    static MessageData flat(AggregationAnswer answer) {
        assertThat(answer.getResponse().asString()).isNotEmpty();
        return answer.getData().asMessageData();
    }

    /** One answer to every prompt. */
    static MfaAnswerForm form(MessageData challenge, String answer) {
        Map<String, String> answers = challenge.getMfaParameters().stream()
                .collect(Collectors.toMap(LoginParameter::getParameterId, prompt -> answer));
        return MfaAnswerForm.builder()
                .mfaResponses(answers)
                .sessionKey(challenge.getSessionKey())
                .harvestId(challenge.getHarvestId())
                .loginId(challenge.getLoginId())
                .build();
    }

    AggregationAnswer proceed(long institution, MfaAnswerForm form) {
        return geezeo.aggregation().continueCeFiMfa(user, institution, form).execute();
    }

    AggregationAnswer proceed(MessageData challenge, String answer) {
        return proceed(SANDBOX_BANK, form(challenge, answer));
    }

    /** Classifies what was found, in its order. */
    List<Account> classify(List<Account> found, String... codes) {
        Map<String, AccountClassification> entries = new LinkedHashMap<>();
        for (int i = 0; i < codes.length; i++)
            entries.put(
                    String.valueOf(found.get(i).getId()),
                    AccountClassification.builder().typeCode(codes[i]).build());
        return geezeo.aggregation()
                .classifyAccounts(user, ClassifyForm.builder().accounts(entries).build())
                .execute()
                .getAccounts();
    }

    /** Four accounts, all kept. */
    List<Account> linked(String password) {
        return classify(add(password).getAccounts(), "DDA,CMA", "SDA,SDA", "INV,IRA", "CCA,CCA");
    }

    Account account(long id) {
        return geezeo.accounts().getAccount(user, id).execute().getAccounts().get(0);
    }

    static void refused(int status, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.statusCode()).isEqualTo(status));
    }
}
