package io.bankspec.contract;

import static io.bankspec.contract.AtriumScript.CREATE;
import static io.bankspec.contract.AtriumScript.RESUME;
import static io.bankspec.contract.AtriumScript.STATUS;
import static io.bankspec.contract.AtriumScript.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.bankspec.atrium.model.ConnectionStatus;
import io.bankspec.atrium.model.MemberResponseBody;
import io.bankspec.atrium.model.MemberStatusResponseBody;
import io.bankspec.core.RetryPolicy;
import io.bankspec.core.mfa.MfaAnswers;
import io.bankspec.core.mfa.MfaLimits;
import io.bankspec.core.mfa.MfaReason;
import io.bankspec.core.mfa.MfaStep.Challenged;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A member is created, perhaps asked something, and connected. */
class AtriumFlowTest {
    @RegisterExtension
    final AtriumScript atrium = new AtriumScript();

    @Test
    void aMemberThatIsAskedNothingIsPolledUntilItIsConnected() {
        atrium.started();
        atrium.status("CREATED", "AUTHENTICATED", true);
        atrium.status("CONNECTED", "TRANSFERRED", true);
        atrium.completed();

        MemberStatusResponseBody done = StepCheck.completed(atrium.flow().start());

        assertThat(done.getMember().getConnectionStatus()).isEqualTo(ConnectionStatus.CONNECTED);
        assertThat(atrium.received.lines()).containsExactly(CREATE, STATUS, STATUS, STATUS);
    }

    @Test
    void aMemberWithoutAnyStateIsAtTheVeryStart() {
        atrium.member(202, null, null, null);
        atrium.status(null, null, null);
        atrium.status(null, "INITIATED", true);
        atrium.completed();
        StepCheck.completed(atrium.flow().start());
    }

    @Test
    void aMemberThatIsCreatedWithoutABodyIsLookedUp() {
        atrium.answersEmpty(202);
        atrium.answers(
                200,
                "{'members': [{'guid': 'MBR-other', 'institution_code': 'chase'},"
                        + " {'guid': '" + AtriumScript.MEMBER + "', 'institution_code': 'mxbank'}],"
                        + " 'pagination': {'current_page': 1, 'total_pages': 1}}");
        atrium.completed();
        StepCheck.completed(atrium.flow().start());
        assertThat(atrium.received.lines())
                .containsExactly(CREATE, "GET /users/" + AtriumScript.USER + "/members", STATUS);
    }

    @Test
    void aMemberThatCannotBeToldFromAnotherIsNotTaken() {
        atrium.answersEmpty(202);
        atrium.answers(
                200,
                "{'members': [{'guid': 'MBR-1', 'institution_code': 'mxbank'}, {'guid': 'MBR-2', 'institution_code': 'mxbank'}],"
                        + " 'pagination': {'current_page': 1, 'total_pages': 1}}");
        assertThat(StepCheck.failed(MfaReason.UNEXPECTED, atrium.flow().start()).problem())
                .isEqualTo("answered with 202 and no body, and what was made cannot be found");
    }

