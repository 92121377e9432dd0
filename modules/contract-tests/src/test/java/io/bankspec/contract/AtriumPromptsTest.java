package io.bankspec.contract;

import static io.bankspec.contract.AtriumScript.RESUME;
import static io.bankspec.contract.AtriumScript.STATUS;
import static io.bankspec.contract.AtriumScript.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import com.google.gson.JsonParser;
import io.bankspec.core.mfa.MfaChoice;
import io.bankspec.core.mfa.MfaPrompt;
import io.bankspec.core.mfa.MfaPrompt.Type;
import io.bankspec.core.mfa.MfaStep.Challenged;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a bank may ask through Atrium, and in which form the answer goes back. */
class AtriumPromptsTest {
    @RegisterExtension
    final AtriumScript atrium = new AtriumScript();

    private static MfaPrompt only(Challenged<?> challenge) {
        assertThat(challenge.prompts()).hasSize(1);
        return challenge.prompts().get(0);
    }

    private static String challenge(String type, String more) {
        return "{'guid': 'CRD-1', 'field_name': 'f', 'label': 'Pick', 'type': '" + type + "'" + more + "}";
    }

    /** What is sent for an answer, which is right. */
    private String sent(Challenged<?> challenge, String answer) {
        atrium.resumed();
        atrium.completed();
        StepCheck.completed(challenge.answer(answer));
        return JsonParser.parseString(atrium.received.bodyOf(RESUME))
                .getAsJsonObject()
                .getAsJsonObject("member")
                .getAsJsonArray("challenges")
                .toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TEXT", "TOKEN"})
    void textAndTokenAreFreeText(String type) {
        var challenge = atrium.challenged(challenge(type, ", 'options': null, 'image_data': null"));
        assertThat(only(challenge)).isEqualTo(new MfaPrompt("CRD-1", "Pick", Type.TEXT, type, List.of(), null, null));
        assertThat(sent(challenge, "canary 4711")).isEqualTo("[{\"guid\":\"CRD-1\",\"value\":\"canary 4711\"}]");
    }

    @Test
    void theValueOfAnOptionIsSentAndItsLabelIsNot() {
        var challenge = atrium.challenged(challenge(
                "OPTIONS", ", 'options': [{'label': 'Mobile', 'value': 'm1'}, {'label': 'Mail', 'value': 'm2'}]"));
        assertThat(only(challenge).type()).isEqualTo(Type.OPTIONS);
        assertThatIllegalArgumentException().isThrownBy(() -> challenge.answer("Mail"));
        assertThat(sent(challenge, "m2")).isEqualTo("[{\"guid\":\"CRD-1\",\"value\":\"m2\"}]");
    }

    @Test
    void optionsWithTheSameLabelOrTheSameValueAreAllShown() {
        var challenge = atrium.challenged(challenge(
                "OPTIONS",
                ", 'options': [{'label': 'Phone', 'value': 'a'}, {'label': 'Phone', 'value': 'b'},"
                        + " {'label': 'Mail', 'value': 'b', 'guid': 'OPT-3'}]"));
        assertThat(only(challenge).choices())
                .extracting(MfaChoice::label, MfaChoice::value)
                .containsExactly(tuple("Phone", "a"), tuple("Phone", "b"), tuple("Mail", "b"));
        assertThat(sent(challenge, "b")).isEqualTo("[{\"guid\":\"CRD-1\",\"value\":\"b\"}]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "data:image/png;base64,"})
    void anImageOfMoreThanAMegabyteIsShown(String prefix) {
        byte[] picture = new byte[1_500_000];
        new Random(1).nextBytes(picture);
        String data = prefix + Base64.getEncoder().encodeToString(picture);
        var challenge = atrium.challenged(challenge("IMAGE_DATA", ", 'image_data': '" + data + "'"));
        MfaPrompt prompt = only(challenge);
        assertThat(prompt.type()).isEqualTo(Type.IMAGE);
        assertThat(prompt.image().bytes()).isEqualTo(picture);
        assertThat(prompt.image().mediaType()).isEqualTo(prefix.isEmpty() ? null : "image/png");
        assertThat(sent(challenge, "canary")).isEqualTo("[{\"guid\":\"CRD-1\",\"value\":\"canary\"}]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"data_uri", "image_data"})
    void imageOptionsHaveAPictureEachAndTheValueIsSent(String name) {
        var challenge = atrium.challenged(challenge(
                "IMAGE_OPTIONS",
                ", 'image_options': [{'label': 'Cat', 'value': 'c', '" + name + "': 'data:image/gif;base64,AQID'},"
                        + " {'label': 'Dog', 'value': 'd', '" + name + "': 'data:image/gif;base64,BAUG'}]"));
        assertThat(only(challenge).type()).isEqualTo(Type.IMAGE_OPTIONS);
        assertThat(only(challenge).choices())
                .extracting(choice -> choice.image().bytes())
                .containsExactly(new byte[] {1, 2, 3}, new byte[] {4, 5, 6});
        assertThat(sent(challenge, "d")).isEqualTo("[{\"guid\":\"CRD-1\",\"value\":\"d\"}]");
    }

    @Test
    void aKindOfChallengeThatMxHasAddedIsNamedAndCanBeAnswered() {
        var challenge = atrium.challenged(challenge("VOICE_PRINT", ", 'audio_data': 'AQID'"));
        assertThat(only(challenge).type()).isEqualTo(Type.UNKNOWN);
        assertThat(only(challenge).typeName()).isEqualTo("VOICE_PRINT");
        assertThat(sent(challenge, "canary")).isEqualTo("[{\"guid\":\"CRD-1\",\"value\":\"canary\"}]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ", 'challenges': null", ", 'challenges': []"})
    void aChallengedMemberWithoutChallengesIsAskedAgain(String challenges) {
        atrium.started();
        atrium.answers(
                200,
                "{'member': {'guid': 'MBR-8c1f5e72', 'connection_status': 'CHALLENGED', 'status': 'CHALLENGED',"
                        + " 'is_being_aggregated': false" + challenges + "}}");
        atrium.challenges(text("CRD-1", "Which city?"));
        assertThat(only(StepCheck.challenged(atrium.flow().start())).id()).isEqualTo("CRD-1");
        assertThat(atrium.received.count(STATUS)).isEqualTo(2);
    }

    @Test
    void challengesOfAMemberWithoutTheNewerStatusAreAskedToo() {
        atrium.started();
        atrium.answers(
                200,
                "{'member': {'guid': 'MBR-8c1f5e72', 'status': 'CHALLENGED', 'challenges': ["
                        + text("CRD-1", "Which city?") + "]}}");
        StepCheck.challenged(atrium.flow().start());
    }

    @Test
    void aGuidGoesBackAsItCame() {
        String guid = "CRD-\\u0027\\\"\\\\/<&>%2F\\u00e9\\ud83d\\ude00\\n ";
        var challenge = atrium.challenged("{'guid': '" + guid + "', 'label': 'City\\u0027s <name> & co?'}");
        assertThat(only(challenge).label()).isEqualTo("City's <name> & co?");
        String sent = sent(challenge, "canary 'ü\"\\😀");
        var answer = JsonParser.parseString(sent).getAsJsonArray().get(0).getAsJsonObject();
        assertThat(answer.get("guid").getAsString()).isEqualTo("CRD-'\"\\/<&>%2Fé😀\n ");
        assertThat(answer.get("value").getAsString()).isEqualTo("canary 'ü\"\\😀");
    }
}
