package io.bankspec.contract;

import static io.bankspec.contract.DonkiesScript.CITY;
import static io.bankspec.contract.DonkiesScript.CREATE;
import static io.bankspec.contract.DonkiesScript.READ;
import static io.bankspec.contract.DonkiesScript.RESUME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.bankspec.atrium.AtriumClient;
import io.bankspec.core.RetryPolicy;
import io.bankspec.core.mfa.MfaReason;
import io.bankspec.core.testing.SavedText;
import io.bankspec.donkies.DonkiesClient;
import io.bankspec.donkies.DonkiesMfa;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The backend, Atrium behind it or the program itself fails in mid-flow. */
class DonkiesOutageTest {
    private static final String LOGIN = "POST /v1/auth/login";
    private static final String BAD_TOKEN = "{'detail': 'Token expired.', 'error_code': 'Bad Token'}";

    @RegisterExtension
    final DonkiesScript donkies = new DonkiesScript();

    static Stream<Named<Consumer<DonkiesScript>>> outages() {
        return Stream.of(
                Named.of("500 in HTML", script -> script.answersHtml(500)),
                Named.of("503", script -> script.answersEmpty(503)),
                Named.of("broken connection", DonkiesScript::breaks));
    }

    private DonkiesMfa mfa() {
        return donkies.builder().retries(RetryPolicy.NONE).build().mfa();
    }

    @ParameterizedTest
    @MethodSource("outages")
    void aMemberIsNotCreatedTwice(Consumer<DonkiesScript> outage) {
        outage.accept(donkies);
        StepCheck.failed(MfaReason.UNAVAILABLE, donkies.flow().start());
        assertThat(donkies.received.lines()).containsExactly(CREATE);
    }

    @Test
    void laterVersionsTellOfAFailureOfAtriumAsOfAMistake() {
        donkies.answers(400, "{'non_field_errors': ['unprintable']}");
        StepCheck.failed(MfaReason.REQUEST_REFUSED, donkies.flow().start());
    }

    @ParameterizedTest
    @MethodSource("outages")
    void twoFailedReadsAreForgivenAndTheThirdIsAnOutage(Consumer<DonkiesScript> outage) {
        donkies.created();
        for (int i = 0; i < 2; i++) outage.accept(donkies);
        donkies.processing();
        for (int i = 0; i < 3; i++) outage.accept(donkies);
        StepCheck.failed(
                MfaReason.UNAVAILABLE, mfa().createMember(DonkiesScript.login()).start());
        assertThat(donkies.received.count(READ)).isEqualTo(6);
    }

    @Test
    void aDeadlineThatPassesWhileAPromptIsOpenSendsNothingMore() {
        var challenge = donkies.challenged(CITY);
        donkies.time.skip(Duration.ofMinutes(15));
        StepCheck.failed(MfaReason.TIMEOUT, challenge.answer("canary-correct"));
        assertThat(donkies.received.count(RESUME)).isZero();
    }

    @Test
    void aTokenThatExpiresInMidFlowIsRenewedAndNothingElseIsRepeated() {
        var client = donkies.serve(DonkiesClient.builder().token("jane@example.org", "canary-password"))
                .build();
        donkies.answers(200, "{'token': 'canary-first'}");
        donkies.created();
        donkies.answers(400, BAD_TOKEN);
        donkies.answers(200, "{'token': 'canary-second'}");
        donkies.challenges(CITY);
        var challenge = StepCheck.challenged(
                client.mfa().createMember(DonkiesScript.login()).start());
        // A token that is rejected right after its login would be no reason for another.
        donkies.time.skip(Duration.ofMinutes(2));
        donkies.answers(400, BAD_TOKEN);
        donkies.answers(200, "{'token': 'canary-third'}");
        donkies.resumed();
        donkies.completed();
        StepCheck.completed(challenge.answer("canary-correct"));
        assertThat(donkies.received.lines())
                .containsExactly(LOGIN, CREATE, READ, LOGIN, READ, RESUME, LOGIN, RESUME, READ);
    }

    @Test
    void aTokenThatCannotBeRenewedEndsTheFlow() {
        donkies.created();
        donkies.answers(400, BAD_TOKEN);
        StepCheck.failed(MfaReason.REQUEST_REFUSED, donkies.flow().start());
    }

    @Test
    void anotherMachineAnswersAndReadsOn() {
        String saved = donkies.challenged(CITY).save();
        assertThat(SavedText.readable(saved)).doesNotContain("canary", "Which city?");
        var challenge = mfa().resumeCreateMember(saved, DonkiesScript.login());
        assertThat(challenge.prompts().get(0).label()).isEqualTo("Which city?");
        donkies.resumed();
        donkies.challenges(CITY);
        donkies.completed();
        StepCheck.completed(challenge.answer("canary-correct"));
        assertThat(donkies.received.lines()).containsExactly(CREATE, READ, RESUME, READ, READ);
    }

    @Test
    void aTextThatWasChangedOrComesFromElsewhereIsRefused() {
        String saved = donkies.challenged(CITY).save();
        String cut = saved.substring(0, saved.length() - 1);
        assertThatIllegalArgumentException().isThrownBy(() -> mfa().resumeCreateMember(cut, DonkiesScript.login()));
        var otherBank =
                DonkiesScript.login().toBuilder().institutionCode("chase").build();
        assertThatIllegalArgumentException().isThrownBy(() -> mfa().resumeCreateMember(saved, otherBank));
        var atrium = donkies.serve(AtriumClient.builder().apiKey("canary-key").clientId("canary-id"))
                .build();
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> atrium.mfa().resumeCreateMember(saved, "USR-1", AtriumScript.login("canary-password")));
    }
}
