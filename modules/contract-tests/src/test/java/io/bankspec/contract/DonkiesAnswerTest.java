package io.bankspec.contract;

import static io.bankspec.contract.DonkiesScript.CITY;
import static io.bankspec.contract.DonkiesScript.READ;
import static io.bankspec.contract.DonkiesScript.RESUME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.bankspec.core.mfa.MfaReason;
import io.bankspec.core.mfa.MfaStep.Challenged;
import io.bankspec.donkies.model.Member;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** After an answer the old challenge stays until the server has seen a new state, and an answer may get lost. */
class DonkiesAnswerTest {
    @RegisterExtension
    final DonkiesScript donkies = new DonkiesScript();

    private Challenged<Member> challenge;

    @BeforeEach
    void ask() {
        challenge = donkies.challenged(CITY);
    }

    /** At 2 s, 4.4 s and 7.28 s after the answer. */
    private void theOldChallengeStaysForTenSeconds() {
        for (int i = 0; i < 3; i++) donkies.challenges(CITY);
    }

    @Test
    void theChallengeThatWasJustAnsweredIsNotAskedAgain() {
        donkies.resumed();
        theOldChallengeStaysForTenSeconds();
        donkies.completed();
        StepCheck.completed(challenge.answer("canary-correct"));
        assertThat(donkies.received.count(RESUME)).isEqualTo(1);
    }

    @Test
    void anotherChallengeRightAfterAnAnswerIsAskedAtOnce() {
        donkies.resumed();
        donkies.challenges(CITY);
        donkies.challenges(DonkiesScript.challenge("Which school?", "TEXT"));
        var school = StepCheck.challenged(challenge.answer("canary-1"));
        assertThat(school.prompts().get(0).label()).isEqualTo("Which school?");
    }

    @Test
    void aChallengeThatIsStillThereAfterTenSecondsIsAskedAgain() {
        donkies.resumed();
        theOldChallengeStaysForTenSeconds();
        donkies.challenges(CITY);
        Duration before = Duration.ofNanos(donkies.time.nanos());
        challenge = StepCheck.challenged(challenge.answer("canary-wrong"));
        assertThat(Duration.ofNanos(donkies.time.nanos()).minus(before)).isGreaterThanOrEqualTo(Duration.ofSeconds(10));
        donkies.resumed();
        donkies.completed();
        StepCheck.completed(challenge.answer("canary-correct"));
    }

    @Test
    void aChallengeThatStaysAfterItsThirdAnswerIsGivenUp() {
        for (int i = 0; i < 2; i++) {
            donkies.resumed();
            theOldChallengeStaysForTenSeconds();
            donkies.challenges(CITY);
            challenge = StepCheck.challenged(challenge.answer("canary-wrong"));
        }
        donkies.resumed();
        theOldChallengeStaysForTenSeconds();
        donkies.challenges(CITY);
        StepCheck.failed(MfaReason.WRONG_ANSWER, challenge.answer("canary-wrong"));
    }

    @Test
    void aLabelThatTheServerDoesNotKnowAnyMoreHasExpired() {
        donkies.answers(400, "{'non_field_errors': ['unprintable']}");
        var failed = StepCheck.failed(MfaReason.EXPIRED, challenge.answer("canary-correct"));
        assertThat(failed.cause().statusCode()).isEqualTo(400);
        assertThat(donkies.received.count(READ)).isEqualTo(1);
    }

    @Test
    void anAnswerInTheWrongFormIsRefused() {
        donkies.answers(400, "{'challenges': ['unprintable']}");
        StepCheck.failed(MfaReason.REQUEST_REFUSED, challenge.answer("canary-correct"));
    }

    @Test
    void aMemberThatIsNotThereAnyMoreIsGone() {
        donkies.answers(404, "{'detail': 'unprintable'}");
        StepCheck.failed(MfaReason.GONE, challenge.answer("canary-correct"));
    }

    @Test
    void anAnswerIsSentOnceAndReadingTellsThatItArrived() {
        donkies.breaks();
        theOldChallengeStaysForTenSeconds();
        donkies.completed();
        StepCheck.completed(challenge.answer("canary-correct"));
        assertThat(donkies.received.count(RESUME)).isEqualTo(1);
        assertThatIllegalStateException().isThrownBy(() -> challenge.answer("canary-correct"));
    }

    @Test
    void anAnswerThatAtriumDidNotTakeIsAskedForAgainAndCountsNotAsWrong() {
        for (int i = 0; i < 4; i++) {
            donkies.answersHtml(500);
            theOldChallengeStaysForTenSeconds();
            donkies.challenges(CITY);
            challenge = StepCheck.challenged(challenge.answer("canary-correct"));
        }
        donkies.resumed();
        donkies.completed();
        StepCheck.completed(challenge.answer("canary-correct"));
    }

    @Test
    void twoChallengesWithOneLabelMakeTheServerFailAndStay() {
        var twins = donkies.challenged(CITY, CITY);
        assertThat(twins.prompts()).extracting(prompt -> prompt.id()).containsExactly("1", "2");
        donkies.answersHtml(500);
        for (int i = 0; i < 4; i++) donkies.challenges(CITY, CITY);
        StepCheck.challenged(twins.answer(Map.of("1", "canary-1", "2", "canary-2")));
        assertThat(donkies.received.bodyOf(RESUME)).contains("canary-1", "canary-2");
    }
}
