package io.bankspec.contract;

import static io.bankspec.contract.DonkiesScript.CITY;
import static io.bankspec.contract.DonkiesScript.CREATE;
import static io.bankspec.contract.DonkiesScript.READ;
import static io.bankspec.contract.DonkiesScript.RESUME;
import static io.bankspec.contract.DonkiesScript.challenge;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.bankspec.core.mfa.MfaAnswers;
import io.bankspec.core.mfa.MfaPrompt.Type;
import io.bankspec.core.mfa.MfaReason;
import io.bankspec.donkies.model.Member;
import io.bankspec.donkies.model.MemberStatus;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A member is created, perhaps asked something, and completed. */
class DonkiesFlowTest {
    @RegisterExtension
    final DonkiesScript donkies = new DonkiesScript();

    private static String sent(String label, String answer) {
        JsonObject one = new JsonObject();
        one.addProperty("label", label);
        one.addProperty("value", answer);
        return one.toString();
    }

    @Test
    void aMemberThatIsAskedNothingIsReadEveryTwoSecondsAndLessOftenLater() {
        donkies.created();
        for (int i = 0; i < 5; i++) donkies.processing();
        donkies.completed();
        Member member = StepCheck.completed(donkies.flow().start());
        assertThat(member.getStatus()).isEqualTo(MemberStatus.COMPLETED);
        assertThat(donkies.received.lines()).startsWith(CREATE, READ).hasSize(7);
        assertThat(donkies.received.gaps())
                .isSorted()
                .startsWith(Duration.ofSeconds(2))
                .allMatch(gap -> gap.toSeconds() < 6);
    }

    @Test
    void accountsAreThereTenSecondsAfterTheMemberIsCompleted() {
        donkies.created();
        donkies.completed();
        StepCheck.completed(donkies.flow().start());
        assertThat(Duration.ofNanos(donkies.time.nanos())).isEqualTo(Duration.ofSeconds(2 + 10));
    }

    @Test
    void aChallengeIsAnsweredByItsLabelAndReadOn() {
        var city = donkies.challenged(CITY);
        assertThat(city.prompts().get(0).type()).isEqualTo(Type.TEXT);
        donkies.resumed();
        donkies.completed();
        StepCheck.completed(city.answer("canary-correct"));
        assertThat(donkies.received.lines()).containsExactly(CREATE, READ, RESUME, READ);
        assertThat(donkies.received.bodyOf(RESUME))
                .isEqualTo("{\"challenges\":[" + sent("Which city?", "canary-correct") + "]}");
    }

    @Test
    void aSecondChallengeIsAnsweredByItsOwnLabel() {
        var city = donkies.challenged(CITY);
        donkies.resumed();
        donkies.challenges(challenge("Which school?", "TOKEN"));
        var school = StepCheck.challenged(city.answer("canary-1"));
        assertThat(school.prompts().get(0).label()).isEqualTo("Which school?");
        donkies.resumed();
        donkies.completed();
        StepCheck.completed(school.answer("canary-2"));
        assertThat(donkies.received.bodyOf(RESUME))
                .isEqualTo("{\"challenges\":[" + sent("Which school?", "canary-2") + "]}");
    }

    @Test
    void severalChallengesAreAnsweredAtOnce() {
        var challenge = donkies.challenged(CITY, challenge("Which school?", "TEXT"));
        assertThatIllegalArgumentException().isThrownBy(() -> challenge.answer("canary-1"));
        donkies.resumed();
        donkies.completed();
        StepCheck.completed(challenge.answer(Map.of("1", "canary-1", "2", "canary-2")));
        assertThat(donkies.received.bodyOf(RESUME))
                .isEqualTo("{\"challenges\":[" + sent("Which city?", "canary-1") + ","
                        + sent("Which school?", "canary-2") + "]}");
    }

    @Test
    void aLabelGoesBackAsItCame() {
        var challenge =
                donkies.challenged(challenge(" \\u0027Stra\\u00dfe\\u0027 \\\"<&>\\\\ \\ud83d\\ude00\\n", "TEXT"));
        donkies.resumed();
        donkies.completed();
        StepCheck.completed(challenge.answer("canary ü'\""));
        JsonObject sent = JsonParser.parseString(donkies.received.bodyOf(RESUME))
                .getAsJsonObject()
                .getAsJsonArray("challenges")
                .get(0)
                .getAsJsonObject();
        assertThat(sent.get("label").getAsString()).isEqualTo(" 'Straße' \"<&>\\ 😀\n");
        assertThat(sent.get("value").getAsString()).isEqualTo("canary ü'\"");
    }

    @Test
    void aChallengeOfAnotherKindIsNamedAndCanBeAnsweredWithText() {
        var challenge = donkies.challenged(challenge("Pick", "OPTIONS"));
        assertThat(challenge.prompts().get(0).type()).isEqualTo(Type.UNKNOWN);
        assertThat(challenge.prompts().get(0).typeName()).isEqualTo("OPTIONS");
        donkies.resumed();
        donkies.completed();
        StepCheck.completed(challenge.answer("canary"));
    }

    @Test
    void aChallengedMemberWithoutChallengesIsReadAgain() {
        donkies.created();
        donkies.challenges();
        donkies.challenges(CITY);
        assertThat(StepCheck.challenged(donkies.flow().start()).prompts()).hasSize(1);
    }

    @Test
    void anotherCreateReturnsTheMemberThatIsThereAndIgnoresTheNewLogin() {
        donkies.member(201, "COMPLETED", "SUCCESS");
        donkies.completed();
        StepCheck.completed(donkies.flow().start());
        donkies.member(201, "DENIED", "WRONG_CREDENTIALS");
        donkies.member("DENIED", "WRONG_CREDENTIALS");
        StepCheck.failed(MfaReason.LOGIN_REFUSED, donkies.flow().start());
    }

    @Test
    void theChallengeOfAMemberThatIsThereIsAskedAtOnce() {
        donkies.member(201, "CHALLENGED", "CHALLENGED", CITY);
        var challenge = StepCheck.challenged(donkies.flow().start());
        assertThat(donkies.received.lines()).containsExactly(CREATE);
        donkies.resumed();
        donkies.completed();
        StepCheck.completed(challenge.answer("canary-correct"));
    }

    @Test
    void aHandlerAnswersFromStartToEndWithoutAThreadThatWaits() throws Exception {
        donkies.created();
        donkies.challenges(CITY);
        donkies.resumed();
        donkies.completed();
        CompletableFuture<Member> done = donkies.flow()
                .runAsync(challenge -> CompletableFuture.completedFuture(
                        MfaAnswers.each(challenge.prompts(), prompt -> "canary-correct")));
        assertThat(done.get(30, TimeUnit.SECONDS).getChallenges()).isEqualTo(List.of());
    }
}
