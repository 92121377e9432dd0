package io.bankspec.contract;

import static io.bankspec.contract.FinApiChallengeTest.READY;
import static io.bankspec.contract.FinApiChallengeTest.error;
import static io.bankspec.contract.FinApiChallengeTest.question;
import static io.bankspec.contract.StepCheck.challenged;
import static io.bankspec.contract.StepCheck.completed;
import static io.bankspec.contract.StepCheck.failed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bankspec.core.RetryPolicy;
import io.bankspec.core.mfa.MfaAnswers;
import io.bankspec.core.mfa.MfaFailedException;
import io.bankspec.core.mfa.MfaFlow;
import io.bankspec.core.mfa.MfaLimits;
import io.bankspec.core.mfa.MfaReason;
import io.bankspec.core.mfa.MfaStep.Challenged;
import io.bankspec.core.mfa.MfaStep.Failed;
import io.bankspec.finapi.FinApiClient;
import io.bankspec.finapi.model.BankConnection;
import io.bankspec.finapi.model.UpdateBankConnectionParams;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ways in which an import or update ends without a result, and that none of them sends a PIN twice. */
class FinApiFailureTest {
    @RegisterExtension
    final ScriptedProvider provider = new ScriptedProvider();

    /** With a client that repeats what may be repeated. */
    private MfaFlow<BankConnection> flow() {
        FinApiClient finapi = provider.serve(FinApiClient.builder())
                .retries(RetryPolicy.DEFAULT)
                .userToken("canary-token")
                .build();
        return finapi.mfa()
                .updateBankConnection(UpdateBankConnectionParams.builder()
                        .bankConnectionId(42L)
                        .bankingPin("canary-pin")
                        .build());
    }

    private Challenged<BankConnection> asked() {
        provider.answers(510, question("TAN?"));
        return challenged(flow().start());
    }

    @ParameterizedTest
    @CsvSource({
        "400, BAD_REQUEST, REQUEST_REFUSED",
        "400, MISSING_FIELD, REQUEST_REFUSED",
        "403, FORBIDDEN, REQUEST_REFUSED",
        "404, UNKNOWN_ENTITY, REQUEST_REFUSED",
        "422, UNKNOWN_ENTITY, REQUEST_REFUSED",
        "422, ENTITY_EXISTS, EXISTS",
        "422, MISSING_FIELD, REQUEST_REFUSED",
        "422, ILLEGAL_ENTITY_STATE, REQUEST_REFUSED",
        "422, ILLEGAL_FIELD_VALUE, REQUEST_REFUSED",
        "422, NO_ACCOUNTS_FOR_TYPE_LIST, REQUEST_REFUSED",
        "422, BRAND_NEW, REQUEST_REFUSED",
        "422, BANK_SERVER_REJECTION, LOGIN_REFUSED",
        "422, NO_EXISTING_CHALLENGE, EXPIRED",
        "423, LOCKED, BUSY",
        "451, WEB_FORM_REQUIRED, USER_ACTION_NEEDED",
        "500, UNEXPECTED_ERROR, UNAVAILABLE",
        "501, UNSUPPORTED_BANK, GONE",
        "503, GATEWAY, UNAVAILABLE",
        "510, UNEXPECTED_ERROR, UNEXPECTED"
    })
    void anErrorOfTheStartIsReportedAndNotRepeated(int status, String code, MfaReason reason) {
        provider.answers(status, error(code, "'unprintable'"), "Location", "https://forms.example/unprintable");
        Failed<?> failed = failed(reason, flow().start());
        assertThat(failed.cause().statusCode()).isEqualTo(status);
        assertThat(failed.cause().requestId()).isEqualTo("selfgen-1");
        assertThat(failed.toException().getMessage())
                .containsOnlyOnce("updateBankConnection")
                .containsOnlyOnce("selfgen-1");
        assertThat(provider.received.count()).isEqualTo(1);
    }

    @Test
    void a401HasAnotherShapeAndIsReported() {
        provider.answers(401, "{'error': 'invalid_token', 'error_description': 'unprintable'}");
        failed(MfaReason.REQUEST_REFUSED, flow().start());
    }

    @ParameterizedTest
    @CsvSource({
        "422, BANK_SERVER_REJECTION, LOGIN_REFUSED",
        "422, NO_EXISTING_CHALLENGE, EXPIRED",
        "422, ILLEGAL_ENTITY_STATE, REQUEST_REFUSED",
        "423, LOCKED, BUSY",
        "451, WEB_FORM_REQUIRED, USER_ACTION_NEEDED",
        "500, UNEXPECTED_ERROR, UNAVAILABLE",
        "501, UNSUPPORTED_BANK, GONE",
        "503, GATEWAY, UNAVAILABLE"
    })
    void anErrorOfTheAnswerIsReportedAndNeitherRepeatedNorPolled(int status, String code, MfaReason reason) {
        Challenged<BankConnection> challenge = asked();
        provider.answers(status, error(code, "'unprintable'"));
        failed(reason, challenge.answer("canary-answer"));
        assertThat(provider.received.count()).isEqualTo(2);
    }

