package io.bankspec.contract;

import static io.bankspec.contract.AtriumScript.MEMBER;
import static io.bankspec.contract.AtriumScript.RESUME;
import static io.bankspec.contract.AtriumScript.USER;
import static io.bankspec.contract.AtriumScript.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.bankspec.atrium.model.MemberStatusResponseBody;
import io.bankspec.core.mfa.MfaReason;
import io.bankspec.core.mfa.MfaStep;
import io.bankspec.core.mfa.MfaStep.Challenged;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An answer that is wrong, late, or one too many, and what may follow. */
class AtriumWrongAnswerTest {
    @RegisterExtension
    final AtriumScript atrium = new AtriumScript();

    private Challenged<MemberStatusResponseBody> challenge;

    @BeforeEach
    void ask() {
        challenge = atrium.challenged(text("CRD-1", "Which city?"));
    }

    private MfaStep<MemberStatusResponseBody> answer() {
        return challenge.answer("canary-wrong");
    }

    @Test
    void aWrongAnswerShowsAsRejectedAndDeniedOnceTheJobIsOver() {
        atrium.resumed();
        atrium.status("RESUMED", "RECEIVED", true);
        atrium.status("REJECTED", "DENIED", false);
        StepCheck.failed(MfaReason.WRONG_ANSWER, answer());
    }

    @Test
    void whereTheNewerStatusIsMissingDeniedMayMeanTheLoginOrTheAnswer() {
        atrium.resumed();
        atrium.status(null, "DENIED", false);
        assertThat(StepCheck.failed(MfaReason.LOGIN_REFUSED, answer()).problem())
                .isEqualTo("answered with 200; its last state: DENIED;"
                        + " whether the login or the answer was wrong, the provider does not tell");
    }

    @Test
    void aLoginThatIsRefusedAfterTheQuestionIsNoWrongAnswer() {
        atrium.resumed();
        atrium.status("DENIED", "DENIED", false);
        var failed = StepCheck.failed(MfaReason.LOGIN_REFUSED, answer());
        assertThat(failed.problem()).isEqualTo("answered with 200; its last state: DENIED");
        assertThat(failed.answer(MemberStatusResponseBody.class).getMember().getGuid())
                .isEqualTo(MEMBER);
    }

    @ParameterizedTest
    @CsvSource({"REJECTED, DENIED", ", REJECTED"})
    void aRejectedAnswerMayBeFollowedByAnotherChallengeWhichIsAnsweredByItsOwnGuid(String connection, String status) {
        atrium.resumed();
        atrium.status(connection, status, true);
        atrium.challenges(text("CRD-2", "Which city?"));
        challenge = StepCheck.challenged(answer());
        atrium.resumed();
        atrium.completed();

        StepCheck.completed(challenge.answer("canary-correct"));

        assertThat(atrium.received.bodyOf(RESUME))
                .isEqualTo("{\"member\":{\"challenges\":[{\"guid\":\"CRD-2\",\"value\":\"canary-correct\"}]}}");
    }

    @Test
    void theThirdRejectedAnswerIsOneTooMany() {
        for (int i = 2; i <= 3; i++) {
            atrium.resumed();
            atrium.status("REJECTED", "DENIED", true);
            atrium.status("REJECTED", "DENIED", true);
            atrium.challenges(text("CRD-" + i, "Which city?"));
            challenge = StepCheck.challenged(answer());
        }
        atrium.resumed();
        atrium.status("REJECTED", "DENIED", true);
        StepCheck.failed(MfaReason.WRONG_ANSWER, answer());
    }

    @Test
    void aFreshAggregationMayFollowAWrongAnswer() {
        atrium.resumed();
        atrium.status("REJECTED", "DENIED", false);
        StepCheck.failed(MfaReason.WRONG_ANSWER, answer());
        atrium.member(200, "REJECTED", "INITIATED", true);
        atrium.status("REJECTED", "REQUESTED", true);
        atrium.challenges(text("CRD-9", "Which city?"));
        atrium.resumed();
        atrium.completed();
        var again = atrium.builder().build().mfa().aggregateMember(USER, MEMBER);
        StepCheck.completed(StepCheck.challenged(again.start()).answer("canary-correct"));
        assertThat(atrium.received.bodyOf(RESUME)).contains("CRD-9").doesNotContain("CRD-1");
    }

    @Test
    void anAnswerThatComesTooLateFindsTheMemberExpired() {
        atrium.answersEmpty(405);
        atrium.status("EXPIRED", "INITIATED", false);
        StepCheck.failed(MfaReason.EXPIRED, answer());
    }

    @Test
    void anAnswerThatIsTakenMayStillBeTooLate() {
        atrium.resumed();
        atrium.status("EXPIRED", "EXPIRED", false);
        StepCheck.failed(MfaReason.EXPIRED, answer());
    }

    @Test
    void whereAnotherHasAnsweredThePollTellsWhatCameOfIt() {
        atrium.answersEmpty(405);
        atrium.status("RESUMED", "RECEIVED", true);
        atrium.completed();
        StepCheck.completed(answer());
    }

    @ParameterizedTest
    @CsvSource({
        "FAILED, HALTED, UNAVAILABLE",
        "LOCKED, LOCKED, USER_ACTION_NEEDED",
        "PREVENTED, PREVENTED, USER_ACTION_NEEDED",
        "DISABLED, DISABLED, GONE"
    })
    void anAnswerMayEndAtAFaultOfTheBank(String connection, String status, MfaReason reason) {
        atrium.resumed();
        atrium.status(connection, status, false);
        StepCheck.failed(reason, answer());
    }

    @Test
    void aMemberThatWasDeletedMeanwhileIsGone() {
        atrium.answers(404, "{'error': {'message': 'unprintable'}}");
        assertThat(StepCheck.failed(MfaReason.GONE, answer()).cause().statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 406, 422})
    void anAnswerThatIsRefusedIsNeitherPolledNorRepeated(int status) {
        atrium.answers(status, "{'error': {'message': 'unprintable'}}");
        assertThat(StepCheck.failed(MfaReason.REQUEST_REFUSED, answer()).cause().statusCode())
                .isEqualTo(status);
        assertThat(atrium.received.count(RESUME)).isEqualTo(1);
    }
}
