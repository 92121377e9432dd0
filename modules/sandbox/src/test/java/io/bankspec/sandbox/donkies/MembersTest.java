package io.bankspec.sandbox.donkies;

import static org.assertj.core.api.Assertions.assertThat;

import io.bankspec.donkies.DonkiesClient;
import io.bankspec.donkies.model.Challenge;
import io.bankspec.donkies.model.Credential;
import io.bankspec.donkies.model.Member;
import io.bankspec.sandbox.client.DonkiesClients;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the status of a member follows Atrium, two seconds behind and with gaps. */
class MembersTest extends DonkiesFixture {
    @Test
    void aNewMemberIsInitiated() {
        Member member = create(donkies, "mxbank", "test_atrium", "password");
        assertThat(member.getIdentifier()).matches("[0-9a-f]{32}");
        assertThat(member.getName()).isEqualTo("MX Bank");
        assertThat(member.getStatus()).hasToString("INITIATED");
        assertThat(member.getMemberStatus()).hasToString("PROCESSING");
        assertThat(member.getChallenges()).isEmpty();
        // Sent with an offset, this once.
        assertThat(member.getAggregatedAt()).isEqualTo(LocalDateTime.parse("2026-03-14T15:00:00"));
        assertThat(donkies.finance().listMembers().execute()).containsExactly(read(member.getIdentifier()));
    }

    @Test
    void statesOnTheWayAreNeverSeen() {
        String member = member("password");
        assertThat(stateAfter(7, member)).isEqualTo("INITIATED PROCESSING");
        assertThat(read(member).getSuccessfullyAggregatedAt()).isNull();
        assertThat(stateAfter(1, member)).isEqualTo("COMPLETED SUCCESS");
        assertThat(read(member).getSuccessfullyAggregatedAt()).isEqualTo(LocalDateTime.parse("2026-03-14T15:00:08"));
    }

    @Test
    void anAnsweredChallengeStaysUntilTheWorkerSeesSomethingNew() {
        String member = member("challenge");
        assertThat(stateAfter(4, member)).isEqualTo("CHALLENGED CHALLENGED");
        Challenge challenge = read(member).getChallenges().get(0);
        assertThat(challenge.getLabel()).isEqualTo(CITY);
        assertThat(challenge.getType()).isEqualTo("TEXT");
        assertThat(challenge.getFieldName()).isNull();

        resume(member, CITY, "correct");
        assertThat(stateAfter(5, member)).isEqualTo("CHALLENGED CHALLENGED");
        assertThat(read(member).getChallenges()).containsExactly(challenge);
        assertThat(stateAfter(1, member)).isEqualTo("COMPLETED SUCCESS");
        assertThat(read(member).getChallenges()).isEmpty();
    }

    @Test
    void aWrongAnswerIsDeniedAndCannotBePutRight() {
        String member = member("challenge");
        stateAfter(4, member);
        resume(member, CITY, "nonsense");
        assertThat(stateAfter(2, member)).isEqualTo("DENIED WRONG_CREDENTIALS");
        refused(500, () -> resume(member, CITY, "correct"));
        assertThat(stateAfter(60, member)).isEqualTo("DENIED WRONG_CREDENTIALS");
    }

    @Test
    void anUnknownLabelIsABadRequest() {
        String member = member("challenge");
        refused(400, () -> resume(member, CITY, "correct"));
        stateAfter(4, member);
        refused(400, () -> resume(member, "What is your favorite color?", "correct"));
        resume(member, CITY, "correct");
        assertThat(stateAfter(6, member)).isEqualTo("COMPLETED SUCCESS");
    }

    @Test
    void twoChallengesWithOneLabelAreTooMuch() {
        String member = member("challenge");
        stateAfter(4, member);
        resume(member, CITY, "challenge");
        assertThat(stateAfter(2, member)).isEqualTo("CHALLENGED CHALLENGED");
        refused(500, () -> resume(member, CITY, "correct"));
    }

    @ParameterizedTest
    @CsvSource({
        "UNAUTHORIZED, DENIED WRONG_CREDENTIALS",
        "INVALID, DENIED WRONG_CREDENTIALS",
        "BAD_REQUEST, HALTED OTHER_ERROR"
    })
    void failuresThatAreFinalAreStored(String password, String state) {
        String member = member(password);
        assertThat(stateAfter(5, member)).isEqualTo("INITIATED PROCESSING");
        assertThat(stateAfter(1, member)).isEqualTo(state);
    }

    @Test
    void anotherUsernameIsDenied() {
        String member = create(donkies, "mxbank", "somebody", "password").getIdentifier();
        assertThat(stateAfter(6, member)).isEqualTo("DENIED WRONG_CREDENTIALS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"options", "image", "image_options", "LOCKED", "DISABLED", "SERVER_ERROR", "UNAVAILABLE"})
    void whatTheWorkerCannotStoreStaysInitiatedForEver(String password) {
        String member = member(password);
        assertThat(stateAfter(4, member)).isEqualTo("INITIATED PROCESSING");
        assertThat(stateAfter(86_400, member)).isEqualTo("INITIATED PROCESSING");
    }

    @Test
    void anUnansweredChallengeStaysWhateverAtriumThinks() {
        String member = member("challenge");
        assertThat(stateAfter(3600, member)).isEqualTo("CHALLENGED CHALLENGED");
        refused(500, () -> resume(member, CITY, "correct"));
    }

    @Test
    void postingAnInstitutionAgainIgnoresTheCredentials() {
        String member = member("UNAUTHORIZED");
        stateAfter(6, member);
        Member again = create(donkies, "mxbank", "test_atrium", "password");
        assertThat(again).isEqualTo(read(member));
        assertThat(stateAfter(60, member)).isEqualTo("DENIED WRONG_CREDENTIALS");
        String other =
                create(donkies, "example_savings", "test_atrium", "password").getIdentifier();
        assertThat(stateAfter(8, other)).isEqualTo("COMPLETED SUCCESS");
    }

    @Test
    void whateverAtriumRefusesIsAServerError() {
        refused(500, () -> create(donkies, "no_such_bank", "test_atrium", "password"));
        refused(500, () -> create(donkies, "mx_bank_oauth", "test_atrium", "password"));
        assertThat(donkies.finance().listMembers().execute()).isEmpty();
    }

    @Test
    void membersOfOthersAreNotFound() {
        String member = member("password");
        DonkiesClient john = DonkiesClients.builder(server)
                .token("john.doe@example.com", "sandbox-password")
                .build();
        refused(404, () -> john.finance().readMember(member).execute());
        assertThat(john.finance().listMembers().execute()).isEmpty();
        refused(404, () -> resume("0".repeat(32), CITY, "correct"));
    }

    @Test
    void anInstitutionHasTwoFieldsAndAnUnknownOneNone() {
        assertThat(donkies.finance().listCredentials("mxbank").execute())
                .extracting(Credential::getFieldName)
                .containsExactly("LOGIN", "PASSWORD");
        assertThat(donkies.finance().listCredentials("no_such_bank").execute()).isEmpty();
        refused(404, () -> donkies.finance().listCredentials("mx-bank").execute());
    }
}
