package io.bankspec.contract;

import static io.bankspec.contract.AtriumScript.RESUME;
import static io.bankspec.contract.AtriumScript.STATUS;
import static io.bankspec.contract.AtriumScript.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bankspec.core.mfa.MfaAnswers;
import io.bankspec.core.mfa.MfaFailedException;
import io.bankspec.core.mfa.MfaLimits;
import io.bankspec.core.mfa.MfaReason;
import io.bankspec.core.mfa.MfaStep.Failed;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** MX sets no limit for all of a job: the flow does. */
class AtriumLimitsTest {
    @RegisterExtension
    final AtriumScript atrium = new AtriumScript();

    @Test
    void aDeadlineThatPassesWhileAPromptIsOpenSendsNothingMore() {
        var challenge = atrium.challenged(text("CRD-1", "Which city?"));
        atrium.time.skip(Duration.ofMinutes(15));
        StepCheck.failed(MfaReason.TIMEOUT, challenge.answer("canary-correct"));
        assertThat(atrium.received.count(RESUME)).isZero();
    }

    @Test
    void aDeadlineThatPassesWhileAHandlerThinksEndsTheFlow() throws Exception {
        atrium.started();
        atrium.challenges(text("CRD-1", "Which city?"));
        CountDownLatch asked = new CountDownLatch(1);
        CompletableFuture<MfaAnswers> thinking = new CompletableFuture<>();
        CompletableFuture<?> done = atrium.flow().runAsync(challenge -> {
            asked.countDown();
            return thinking;
        });
        assertThat(asked.await(30, TimeUnit.SECONDS)).isTrue();
        atrium.time.skip(Duration.ofMinutes(15));
        assertThatThrownBy(() -> done.get(30, TimeUnit.SECONDS))
                .cause()
                .isInstanceOfSatisfying(
                        MfaFailedException.class,
                        failure -> assertThat(failure.reason()).isEqualTo(MfaReason.TIMEOUT));
        // The deadline may have passed before the handler had given its future away.
        assertThat(thinking).failsWithin(Duration.ofSeconds(30)).withThrowableOfType(CancellationException.class);
    }

    @Test
    void aJobThatGoesOnForEverIsGivenUpAtTheDeadlineWithItsLastStatus() {
        atrium.started();
        for (int i = 0; i < 10; i++) atrium.status("CREATED", "AUTHENTICATED", true);
        Failed<?> failed = StepCheck.failed(
                MfaReason.TIMEOUT,
                atrium.flow().withDeadline(Duration.ofSeconds(80)).start());
        assertThat(failed.problem()).contains("CREATED");
    }

    @Test
    void aChallengeWhoseQuestionsNeverComeIsGivenUp() {
        atrium.started();
        for (int i = 0; i < 4; i++) atrium.challenges();
        Failed<?> failed = StepCheck.failed(
                MfaReason.LIMIT_REACHED,
                atrium.flow().withLimits(MfaLimits.DEFAULT.withPolls(4)).start());
        assertThat(failed.problem()).contains("CHALLENGED");
        assertThat(atrium.received.count(STATUS)).isEqualTo(4);
    }

    @Test
    void aHundredChallengesInARowAreStoppedByTheLimit() {
        atrium.started();
        atrium.challenges(text("CRD-0", "Once more?"));
        for (int i = 1; i <= 100; i++) {
            atrium.resumed();
            atrium.challenges(text("CRD-" + i, "Once more?"));
        }
        MfaLimits limits = MfaLimits.DEFAULT.withChallenges(100).withDeadline(Duration.ofHours(1));
        assertThatThrownBy(() -> atrium.flow().withLimits(limits).run(challenge -> MfaAnswers.of("canary")))
                .isInstanceOfSatisfying(
                        MfaFailedException.class,
                        failure -> assertThat(failure.reason()).isEqualTo(MfaReason.LIMIT_REACHED));
        assertThat(atrium.received.count(RESUME)).isEqualTo(100);
    }
}
