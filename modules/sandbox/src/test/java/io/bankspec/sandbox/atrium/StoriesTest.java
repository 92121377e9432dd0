package io.bankspec.sandbox.atrium;

import static org.assertj.core.api.Assertions.assertThat;

import io.bankspec.atrium.model.Challenge;
import io.bankspec.atrium.model.ChallengeOption;
import io.bankspec.atrium.model.ImageOption;
import io.bankspec.atrium.model.MemberStatus;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the passwords and the answers lead to, state by state. */
class StoriesTest extends AtriumFixture {
    @Test
    void aPlainPasswordGoesThroughAllStatesToConnected() {
        String member = member("password");
        assertThat(state(member)).isEqualTo("INITIATED CREATED true");
        assertThat(stateAfter(2, member)).isEqualTo("REQUESTED CREATED true");
        assertThat(stateAfter(2, member)).isEqualTo("AUTHENTICATED CREATED true");
        assertThat(stateAfter(2, member)).isEqualTo("TRANSFERRED CREATED true");
        assertThat(stateAfter(2, member)).isEqualTo("COMPLETED CONNECTED false");
    }

    @Test
    void accountsAreThereBeforeTransactions() {
        String member = member("password");
        time.skip(Duration.ofSeconds(6));
        MemberStatus early = status(member);
        assertThat(early.getIsAuthenticated()).isTrue();
        assertThat(early.getHasProcessedAccounts()).isTrue();
        assertThat(early.getHasProcessedTransactions()).isFalse();
        assertThat(early.getSuccessfullyAggregatedAt()).isNull();
        assertThat(stateAfter(2, member)).endsWith("false");
        assertThat(status(member).getHasProcessedTransactions()).isTrue();
        assertThat(status(member).getSuccessfullyAggregatedAt())
                .isEqualTo(status(member).getAggregatedAt().plusSeconds(8));
    }

    @ParameterizedTest
    @CsvSource({
        "BAD_REQUEST, HALTED FAILED false",
        "UNAUTHORIZED, DENIED DENIED false",
        "INVALID, DENIED DENIED false",
        "LOCKED, LOCKED LOCKED false",
        "DISABLED, DISABLED DISABLED false",
        "SERVER_ERROR, FAILED FAILED false",
        "UNAVAILABLE, FAILED FAILED false"
    })
    void aWordOfTheTableFailsAsPasswordAndAsAnswer(String word, String end) {
        assertThat(stateAfter(5, member(word))).isEqualTo(end);

        String member = member("challenge");
        assertThat(stateAfter(4, member)).isEqualTo("CHALLENGED CHALLENGED true");
        resume(member, word);
        assertThat(stateAfter(2, member)).isEqualTo(end);
    }

    @Test
    void aWrongUsernameIsDeniedFiveSecondsLater() {
        String member = create("mxbank", "somebody", "password").getGuid();
        assertThat(stateAfter(4, member)).isEqualTo("REQUESTED CREATED true");
        assertThat(stateAfter(1, member)).isEqualTo("DENIED DENIED false");
    }

    @ParameterizedTest
    @CsvSource({"challenge, TEXT", "options, OPTIONS", "image, IMAGE_DATA", "image_options, IMAGE_OPTIONS"})
    void theRightAnswerLeadsToConnected(String password, String type) {
        String member = member(password);
        assertThat(stateAfter(4, member)).isEqualTo("CHALLENGED CHALLENGED true");
        assertThat(question(member).getType()).hasToString(type);
        resume(member, "correct");
        assertThat(state(member)).isEqualTo("RECEIVED RESUMED true");
        assertThat(status(member).hasChallenges()).isFalse();
        assertThat(stateAfter(2, member)).isEqualTo("AUTHENTICATED RESUMED true");
        assertThat(stateAfter(2, member)).isEqualTo("TRANSFERRED RESUMED true");
        assertThat(stateAfter(2, member)).isEqualTo("COMPLETED CONNECTED false");
    }

    @ParameterizedTest
    @CsvSource({"challenge", "image", "image_options"})
    void aWrongAnswerIsRejectedAndTheEnd(String password) {
        String member = member(password);
        stateAfter(4, member);
        resume(member, "nonsense");
        assertThat(stateAfter(2, member)).isEqualTo("DENIED REJECTED false");
        assertThat(stateAfter(3600, member)).isEqualTo("DENIED REJECTED false");
    }

    @Test
    void aWrongOptionIsRejectedAndAskedAgainWithANewGuidTwice() {
        String member = member("options");
        stateAfter(4, member);
        for (int wrong = 1; wrong <= 2; wrong++) {
            String guid = question(member).getGuid();
            resume(member, "wrong");
            assertThat(stateAfter(2, member)).isEqualTo("DENIED REJECTED true");
            assertThat(stateAfter(2, member)).isEqualTo("CHALLENGED CHALLENGED true");
            assertThat(question(member).getGuid()).isNotEqualTo(guid);
        }
        resume(member, "wrong");
        assertThat(stateAfter(2, member)).isEqualTo("DENIED REJECTED false");
    }

    @Test
    void theAnswerChallengeIsRightAndAsksAgain() {
        String member = member("challenge");
        stateAfter(4, member);
        String first = question(member).getGuid();
        resume(member, "challenge");
        assertThat(stateAfter(2, member)).isEqualTo("CHALLENGED CHALLENGED true");
        assertThat(question(member).getGuid()).isNotEqualTo(first);
        resume(member, "correct");
        assertThat(stateAfter(6, member)).isEqualTo("COMPLETED CONNECTED false");
    }

    @Test
    void anUnansweredChallengeExpiresAfterTenMinutes() {
        String member = member("challenge");
        assertThat(stateAfter(603, member)).isEqualTo("CHALLENGED CHALLENGED true");
        assertThat(stateAfter(1, member)).isEqualTo("EXPIRED EXPIRED false");
        assertThat(status(member).hasChallenges()).isFalse();
    }

    @Test
    void optionsAndImagesCanBeShown() {
        String options = member("options");
        String image = member("image");
        String images = member("image_options");
        stateAfter(4, options);
        assertThat(question(options).getOptions())
                .extracting(ChallengeOption::getValue)
                .containsExactly("correct", "challenge", "wrong");
        Challenge captcha = question(image);
        assertThat(Base64.getDecoder().decode(captcha.getImageData()))
                .startsWith(0x89, 'P', 'N', 'G')
                .hasSizeGreaterThan(60);
        assertThat(question(images).getImageOptions())
                .extracting(ImageOption::getDataUri)
                .hasSize(2)
                .doesNotHaveDuplicates()
                .allMatch(uri -> uri.startsWith("data:image/png;base64,"));
    }

    @Test
    void theThirdRefusedLoginIsPrevented() {
        String member = member("INVALID");
        for (int n = 1; n <= 2; n++) {
            assertThat(stateAfter(5, member)).isEqualTo("DENIED DENIED false");
            atrium.members().aggregateMember(user, member).execute();
        }
        assertThat(stateAfter(5, member)).isEqualTo("PREVENTED PREVENTED false");
    }
}
