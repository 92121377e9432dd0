package io.bankspec.contract;

import static io.bankspec.contract.FinicityScript.ACCOUNTS;
import static io.bankspec.contract.StepCheck.completed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.bankspec.core.mfa.MfaChoice;
import io.bankspec.core.mfa.MfaPrompt;
import io.bankspec.core.mfa.MfaPrompt.Type;
import io.bankspec.core.mfa.MfaStep.Challenged;
import io.bankspec.finicity.model.CustomerAccounts;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The kinds of questions, told apart by the fields that they have. */
class FinicityQuestionTest {
    private static final String PIXEL = "data:image/png;base64,iVBORw0KGgo=";

    @RegisterExtension
    final FinicityScript provider = new FinicityScript();

    private Challenged<CustomerAccounts> asked(String question) {
        return provider.asked("{'questions': [" + question + "]}");
    }

    private static MfaPrompt only(Challenged<?> challenge) {
        assertThat(challenge.prompts()).hasSize(1);
        return challenge.prompts().get(0);
    }

    private String answered(Challenged<CustomerAccounts> challenge, String answer) {
        provider.answers(200, ACCOUNTS);
        completed(challenge.answer(answer));
        provider.received.next();
        return provider.received
                .nextJson()
                .getAsJsonObject()
                .getAsJsonObject("mfaChallenges")
                .getAsJsonArray("questions")
                .get(0)
                .getAsJsonObject()
                .get("answer")
                .getAsString();
    }

    @Test
    void aTextAloneIsAskedAsText() {
        MfaPrompt prompt = only(asked("{'text': 'Enter your first pet’s name'}"));
        assertThat(prompt.type()).isEqualTo(Type.TEXT);
        assertThat(prompt.label()).isEqualTo("Enter your first pet’s name");
        assertThat(prompt.id()).isEqualTo("1");
        assertThat(prompt.choices()).isEmpty();
        assertThat(prompt.image()).isNull();
    }

    @Test
    void choicesAreShownByTheirTextAndAnsweredByTheirValue() {
        Challenged<CustomerAccounts> challenge = asked("{'text': 'Which city?', 'choices': ["
                + "{'choice': 'Köln', 'value': 'v-1'}, {'choice': 'Bonn', 'value': 'v-2'}]}");
        assertThat(only(challenge).type()).isEqualTo(Type.OPTIONS);
        assertThat(only(challenge).choices())
                .containsExactly(new MfaChoice("v-1", "Köln", null), new MfaChoice("v-2", "Bonn", null));
        assertThatIllegalArgumentException().isThrownBy(() -> challenge.answer("Bonn"));
        assertThat(answered(challenge, "v-2")).isEqualTo("v-2");
    }

    @Test
    void choicesMayLookTheSameOrHaveTheSameValue() {
        Challenged<CustomerAccounts> challenge = asked(
                "{'text': 'Which?', 'choices': ["
                        + "{'choice': 'same', 'value': '1'}, {'choice': 'same', 'value': '2'}, {'choice': 'other', 'value': '2'}]}");
        assertThat(only(challenge).choices()).extracting(MfaChoice::label).containsExactly("same", "same", "other");
        assertThat(answered(challenge, "2")).isEqualTo("2");
    }

    @Test
    void aChoiceWithoutATextShowsItsValueAndOneWithoutAValueIsNone() {
        Challenged<CustomerAccounts> challenge = asked(
                "{'text': 'Which?', 'choices': [{'value': 'only'}, {'choice': 'no value'}, {'choice': null, 'value': ''}]}");
        assertThat(only(challenge).choices()).containsExactly(new MfaChoice("only", "only", null));
    }

    @Test
    void aPictureIsShownAndTypedOff() {
        Challenged<CustomerAccounts> challenge = asked("{'text': 'Type the letters', 'image': '" + PIXEL + "'}");
        assertThat(only(challenge).type()).isEqualTo(Type.IMAGE);
        assertThat(only(challenge).image().mediaType()).isEqualTo("image/png");
        assertThat(only(challenge).image().bytes()).startsWith(0x89, 'P', 'N', 'G');
        assertThat(answered(challenge, "canary-letters")).isEqualTo("canary-letters");
    }

    @Test
    void aPictureThatFitsIntoTheLimitOfChallengesArrivesWhole() {
        byte[] picture = new byte[750_000];
        new Random(7).nextBytes(picture);
        Challenged<CustomerAccounts> challenge = asked("{'text': 'Type the letters', 'image': 'data:image/jpeg;base64,"
                + Base64.getEncoder().encodeToString(picture) + "'}");
        assertThat(only(challenge).image().bytes()).isEqualTo(picture);
        assertThat(answered(challenge, "canary-letters")).isEqualTo("canary-letters");
    }

    @Test
    void aPictureThatCannotBeReadIsLeftOutAndTheQuestionIsAsked() {
        Challenged<CustomerAccounts> challenge =
                asked("{'text': 'Type the letters', 'image': 'data:image/png;base64,A'}");
        assertThat(only(challenge).type()).isEqualTo(Type.IMAGE);
        assertThat(only(challenge).image()).isNull();
    }

    @Test
    void picturesToChooseFromAreAnsweredByTheirValue() {
        Challenged<CustomerAccounts> challenge = asked("{'text': 'Your picture?', 'imageChoices': ["
                + "{'imageChoice': '" + PIXEL + "', 'value': 'a'}, {'imageChoice': '" + PIXEL + "', 'value': 'b'}]}");
        assertThat(only(challenge).type()).isEqualTo(Type.IMAGE_OPTIONS);
        assertThat(only(challenge).choices())
                .allSatisfy(choice -> assertThat(choice.image().mediaType()).isEqualTo("image/png"))
                .extracting(MfaChoice::label)
                .containsExactly("a", "b");
        assertThat(answered(challenge, "b")).isEqualTo("b");
    }

    @ParameterizedTest
    @CsvSource({"'{''voice'': ''call''}'", "'{''text'': null, ''choices'': [], ''imageChoices'': null}'"})
    void aQuestionOfAnUnknownKindIsAskedAsText(String question) {
        Challenged<CustomerAccounts> challenge = asked(question);
        assertThat(only(challenge).type()).isEqualTo(Type.TEXT);
        assertThat(only(challenge).label()).isEmpty();
        assertThat(answered(challenge, "canary-1")).isEqualTo("canary-1");
    }
}