    @Test
    void aMemberThatExistsHasAReasonOfItsOwn() {
        atrium.answers(409, "{'error': {'message': 'unprintable'}}");
        assertThat(StepCheck.failed(MfaReason.EXISTS, atrium.flow().start())
                        .cause()
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void theGuidOfAMemberIsKnownHoweverTheFlowFails() {
        atrium.started();
        for (int i = 0; i < 3; i++) atrium.answersEmpty(500);
        assertThat(StepCheck.failed(
                                MfaReason.UNAVAILABLE,
                                AtriumScript.flow(atrium.builder()
                                                .retries(RetryPolicy.NONE)
                                                .build())
                                        .start())
                        .answer(MemberResponseBody.class)
                        .getMember()
                        .getGuid())
                .isEqualTo(AtriumScript.MEMBER);
        atrium.started();
        atrium.status("CREATED", "RECEIVED", true);
        var late = atrium.flow().withLimits(MfaLimits.DEFAULT.withPolls(1)).start();
        assertThat(StepCheck.failed(MfaReason.LIMIT_REACHED, late)
                        .answer(MemberStatusResponseBody.class)
                        .getMember()
                        .getGuid())
                .isEqualTo(AtriumScript.MEMBER);
    }

    @Test
    void statusCallsAreThreeSecondsApartAndMore() {
        atrium.started();
        for (int i = 0; i < 9; i++) atrium.status("CREATED", "RECEIVED", true);
        atrium.completed();
        StepCheck.completed(atrium.flow().start());
        assertThat(atrium.received.gaps()).hasSize(10).isSorted().startsWith(Duration.ofSeconds(3));
    }

    @Test
    void aRightAnswerLeadsOverResumedToConnected() {
        var challenge = atrium.challenged(text("CRD-1", "Which city?"));
        assertThat(challenge.prompts().get(0).label()).isEqualTo("Which city?");
        atrium.resumed();
        atrium.status("RESUMED", "RECEIVED", true);
        atrium.completed();

        StepCheck.completed(challenge.answer("canary-correct"));

        assertThat(atrium.received.lines()).containsExactly(CREATE, STATUS, RESUME, STATUS, STATUS);
        assertThat(atrium.received.bodyOf(RESUME))
                .isEqualTo("{\"member\":{\"challenges\":[{\"guid\":\"CRD-1\",\"value\":\"canary-correct\"}]}}");
    }

    @Test
    void aRightAnswerMayLeadToASecondChallengeWithAGuidOfItsOwn() {
        var first = atrium.challenged(text("CRD-1", "Which city?"));
        atrium.resumed();
        atrium.status("RESUMED", "RECEIVED", true);
        atrium.challenges(text("CRD-2", "Which school?"));
        Challenged<?> second = StepCheck.challenged(first.answer("canary-1"));
        assertThat(second.prompts().get(0).label()).isEqualTo("Which school?");
        atrium.answers(202, "");
        atrium.completed();

        StepCheck.completed(second.answer("canary-2"));

        assertThat(atrium.received.bodyOf(RESUME))
                .isEqualTo("{\"member\":{\"challenges\":[{\"guid\":\"CRD-2\",\"value\":\"canary-2\"}]}}");
    }

    @Test
    void severalChallengesAreAnsweredAtOnceByTheirGuids() {
        var challenge = atrium.challenged(text("CRD-1", "Which city?"), text("CRD-2", "Which school?"));
        assertThatIllegalArgumentException().isThrownBy(() -> challenge.answer(Map.of("CRD-2", "canary-2")));
        assertThat(atrium.received.count(RESUME)).isZero();
        atrium.resumed();
        atrium.completed();

        StepCheck.completed(challenge.answer(Map.of("CRD-2", "canary-2", "CRD-1", "canary-1")));

        assertThat(atrium.received.bodyOf(RESUME))
                .isEqualTo("{\"member\":{\"challenges\":[{\"guid\":\"CRD-1\",\"value\":\"canary-1\"},"
                        + "{\"guid\":\"CRD-2\",\"value\":\"canary-2\"}]}}");
    }

    @Test
    void anAnsweredChallengeIsNotAnsweredAgain() {
        var challenge = atrium.challenged(text("CRD-1", "Which city?"));
        atrium.resumed();
        atrium.completed();
        StepCheck.completed(challenge.answer("canary-correct"));
        assertThatIllegalStateException().isThrownBy(() -> challenge.answer("canary-correct"));
        assertThat(atrium.received.count(RESUME)).isEqualTo(1);
    }

    @Test
    void aHandlerAnswersFromStartToEndWithoutAThreadThatWaits() throws Exception {
        atrium.started();
        atrium.challenges(text("CRD-1", "Which city?"));
        atrium.resumed();
        atrium.challenges(text("CRD-2", "Which school?"));
        atrium.resumed();
        atrium.completed();
        List<String> labels = new ArrayList<>();
        CompletableFuture<MemberStatusResponseBody> done = atrium.flow().runAsync(challenge -> {
            labels.add(challenge.prompts().get(0).label());
            return CompletableFuture.completedFuture(MfaAnswers.of("canary-correct"));
        });
        assertThat(done.get(30, TimeUnit.SECONDS).getMember().getIsBeingAggregated())
                .isFalse();
        assertThat(labels).containsExactly("Which city?", "Which school?");
    }

    @Test
    void theNewerStateIsToldAsProgressAndTheOlderOneWhereItIsMissing() {
        atrium.started();
        atrium.status(null, "INITIATED", true);
        atrium.status("CREATED", "AUTHENTICATED", true);
        atrium.completed();
        List<String> states = new ArrayList<>();
        StepCheck.completed(atrium.flow().onProgress(states::add).start());
        assertThat(states).containsExactly("INITIATED", "CREATED", "CONNECTED");
    }
}
