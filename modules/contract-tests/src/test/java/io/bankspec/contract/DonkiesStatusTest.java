package io.bankspec.contract;

import static io.bankspec.contract.DonkiesScript.CITY;
import static io.bankspec.contract.DonkiesScript.READ;
import static org.assertj.core.api.Assertions.assertThat;

import io.bankspec.core.mfa.MfaReason;
import io.bankspec.core.mfa.MfaStep.Failed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each state of a member does to a flow. Its {@code status} counts; {@code member_status} does not know them all. */
class DonkiesStatusTest {
    @RegisterExtension
    final DonkiesScript donkies = new DonkiesScript();

    @ParameterizedTest
    @CsvSource({
        "INITIATED, PROCESSING",
        "REQUESTED, PROCESSING",
        "RECEIVED, PROCESSING",
        "TRANSFERRED, PROCESSING",
        "PROCESSED, PROCESSING",
        "AUTHENTICATED, OTHER_ERROR",
        "SOMETHING NEW, OTHER_ERROR",
        "INITIATED, WRONG_CREDENTIALS",
        "INITIATED, SUCCESS"
    })
    void aMemberWhoseStatusIsNoEndIsReadAgain(String status, String memberStatus) {
        donkies.member(201, status, memberStatus);
        donkies.member(status, memberStatus);
        donkies.completed();
        List<String> states = new ArrayList<>();
        StepCheck.completed(donkies.flow().onProgress(states::add).start());
        assertThat(donkies.received.count(READ)).isEqualTo(2);
        assertThat(states).containsExactly(status, "COMPLETED");
    }

    @ParameterizedTest
    @CsvSource({
        "DENIED, WRONG_CREDENTIALS, LOGIN_REFUSED",
        "PREVENTED, OTHER_ERROR, USER_ACTION_NEEDED",
        "HALTED, OTHER_ERROR, UNAVAILABLE",
        "HALTED, PROCESSING, UNAVAILABLE"
    })
    void aMemberThatCannotBeLinkedEndsTheFlow(String status, String memberStatus, MfaReason reason) {
        donkies.created();
        donkies.member(status, memberStatus);
        assertThat(StepCheck.failed(reason, donkies.flow().start()).problem()).contains(status);
    }

    @Test
    void laterVersionsDeleteAMemberWhoseLoginWasRefused() {
        donkies.created();
        donkies.answers(404, "{'detail': 'unprintable'}");
        StepCheck.failed(MfaReason.LOGIN_REFUSED, donkies.flow().start());
    }

    @ParameterizedTest
    @CsvSource({
        "DENIED, WRONG_CREDENTIALS, LOGIN_REFUSED",
        "PREVENTED, OTHER_ERROR, USER_ACTION_NEEDED",
        "HALTED, OTHER_ERROR, UNAVAILABLE"
    })
    void anAnswerMayLeadToEachOfTheEnds(String status, String memberStatus, MfaReason reason) {
        var challenge = donkies.challenged(CITY);
        donkies.resumed();
        donkies.member(status, memberStatus);
        StepCheck.failed(reason, challenge.answer("canary-wrong"));
    }

    @Test
    void laterVersionsDeleteAMemberWhoseLoginOrAnswerWasWrong() {
        var challenge = donkies.challenged(CITY);
        donkies.resumed();
        donkies.answers(404, "{'detail': 'unprintable'}");
        assertThat(StepCheck.failed(MfaReason.LOGIN_REFUSED, challenge.answer("canary-wrong"))
                        .problem())
                .isEqualTo("readMember answered with 404;"
                        + " whether the login or the answer was wrong, the provider does not tell");
    }

    @Test
    void aMemberThatTheServerHasForgottenStaysInitiatedAndIsGivenUp() {
        donkies.created();
        for (int i = 0; i < 10; i++) donkies.processing();
        Failed<?> failed = StepCheck.failed(
                MfaReason.TIMEOUT,
                donkies.flow().withDeadline(Duration.ofSeconds(60)).start());
        assertThat(failed.problem()).contains("INITIATED");
    }
}
