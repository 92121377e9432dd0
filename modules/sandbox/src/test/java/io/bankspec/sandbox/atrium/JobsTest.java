package io.bankspec.sandbox.atrium;

import static org.assertj.core.api.Assertions.assertThat;

import io.bankspec.atrium.model.AccountNumber;
import io.bankspec.atrium.model.AccountOwner;
import io.bankspec.atrium.model.Member;
import io.bankspec.atrium.model.MemberCreate;
import io.bankspec.atrium.model.Statement;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** Which job may start when, and what resuming one takes. */
class JobsTest extends AtriumFixture {
    @Test
    void aJobOfTheSameKindIs202AndOneOfAnotherKind409() {
        String member = member("password");
        assertThat(atrium.members()
                        .aggregateMember(user, member)
                        .executeForResponse()
                        .statusCode())
                .isEqualTo(202);
        refused(
                409,
                () -> atrium.members().aggregateMemberBalances(user, member).execute());
        stateAfter(8, member);
        assertThat(atrium.members()
                        .aggregateMemberBalances(user, member)
                        .executeForResponse()
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aConnectedMemberStaysConnectedWhileItIsAggregatedAgain() {
        String member = connected();
        atrium.members().aggregateMember(user, member).execute();
        assertThat(state(member)).isEqualTo("INITIATED CONNECTED true");
        assertThat(stateAfter(8, member)).isEqualTo("COMPLETED CONNECTED false");
    }

    @Test
    void aRejectedMemberCanBeAggregatedAgain() {
        String member = member("challenge");
        stateAfter(4, member);
        resume(member, "nonsense");
        stateAfter(2, member);
        atrium.members().aggregateMember(user, member).execute();
        assertThat(state(member)).isEqualTo("INITIATED CREATED true");
        assertThat(stateAfter(4, member)).isEqualTo("CHALLENGED CHALLENGED true");
    }

    @Test
    void otherInstitutionsAreThrottledForThreeHoursWithoutAnError() {
        String member = create("example_savings", "test_atrium", "password").getGuid();
        stateAfter(8, member);
        Member throttled =
                atrium.members().aggregateMember(user, member).execute().getMember();
        assertThat(throttled.getIsBeingAggregated()).isFalse();
        assertThat(throttled.getStatus()).hasToString("COMPLETED");
        stateAfter(10_800 - 9, member);
        assertThat(atrium.members()
                        .aggregateMember(user, member)
                        .execute()
                        .getMember()
                        .getIsBeingAggregated())
                .isFalse();
        stateAfter(1, member);
        assertThat(atrium.members()
                        .aggregateMember(user, member)
                        .execute()
                        .getMember()
                        .getIsBeingAggregated())
                .isTrue();
    }

    @Test
    void balancesAreRefreshedOnceInTwoHours() {
        String member = connected();
        atrium.members().aggregateMemberBalances(user, member).execute();
        stateAfter(8, member);
        refused(
                429,
                () -> atrium.members().aggregateMemberBalances(user, member).execute());
        stateAfter(7200 - 8, member);
        atrium.members().aggregateMemberBalances(user, member).execute();
    }

    @Test
    void onlyAChallengedMemberCanBeResumedAndOnlyWithTheOpenGuid() {
        String member = member("challenge");
        refused(405, () -> resume(member, answer("CRD-1", "correct")));
        stateAfter(4, member);
        String first = question(member).getGuid();
        refused(400, () -> resume(member));
        resume(member, "challenge");
        refused(405, () -> resume(member, answer(first, "correct")));
        stateAfter(2, member);
        refused(422, () -> resume(member, answer(first, "correct")));
        assertThat(state(member)).isEqualTo("CHALLENGED CHALLENGED true");
    }

    @Test
    void challengesAreListedWhileChallengedOnly() {
        String member = member("challenge");
        assertThat(atrium.members()
                        .listMemberMFAChallenges(user, member)
                        .executeForResponse()
                        .statusCode())
                .isEqualTo(204);
        stateAfter(4, member);
        assertThat(atrium.members()
                        .listMemberMFAChallenges(user, member)
                        .execute()
                        .getChallenges())
                .containsExactly(question(member));
    }

    @Test
    void premiumJobsNeedTheSupportOfTheInstitution() {
        String member = connected();
        refused(400, () -> atrium.identity().identifyMember(user, member).execute());
        refused(400, () -> atrium.statements().fetchStatements(user, member).execute());
        refused(400, () -> atrium.members().extendHistory(user, member).execute());
        atrium.verification().verifyMember(user, member).execute();
    }

    @Test
    void premiumJobsFindOwnersNumbersAndStatements() throws Exception {
        String member = create("example_premium", "test_atrium", "password").getGuid();
        stateAfter(8, member);
        assertThat(atrium.identity().listAccountOwners(user, member).execute().getAccountOwners())
                .isEmpty();

        atrium.identity().identifyMember(user, member).execute();
        stateAfter(8, member);
        assertThat(atrium.identity().listAccountOwners(user, member).execute().getAccountOwners())
                .extracting(AccountOwner::getOwnerName)
                .containsOnly("Jane Roe-Müller");

        atrium.verification().verifyMember(user, member).execute();
        stateAfter(8, member);
        assertThat(atrium.verification()
                        .listAccountNumbers(user, member)
                        .execute()
                        .getAccountNumbers())
                .extracting(AccountNumber::getAccountNumber)
                .containsExactly("0000123450147", "0000123450155");

        atrium.statements().fetchStatements(user, member).execute();
        stateAfter(8, member);
        Statement statement = atrium.statements()
                .listMemberStatements(user, member)
                .execute()
                .getStatements()
                .get(0);
        assertThat(statement.getContentHash()).isEqualTo(sha256(pdf(member, statement)));
    }

    private byte[] pdf(String member, Statement statement) throws IOException {
        try (var body = atrium.statements()
                .downloadStatementPdf(user, member, statement.getGuid())
                .execute()) {
            byte[] bytes = body.bytes();
            assertThat(new String(bytes, StandardCharsets.US_ASCII)).startsWith("%PDF");
            return bytes;
        }
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    @Test
    void anOAuthMemberIsPendingUntilTheUserHasVisitedTheAddress() {
        String member = create(MemberCreate.builder()
                        .institutionCode("mx_bank_oauth")
                        .isOauth(true)
                        .build())
                .getGuid();
        assertThat(stateAfter(3600, member)).isEqualTo("null PENDING false");
        refused(409, () -> atrium.members().aggregateMember(user, member).execute());
        String address = atrium.members()
                .readOAuthWindowURI(user, member)
                .execute()
                .getMember()
                .getOauthWindowUri();
        assertThat(address).startsWith("https://oauth.example.com/");
        assertThat(stateAfter(9, member)).isEqualTo("null PENDING false");
        assertThat(stateAfter(1, member)).isEqualTo("INITIATED CREATED true");
        assertThat(stateAfter(8, member)).isEqualTo("COMPLETED CONNECTED false");
    }

    @Test
    void oAuthIsForInstitutionsThatKnowIt() {
        String member = connected();
        refused(400, () -> atrium.members().readOAuthWindowURI(user, member).execute());
        refused(
                400,
                () -> create(MemberCreate.builder()
                        .institutionCode("mxbank")
                        .isOauth(true)
                        .build()));
    }
}