    @Test
    void aConnectionThatBreaksAtTheStartLeavesOneCall() {
        provider.breaks();
        failed(MfaReason.UNAVAILABLE, flow().start());
        assertThat(provider.received.count()).isEqualTo(1);
    }

    @Test
    void aConnectionThatBreaksAtTheAnswerLeavesOneAnswer() {
        Challenged<BankConnection> challenge = asked();
        provider.breaks();
        failed(MfaReason.UNAVAILABLE, challenge.answer("canary-answer"));
        assertThat(provider.received.count()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"'{''errors'': []}'", "'{''errors'': null}'", "''"})
    void a510WithoutAnErrorIsUnexpected(String body) {
        provider.answers(510, body);
        failed(MfaReason.UNEXPECTED, flow().start());
    }

    @Test
    void aDeadlineThatPassesWhileThePromptIsOpenSendsNothing() {
        Challenged<BankConnection> challenge = asked();
        provider.time.skip(Duration.ofMinutes(15));
        failed(MfaReason.TIMEOUT, challenge.answer("canary-late"));
        assertThat(provider.received.count()).isEqualTo(1);
    }

    @Test
    void aDeadlineThatPassesWhileAHandlerThinksEndsTheFlow() {
        provider.answers(510, question("TAN?"));
        CompletableFuture<MfaAnswers> thinking = new CompletableFuture<>();
        CompletableFuture<Void> asked = new CompletableFuture<>();
        CompletableFuture<BankConnection> result = flow().runAsync(challenge -> {
            asked.complete(null);
            return thinking;
        });
        asked.orTimeout(10, TimeUnit.SECONDS).join();
        provider.time.skip(Duration.ofMinutes(15));
        assertThat(result)
                .failsWithin(Duration.ofSeconds(10))
                .withThrowableThat()
                .havingCause()
                .isInstanceOfSatisfying(
                        MfaFailedException.class, e -> assertThat(e.reason()).isEqualTo(MfaReason.TIMEOUT));
        assertThat(provider.received.count()).isEqualTo(1);
    }

    @Test
    void aHundredChallengesAreStoppedByTheLimit() {
        for (int i = 0; i <= 100; i++) provider.answers(510, question("TAN " + i));
        assertThatThrownBy(() -> flow().withLimits(MfaLimits.DEFAULT.withChallenges(100))
                        .run(challenge -> MfaAnswers.of("canary-answer")))
                .hasMessageContaining("LIMIT_REACHED")
                .hasMessageContaining("more than 100 challenges");
        assertThat(provider.received.count()).isEqualTo(101);
    }

    @Test
    void aRefusalThatShowsOnlyInTheEndHasTheTextOfTheBankAndTheConnectionThatExists() {
        Challenged<BankConnection> challenge = asked();
        provider.answers(200, FinApiChallengeTest.RUNNING)
                .answers(
                        200,
                        READY.replace(
                                "}",
                                ", 'lastManualUpdate': {'result': 'BANK_SERVER_REJECTION', 'errorMessage': 'unprintable'}}"));
        Failed<?> failed = failed(MfaReason.LOGIN_REFUSED, challenge.answer("canary-answer"));
        BankConnection connection = failed.answer(BankConnection.class);
        assertThat(connection.getLastManualUpdate().getErrorMessage()).isEqualTo("unprintable");
        assertThat(failed.toException().answer(BankConnection.class)).isSameAs(connection);
        assertThat(failed.toException().error(BankConnection.class)).isSameAs(connection);
    }

    @Test
    void aConnectionThatExistsIsKnownWhenItsPollFails() {
        provider.answers(201, FinApiChallengeTest.RUNNING);
        // Three polls of three attempts.
        for (int i = 0; i < 9; i++) provider.answersEmpty(503);
        Failed<?> failed = failed(MfaReason.UNAVAILABLE, flow().start());
        assertThat(failed.cause().statusCode()).isEqualTo(503);
        assertThat(failed.answer(BankConnection.class).getId()).isNotNull();
        assertThat(failed.toException())
                .hasMessageStartingWith("updateBankConnection: UNAVAILABLE, getBankConnection answered with 503");
    }

    @Test
    void anAnsweredChallengeIsNotAnsweredAgain() {
        Challenged<BankConnection> challenge = asked();
        provider.answers(200, FinApiChallengeTest.RUNNING).answers(200, READY);
        completed(challenge.answer("canary-answer"));
        assertThatThrownBy(() -> challenge.answer("canary-again"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining("canary");
        assertThat(provider.received.count()).isEqualTo(3);
    }
}
