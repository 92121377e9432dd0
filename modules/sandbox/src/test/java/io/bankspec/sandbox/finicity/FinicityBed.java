package io.bankspec.sandbox.finicity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.bankspec.core.ApiCall;
import io.bankspec.core.ApiException;
import io.bankspec.core.MfaRequiredException;
import io.bankspec.core.RetryPolicy;
import io.bankspec.core.testing.JumpingTime;
import io.bankspec.finicity.FinicityClient;
import io.bankspec.finicity.model.AddAllAccountsMfaRequestBody;
import io.bankspec.finicity.model.AddAllAccountsRequestBody;
import io.bankspec.finicity.model.CustomerAccount;
import io.bankspec.finicity.model.CustomerAccounts;
import io.bankspec.finicity.model.LoginCredential;
import io.bankspec.finicity.model.MfaAnsweredQuestion;
import io.bankspec.finicity.model.MfaAnswers;
import io.bankspec.finicity.model.MfaChallenge;
import io.bankspec.finicity.model.NewCustomer;
import io.bankspec.sandbox.CheckedAnswers;
import io.bankspec.sandbox.SandboxServer;
import io.bankspec.sandbox.TestDay;
import io.bankspec.sandbox.client.FinicityClients;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A fresh provider for each test, and a client whose answers are checked. */
final class FinicityBed implements AfterEachCallback {
    static final long FINBANK = 101732;
    static final long PROFILES = 102105;

    final JumpingTime time = TestDay.time();
    final SandboxServer server = SandboxServer.builder("finicity").time(time).start();
    final FinicityClient client = builder().build();

    /** The codes of some services are numbers, which the spec declares as text. */
    FinicityClient.Builder builder() {
        return FinicityClients.builder(server)
                .httpClient(CheckedAnswers.http(
                        "finicity", body -> body.replaceFirst("^\\{\"code\":([0-9]+)", "{\"code\":\"$1\"")))
                .retries(RetryPolicy.NONE);
    }

    String customer(String username) {
        return client.customers()
                .addTestingCustomer(NewCustomer.builder()
                        .username(username)
                        .firstName("Jane")
                        .build())
                .execute()
                .getId();
    }

    ApiCall<CustomerAccounts> adding(String customer, long institution, String user, String password) {
        List<LoginCredential> credentials = List.of(
                LoginCredential.builder()
                        .id(institution + "001")
                        .name("Banking Userid")
                        .value(user)
                        .build(),
                LoginCredential.builder()
                        .id(institution + "002")
                        .name("Banking Password")
                        .value(password)
                        .build());
        return client.accounts()
                .addAllAccounts(
                        customer,
                        institution,
                        AddAllAccountsRequestBody.builder()
                                .credentials(credentials)
                                .build());
    }

    /** Accounts that were refreshed once. */
    List<CustomerAccount> linked(String customer, String profile) {
        adding(customer, PROFILES, "jane", profile).execute();
        return client.accounts().refreshCustomerAccounts(customer).execute().getAccounts();
    }

    ApiCall<CustomerAccounts> answering(String customer, Asked asked, String... answers) {
        return client.accounts()
                .addAllAccountsMfa(
                        customer,
                        FINBANK,
                        asked.session,
                        AddAllAccountsMfaRequestBody.builder()
                                .mfaChallenges(asked.answered(answers))
                                .build());
    }

    /** A challenge and its session. */
    record Asked(MfaChallenge challenge, String session) {
        static Asked by(ApiCall<?> call) {
            MfaRequiredException failure = catchThrowableOfType(MfaRequiredException.class, call::execute);
            assertThat(failure).isNotNull();
            assertThat(failure.statusCode()).isEqualTo(203);
            return new Asked(
                    failure.error(MfaChallenge.class), failure.headers().get("MFA-Session"));
        }

        String text() {
            return challenge.getQuestions().get(0).getText();
        }

        MfaAnswers answered(String... answers) {
            List<MfaAnsweredQuestion> questions = new ArrayList<>();
            for (int i = 0; i < answers.length; i++) {
                questions.add(MfaAnsweredQuestion.builder()
                        .text(challenge.getQuestions().get(i).getText())
                        .answer(answers[i])
                        .build());
            }
            return MfaAnswers.builder().questions(questions).build();
        }
    }

    /** That a call is refused, and with which code. */
    void assertRefused(int status, String code, ApiCall<?> call) {
        assertThat(refusal(status, call).errorProperty("code")).isEqualTo(code);
    }

    ApiException refusal(int status, ApiCall<?> call) {
        ApiException failure = catchThrowableOfType(ApiException.class, call::execute);
        assertThat(failure).isNotNull();
        assertThat(failure.statusCode()).isEqualTo(status);
        return failure;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        server.close();
    }
}
