package io.bankspec.contract;

import static io.bankspec.contract.GeezeoChallengeTest.ACCOUNTS;
import static io.bankspec.contract.GeezeoChallengeTest.COLOR;
import static io.bankspec.contract.GeezeoChallengeTest.adding;
import static io.bankspec.contract.GeezeoChallengeTest.nested;
import static io.bankspec.contract.StepCheck.challenged;
import static io.bankspec.contract.StepCheck.completed;
import static io.bankspec.contract.StepCheck.failed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bankspec.core.RetryPolicy;
import io.bankspec.core.mfa.MfaFlow;
import io.bankspec.core.mfa.MfaReason;
import io.bankspec.core.mfa.MfaStep.Challenged;
import io.bankspec.core.mfa.MfaStep.Failed;
import io.bankspec.geezeo.GeezeoClient;
import io.bankspec.geezeo.model.AggregationAnswer;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ways in which an institution is not added; most of them are a 200. */
class GeezeoFailureTest {
    @RegisterExtension
    final ScriptedProvider provider = new ScriptedProvider();

    /** With a client that repeats what may be repeated. */
    private MfaFlow<AggregationAnswer> flow() {
        return adding(provider.serve(GeezeoClient.builder())
                .retries(RetryPolicy.DEFAULT)
                .apiKey("canary-key")
                .build());
    }

    private Challenged<AggregationAnswer> asked() {
        provider.answers(200, nested(COLOR));
        return challenged(flow().start());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'response': {'message': 'unprintable', 'data': {'code': 'bad_credentials'}}}",
                "{'response': 'unprintable', 'data': {'code': 'bad_credentials'}}",
                "{'response': {'message': 'unprintable', 'data': {'code': 'brand_new', 'mfa_parameters': []}}}",
                "{'response': 'unprintable', 'data': {'code': 'brand_new'}}"
            })
    void aRefusedLoginIsA200WithACode(String body) {
        provider.answers(200, body);
        Failed<?> failed = failed(MfaReason.LOGIN_REFUSED, flow().start());
        assertThat(failed.cause()).isNull();
        assertThat(failed.answer(AggregationAnswer.class).toJson()).contains("\"code\":", "unprintable");
        assertThat(failed.toException().errorJson().toString()).contains("\"code\":");
        provider.answers(200, ACCOUNTS);
        completed(flow().start());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'error': {'message': 'unprintable'}}",
                "{'error': {'message': 'unprintable', 'data': {}}}",
                "{'error': {'message': 'unprintable', 'data': ['x']}, 'accounts': []}"
            })
    void anErrorInA200IsAFailure(String body) {
        provider.answers(200, body);
        failed(MfaReason.FAILED, flow().start());
        assertThat(provider.received.count()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'response': 'unprintable'}",
                "{'response': {'message': 'unprintable'}}",
                "{'response': {'message': 'unprintable', 'data': {'mfa_parameters': []}}}",
                "{'response': {'message': 'unprintable', 'data': {'mfa_parameters': null}}}",
                "{'response': 'unprintable', 'data': ['unprintable']}",
                "{}"
            })
    void anyOtherMessageIsUnexpected(String body) {
        provider.answers(200, body);
        failed(MfaReason.UNEXPECTED, flow().start());
    }

    @ParameterizedTest
    @CsvSource({
        "401, REQUEST_REFUSED",
        "404, REQUEST_REFUSED",
        "422, REQUEST_REFUSED",
        "500, UNAVAILABLE",
        "503, UNAVAILABLE"
    })
    void anErrorStatusIsReportedAndNotRepeated(int status, MfaReason reason) {
        provider.answers(status, "{'error': {'message': 'unprintable', 'data': null}}");
        assertThat(failed(reason, flow().start()).cause().statusCode()).isEqualTo(status);
        Challenged<AggregationAnswer> challenge = asked();
        provider.answers(status, "<html>unprintable</html>");
        failed(reason, challenge.answer("canary-red"));
        assertThat(provider.received.count()).isEqualTo(3);
    }

    @Test
    void aBrokenConnectionIsReportedAndNotRepeated() {
        provider.breaks();
        failed(MfaReason.UNAVAILABLE, flow().start());
        Challenged<AggregationAnswer> challenge = asked();
        provider.breaks();
        failed(MfaReason.UNAVAILABLE, challenge.answer("canary-red"));
        assertThat(provider.received.count()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'304'", "304"})
    void aWrongAnswerIsAnErrorOfAnAccount(String code) {
        Challenged<AggregationAnswer> challenge = asked();
        provider.answers(
                200,
                "{'accounts': [{'id': 657}, {'id': 658, 'error': {'message': 'unprintable', 'code': " + code
                        + ", 'actionable': true}}]}");
        failed(MfaReason.WRONG_ANSWER, challenge.answer("canary-green"));
        Challenged<AggregationAnswer> again = asked();
        provider.answers(200, ACCOUNTS);
        completed(again.answer("canary-red"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"'code': '304'", "'code': 304", "'data': {'code': '304'}", "'data': {'code': 304}"})
    void aWrongAnswerMayBeAnErrorOfTheWholeAnswer(String code) {
        Challenged<AggregationAnswer> challenge = asked();
        provider.answers(200, "{'error': {'message': 'unprintable', " + code + "}}");
        Failed<?> failed = failed(MfaReason.WRONG_ANSWER, challenge.answer("canary-green"));
        assertThat(failed.answer(AggregationAnswer.class).getError().getMessage())
                .isEqualTo("unprintable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"301", "303", "307", "104"})
    void anotherErrorOfAnAccountIsThatOfItsLastRefresh(String code) {
        Challenged<AggregationAnswer> challenge = asked();
        provider.answers(200, "{'accounts': [{'id': 657, 'error': {'code': '" + code + "', 'actionable': true}}]}");
        completed(challenge.answer("canary-red"));
    }

    @Test
    void aRefusalAfterAnAnswerIsThatOfTheLoginOrOfTheAnswer() {
        Challenged<AggregationAnswer> challenge = asked();
        provider.answers(200, "{'response': {'message': 'unprintable', 'data': {'code': 'bad_credentials'}}}");
        failed(MfaReason.LOGIN_REFUSED, challenge.answer("canary-green"));
    }

    @Test
    void aChallengeThatWasKilledByACleanUpFailsAndTheAddStartsOver() {
        Challenged<AggregationAnswer> challenge = asked();
        provider.answers(200, "{'error': {'message': 'unprintable'}}");
        failed(MfaReason.FAILED, challenge.answer("canary-red"));
        Challenged<AggregationAnswer> again = asked();
        provider.answers(200, ACCOUNTS);
        completed(again.answer("canary-red"));
    }

    @Test
    void aDeadlineThatPassesWhileThePromptIsOpenSendsNothing() {
        Challenged<AggregationAnswer> challenge = asked();
        provider.time.skip(Duration.ofMinutes(15));
        failed(MfaReason.TIMEOUT, challenge.answer("canary-late"));
        assertThat(provider.received.count()).isEqualTo(1);
    }

    @Test
    void aPromptWhoseIdFitsInNoFormIsNotAnsweredUnderAnotherName() {
        provider.answers(200, nested("{'parameter_id': 'a]b'}"));
        Challenged<AggregationAnswer> challenge = challenged(flow().start());
        assertThatThrownBy(() -> challenge.answer("canary-red"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("canary");
        assertThat(provider.received.count()).isEqualTo(1);
    }
}
