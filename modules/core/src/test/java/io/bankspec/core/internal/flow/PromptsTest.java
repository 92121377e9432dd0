package io.bankspec.core.internal.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import io.bankspec.core.mfa.MfaAnswers;
import io.bankspec.core.mfa.MfaChoice;
import io.bankspec.core.mfa.MfaImage;
import io.bankspec.core.mfa.MfaPrompt;
import io.bankspec.core.mfa.MfaPrompt.Type;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PromptsTest {
    private static final ChallengeRules TYPED = Rules.of(FlowFixture.POLL).challenge();
    private static final ChallengeRules UNTYPED =
            ChallengeRules.read(JsonParser.parseString("""
                    {"prompts": "questions", "prompt": {"label": "text",
                      "options": {"in": "choices", "label": "choice", "value": "value"}, "image": "image",
                      "imageOptions": {"in": "imageChoices", "value": "value", "image": "imageChoice"}}}
                    """).getAsJsonObject());

    private static List<MfaPrompt> read(ChallengeRules rules, String prompts) {
        return new Prompts(rules.prompt())
                .read(JsonParser.parseString(prompts).getAsJsonArray().asList());
    }

    private static MfaPrompt one(ChallengeRules rules, String prompt) {
        return read(rules, "[" + prompt + "]").get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "TEXT, TEXT",
        "OPTIONS, OPTIONS",
        "IMAGE, IMAGE",
        "IMAGE_OPTIONS, IMAGE_OPTIONS",
        "SMOKE_SIGNAL, UNKNOWN"
    })
    void theProvidersWordForATypeIsTranslatedAndKept(String word, Type type) {
        MfaPrompt prompt = one(TYPED, "{\"guid\": \"c1\", \"label\": \"?\", \"type\": \"" + word + "\"}");
        assertThat(prompt.type()).isEqualTo(type);
        assertThat(prompt.typeName()).isEqualTo(word);
    }

    @Test
    void withoutAWordThePropertiesThatAreThereTell() {
        String choices = "\"choices\": [{\"choice\": \"one\", \"value\": \"1\"}]";
        assertThat(one(UNTYPED, "{\"text\": \"?\"}").type()).isEqualTo(Type.TEXT);
        assertThat(one(UNTYPED, "{\"text\": \"?\", " + choices + "}").type()).isEqualTo(Type.OPTIONS);
        assertThat(one(UNTYPED, "{\"text\": \"?\", \"image\": \"aGk=\"}").type())
                .isEqualTo(Type.IMAGE);
        assertThat(one(UNTYPED, "{\"text\": \"?\", \"imageChoices\": [{\"value\": \"1\", \"imageChoice\": \"aGk=\"}]}")
                        .type())
                .isEqualTo(Type.IMAGE_OPTIONS);
        assertThat(one(UNTYPED, "{\"text\": \"?\", \"choices\": [], \"image\": null}")
                        .type())
                .isEqualTo(Type.TEXT);
    }

    @Test
    void choicesThatLookTheSameAreAllKept() {
        MfaPrompt prompt = one(
                UNTYPED,
                "{\"choices\": [{\"choice\": \"SMS\", \"value\": \"1\"}, {\"choice\": \"SMS\", \"value\": \"2\"}, {\"choice\": \"SMS\", \"value\": \"2\"}]}");
        assertThat(prompt.choices()).extracting(MfaChoice::value).containsExactly("1", "2", "2");
        assertThat(MfaAnswers.of("2").inOrderOf(List.of(prompt))).containsExactly("2");
    }

    @Test
    void aChoiceWithoutALabelShowsItsValueAndOneWithoutAValueIsNone() {
        MfaPrompt prompt = one(UNTYPED, "{\"choices\": [{\"value\": \"1\"}, {\"choice\": \"nothing to send\"}]}");
        assertThat(prompt.choices()).containsExactly(new MfaChoice("1", "1", null));
    }

    @Test
    void promptsWithoutAnIdAreNumbered() {
        assertThat(read(UNTYPED, "[{\"text\": \"a\"}, {\"text\": \"a\"}]"))
                .extracting(MfaPrompt::id)
                .containsExactly("1", "2");
    }

    @Test
    void promptsWithTheSameIdCanBeAnsweredApart() {
        assertThat(read(TYPED, "[{\"guid\": \"c\"}, {\"guid\": \"c\"}, {\"guid\": \"c\"}]"))
                .extracting(MfaPrompt::id)
                .containsExactly("c", "c#2", "c#3");
    }

    @Test
    void aPromptWithoutALabelHasAnEmptyOne() {
        assertThat(one(TYPED, "{\"guid\": \"c1\", \"label\": null}").label()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"30, 30", "'\"30\"', 30", "0, ", "null, ", "-1, ", "1e3, ", "99999999999, "})
    void aMaximumLengthIsAPositiveNumber(String json, Integer expected) {
        assertThat(one(TYPED, "{\"guid\": \"c1\", \"max_length\": " + json + "}")
                        .maxLength())
                .isEqualTo(expected);
    }

    @Test
    void anImageOfMoreThanAMegabyteIsRead() {
        byte[] bytes = new byte[1_500_000];
        Arrays.fill(bytes, (byte) 7);
        String uri = "data:image/png;base64," + Base64.getEncoder().encodeToString(bytes);
        MfaImage image = one(TYPED, "{\"guid\": \"c1\", \"type\": \"IMAGE\", \"image_data\": \"" + uri + "\"}")
                .image();
        assertThat(image.mediaType()).isEqualTo("image/png");
        assertThat(image.bytes()).isEqualTo(bytes);
        assertThat(image.toString()).isEqualTo("MfaImage{mediaType=image/png, bytes=1500000}");
    }

    @Test
    void anImageMayBeBareBase64WithLineBreaks() {
        MfaImage image = one(TYPED, "{\"guid\": \"c1\", \"image_data\": \"aGVs\\r\\nbG8=\"}")
                .image();
        assertThat(image.bytes()).isEqualTo("hello".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        assertThat(image.mediaType()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "data:image/png;base64",
                "data:image/png;base64,",
                "a",
                "data:;base64,!",
                "data:text/html;base64,aGk=",
                "data:text/html,hi",
                "data:image/,hi",
                "data:image/p\\nng,hi"
            })
    void anImageThatCannotBeReadDoesNotEndTheFlow(String text) {
        assertThat(one(TYPED, "{\"guid\": \"c1\", \"type\": \"IMAGE\", \"image_data\": \"" + text + "\"}"))
                .satisfies(prompt -> {
                    assertThat(prompt.image()).isNull();
                    assertThat(prompt.type()).isEqualTo(Type.IMAGE);
                });
    }

    @Test
    void theFirstNameThatIsThereHoldsTheImageOfAChoice() {
        MfaPrompt prompt = one(TYPED, """
                {"guid": "c1", "type": "IMAGE_OPTIONS", "image_options": [
                  {"label": "a", "value": "1", "data_uri": "data:image/gif;base64,aGk="},
                  {"label": "b", "value": "2", "image_data": "aGk="}]}
                """);
        assertThat(prompt.choices())
                .extracting(choice -> choice.image().mediaType())
                .containsExactly("image/gif", null);
    }

    @Test
    void aDataUriWithoutBase64AndBase64ForUrlsAreRead() {
        MfaImage drawing = one(TYPED, "{\"guid\": \"c1\", \"image_data\": \"data:image/svg+xml,%3Csvg/%3E\"}")
                .image();
        assertThat(new String(drawing.bytes(), java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo("<svg/>");
        assertThat(drawing.mediaType()).isEqualTo("image/svg+xml");
        assertThat(one(TYPED, "{\"guid\": \"c1\", \"image_data\": \"-_-_\"}")
                        .image()
                        .bytes())
                .containsExactly(0xfb, 0xff, 0xbf);
    }

    @Test
    void anAddressIsNoImage() {
        assertThat(one(TYPED, "{\"guid\": \"c1\", \"image_data\": \"https://bank.example.com/captcha\"}")
                        .image())
                .isNull();
    }

    @Test
    void aPromptWithoutAnIdBesideOneWithItsNumberHasAnotherNumber() {
        assertThat(read(TYPED, "[{\"guid\": \"2\"}, {\"label\": \"?\"}, {\"guid\": \"2#2\"}]"))
                .extracting(MfaPrompt::id)
                .containsExactly("2", "2#2", "2#2#2");
    }
}
