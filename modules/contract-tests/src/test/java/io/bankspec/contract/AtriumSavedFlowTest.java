package io.bankspec.contract;

import static io.bankspec.contract.AtriumScript.CREATE;
import static io.bankspec.contract.AtriumScript.MEMBER;
import static io.bankspec.contract.AtriumScript.RESUME;
import static io.bankspec.contract.AtriumScript.STATUS;
import static io.bankspec.contract.AtriumScript.USER;
import static io.bankspec.contract.AtriumScript.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.bankspec.atrium.AtriumMfa;
import io.bankspec.core.mfa.MfaReason;
import io.bankspec.core.testing.SavedText;
import io.bankspec.donkies.DonkiesClient;
import io.bankspec.donkies.model.MemberCreate;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A challenge that is put to the user by one machine and answered through another. */
class AtriumSavedFlowTest {
    @RegisterExtension
    final AtriumScript atrium = new AtriumScript();

    /** Of another machine, which shares the key only. */
    private AtriumMfa other() {
        return atrium.builder().build().mfa();
    }

    private String saved() {
        return atrium.challenged(text("CRD-1", "Which city?"), text("CRD-2", "Which school?"))
                .save();
    }

    @Test
    void anotherMachineAnswersAndPollsOn() {
        String saved = saved();
        var challenge = other().resumeCreateMember(saved, USER, AtriumScript.login("canary-password"));
        assertThat(challenge.prompts())
                .extracting(prompt -> prompt.label())
                .containsExactly("Which city?", "Which school?");
        atrium.resumed();
        atrium.completed();
        StepCheck.completed(challenge.answer(Map.of("CRD-1", "canary-1", "CRD-2", "canary-2")));
        assertThat(atrium.received.lines()).containsExactly(CREATE, STATUS, RESUME, STATUS);
        assertThat(atrium.received.bodyOf(RESUME)).contains("CRD-1", "CRD-2");
    }

    @Test
    void aPictureOfMoreThanAMegabyteIsSavedToo() {
        String data = Base64.getEncoder().encodeToString(new byte[1_200_000]);
        String saved = atrium.challenged(
                        "{'guid': 'CRD-1', 'label': 'Read', 'type': 'IMAGE_DATA', 'image_data': '" + data + "'}")
                .save();
        var challenge = other().resumeCreateMember(saved, USER, AtriumScript.login("canary-password"));
        assertThat(challenge.prompts().get(0).image().bytes()).hasSize(1_200_000);
    }

    @Test
    void aJobOfAMemberIsSavedAsWell() {
        atrium.answersEmpty(202);
        atrium.challenges(text("CRD-1", "Which city?"));
        String saved =
                StepCheck.challenged(other().verifyMember(USER, MEMBER).start()).save();
        atrium.resumed();
        atrium.status("REJECTED", "DENIED", false);
        StepCheck.failed(
                MfaReason.WRONG_ANSWER,
                other().resumeVerifyMember(saved, USER, MEMBER).answer("canary-wrong"));
        assertThat(atrium.received.count(RESUME)).isEqualTo(1);
    }

    @Test
    void theTimeThatTheTextLayAroundCounts() {
        String saved = saved();
        atrium.time.skip(Duration.ofMinutes(15));
        var challenge = other().resumeCreateMember(saved, USER, AtriumScript.login("canary-password"));
        StepCheck.failed(MfaReason.TIMEOUT, challenge.answer(Map.of("CRD-1", "canary-1", "CRD-2", "canary-2")));
    }

    @Test
    void theTextShowsNothing() {
        assertThat(SavedText.readable(saved()))
                .doesNotContain("canary", "\"CRD-", "Which city?", MEMBER, USER, "mxbank");
    }

    @Test
    void aTextThatWasChangedIsRefused() {
        String saved = saved();
        for (int i = 0; i < saved.length(); i += 7) {
            String changed = saved.substring(0, i) + (saved.charAt(i) == 'x' ? 'y' : 'x') + saved.substring(i + 1);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> other().resumeCreateMember(changed, USER, AtriumScript.login("canary-password")))
                    .withMessageNotContaining("canary");
        }
    }

    @Test
    void aTextOfAnotherUserOperationOrKeyIsRefused() {
        String saved = saved();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> other().resumeCreateMember(saved, "USR-2", AtriumScript.login("canary-password")));
        assertThatIllegalArgumentException().isThrownBy(() -> other().resumeAggregateMember(saved, USER, MEMBER));
        AtriumMfa stranger = atrium.builder()
                .stateKey("another example of a key, 32 bytes")
                .build()
                .mfa();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> stranger.resumeCreateMember(saved, USER, AtriumScript.login("canary-password")));
    }

    @Test
    void aTextOfAnotherProviderIsRefused() {
        String saved = saved();
        MemberCreate login = MemberCreate.builder()
                .institutionCode("mxbank")
                .credentials(List.of())
                .build();
        var donkies =
                atrium.serve(DonkiesClient.builder().token("canary-token")).build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> donkies.mfa().resumeCreateMember(saved, login))
                .withMessageContaining("another operation or client");
    }
}
