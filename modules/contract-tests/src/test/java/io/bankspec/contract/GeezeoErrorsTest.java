package io.bankspec.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.bankspec.core.ApiException;
import io.bankspec.core.AuthenticationException;
import io.bankspec.core.InvalidRequestException;
import io.bankspec.core.NotFoundException;
import io.bankspec.core.RetryPolicy;
import io.bankspec.core.ServerException;
import io.bankspec.core.UnexpectedAnswerException;
import io.bankspec.geezeo.GeezeoClient;
import io.bankspec.geezeo.model.AddCeFiForm;
import io.bankspec.geezeo.model.AggregationAnswer;
import io.bankspec.geezeo.model.ErrorModel;
import io.bankspec.geezeo.model.LoginCredentials;
import io.bankspec.geezeo.model.MessageDataCode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Errors are objects named {@code error}, whatever the status; refused logins are no errors at all. */
class GeezeoErrorsTest {
    private static final String ERROR = "{'error': {'message': 'canary', 'data': {}}}";

    @RegisterExtension
    final OneAnswer answer = new OneAnswer();

    private GeezeoClient geezeo() {
        return GeezeoClient.builder()
                .baseUrl(answer.url())
                .retries(RetryPolicy.NONE)
                .apiKey("k")
                .build();
    }

    private AggregationAnswer addCeFi() {
        LoginCredentials login =
                LoginCredentials.builder().loginParams(Map.of("42971", "x")).build();
        AddCeFiForm form = AddCeFiForm.builder().id("1").credentials(login).build();
        return geezeo().aggregation().addCeFi("cust-1001", form).execute();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201})
    void anErrorWithTheStatusOfASuccessIsNoListOfAccounts(int status) {
        answer.json(status, ERROR);
        ApiException failure = answer.failure(
                UnexpectedAnswerException.class, geezeo().accounts().listAccounts("cust-1001"));
        assertThat(failure.statusCode()).isEqualTo(status);
        assertThat(failure.error(ErrorModel.class).getError().getMessage()).isEqualTo("canary");
    }

    @Test
    void anErrorWithTheStatusOfASuccessIsNoDoneDeletion() {
        answer.json(200, ERROR);
        answer.failure(UnexpectedAnswerException.class, geezeo().users().deleteUser("cust-1001"));
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201})
    void addCeFiHasTheErrorInItsAnswer(int status) {
        answer.json(status, ERROR);
        AggregationAnswer error = addCeFi();
        assertThat(error.getError().getMessage()).isEqualTo("canary");
        assertThat(error.getAccounts()).isEmpty();
    }

    @Test
    void aRefusedLoginIsAnAnswerInEitherShape() {
        answer.json(200, "{'response': {'message': 'canary', 'data': {'code': 'bad_credentials'}}}");
        assertThat(addCeFi()
                        .getResponse()
                        .asMessageBody()
                        .getData()
                        .asMessageData()
                        .getCode())
                .isEqualTo(MessageDataCode.BAD_CREDENTIALS);
        answer.json(200, "{'response': 'canary', 'data': {'code': 'bad_credentials'}}");
        assertThat(addCeFi().getData().asMessageData().getCode()).isEqualTo(MessageDataCode.BAD_CREDENTIALS);
    }

    @ParameterizedTest
    @CsvSource({
        "'{''error'': {''message'': ''canary'', ''data'': [''Email is invalid'']}}'",
        "'{''error'': {''message'': ''canary'', ''data'': {''email'': ''is invalid''}}}'",
        "'{''error'': {''message'': ''canary''}}'"
    })
    void a422SaysWhatIsInvalidAsListOrMap(String body) {
        answer.json(422, body);
        ErrorModel error = answer.failure(
                        InvalidRequestException.class, geezeo().users().getUser("cust-1001"))
                .error(ErrorModel.class);
        assertThat(error.getError().getMessage()).isEqualTo("canary");
        assertThat(SameJson.differences(Spec.json(body.replace('\'', '"')), Spec.json(error.toJson())))
                .isEmpty();
    }

    @Test
    void bodiesOf401And404AreWhateverTheServerSends() {
        answer.is(401, "text/plain", "HTTP Basic: canary denied.");
        AuthenticationException refused =
                answer.failure(AuthenticationException.class, geezeo().ping().ping());
        assertThat(refused.error(ErrorModel.class)).isNull();
        assertThat(refused.error(String.class)).startsWith("HTTP Basic");
        answer.is(404, "text/html", "<html>canary</html>");
        assertThat(answer.failure(NotFoundException.class, geezeo().users().getUser("cust-1001"))
                        .error(ErrorModel.class))
                .isNull();
    }

    @Test
    void a500IsAnErrorOrAnythingAndHasNoRequestId() {
        answer.json(500, ERROR, "X-Request-Id", "a");
        ServerException failure =
                answer.failure(ServerException.class, geezeo().users().getUser("cust-1001"));
        assertThat(failure.error(ErrorModel.class).getError().getMessage()).isEqualTo("canary");
        assertThat(failure.requestId()).isNull();
        answer.is(500, "", "");
        assertThat(answer.failure(ServerException.class, geezeo().users().getUser("cust-1001"))
                        .error(ErrorModel.class))
                .isNull();
    }
}
