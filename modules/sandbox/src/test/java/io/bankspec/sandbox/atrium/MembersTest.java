package io.bankspec.sandbox.atrium;

import static org.assertj.core.api.Assertions.assertThat;

import io.bankspec.atrium.model.Credential;
import io.bankspec.atrium.model.Member;
import io.bankspec.atrium.model.MemberCreate;
import io.bankspec.atrium.model.MemberUpdate;
import io.bankspec.atrium.model.MemberUpdateRequestBody;
import io.bankspec.atrium.model.User;
import io.bankspec.atrium.model.UserUpdate;
import io.bankspec.atrium.model.UserUpdateRequestBody;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Users, members and institutions: made, read, changed, deleted, and the limits. */
class MembersTest extends AtriumFixture {
    @Test
    void aUserIsChangedAndReadAndDeleted() {
        UserUpdate change = UserUpdate.builder()
                .isDisabled(true)
                .metadata("{\"note\":\"Zürich\"}")
                .build();
        atrium.users()
                .updateUser(user, UserUpdateRequestBody.builder().user(change).build())
                .execute();
        User read = atrium.users().readUser(user).execute().getUser();
        assertThat(read.getIdentifier()).isEqualTo("jane-roe");
        assertThat(read.getIsDisabled()).isTrue();
        assertThat(read.getMetadata()).isEqualTo("{\"note\":\"Zürich\"}");

        atrium.users().deleteUser(user).execute();
        refused(404, () -> atrium.users().readUser(user).execute());
        assertThat(atrium.users().listUsers().execute().getUsers()).isEmpty();
    }

    @Test
    void anIdentifierIsTakenOnce() {
        refused(409, () -> createUser("jane-roe"));
        String other = createUser("john-roe");
        UserUpdate taken = UserUpdate.builder().identifier("jane-roe").build();
        refused(
                409,
                () -> atrium.users()
                        .updateUser(
                                other,
                                UserUpdateRequestBody.builder().user(taken).build())
                        .execute());
    }

    @Test
    void the101stUserIsRefused() {
        for (int n = 2; n <= 100; n++) createUser("user-" + n);
        refused(405, () -> createUser("user-101"));
    }

    @Test
    void the26thMemberIsRefused() {
        for (int n = 1; n <= 25; n++) member("password-" + n);
        refused(405, () -> member("password-26"));
    }

    @Test
    void theSameLoginMakesNoSecondMember() {
        member("password");
        refused(409, () -> member("password"));
        member("another");
    }

    @Test
    void aMemberShowsWhoseAndWhereItIs() {
        Member member = create(MemberCreate.builder()
                .institutionCode("mxbank")
                .credentials(institutionLogin("mxbank", "test_atrium", "password"))
                .identifier("jane-mxbank")
                .metadata("from a test")
                .build());
        assertThat(member.getGuid()).startsWith("MBR-").hasSize(40);
        assertThat(member.getUserGuid()).isEqualTo(user);
        assertThat(member.getName()).isEqualTo("MX Bank");
        assertThat(member.getIdentifier()).isEqualTo("jane-mxbank");
        assertThat(member.getMetadata()).isEqualTo("from a test");
        assertThat(member.getIsBeingAggregated()).isTrue();
        assertThat(atrium.members().listMembers(user).execute().getMembers()).containsExactly(member);
    }

    @Test
    void credentialsHaveToBeCompleteAndOfTheInstitution() {
        refused(400, () -> create("mxbank", "test_atrium"));
        refused(
                422,
                () -> create(MemberCreate.builder()
                        .institutionCode("mxbank")
                        .credentials(institutionLogin("example_savings", "test_atrium", "password"))
                        .build()));
        refused(
                404,
                () -> create(
                        MemberCreate.builder().institutionCode("no_such_bank").build()));
    }

    private Member create(String institution, String... values) {
        return create(MemberCreate.builder()
                .institutionCode(institution)
                .credentials(institutionLogin(institution, values))
                .build());
    }

    @Test
    void skippingTheAggregationStartsNone() {
        Member member = create(MemberCreate.builder()
                .institutionCode("mxbank")
                .credentials(institutionLogin("mxbank", "test_atrium", "password"))
                .skipAggregation(true)
                .build());
        assertThat(stateAfter(60, member.getGuid())).isEqualTo("null CREATED false");
    }

    @Test
    void newCredentialsOfTheMemberStartAnAggregation() {
        String member = member("INVALID");
        assertThat(stateAfter(5, member)).isEqualTo("DENIED DENIED false");
        List<Credential> own =
                atrium.members().listMemberCredentials(user, member).execute().getCredentials();
        update(
                member,
                MemberUpdate.builder()
                        .credentials(answers(own, "test_atrium", "password"))
                        .build());
        assertThat(state(member)).isEqualTo("UPDATED UPDATED true");
        assertThat(stateAfter(8, member)).isEqualTo("COMPLETED CONNECTED false");
    }

    @Test
    void credentialsOfTheInstitutionDoNotUpdateAMember() {
        String member = connected();
        MemberUpdate wrong = MemberUpdate.builder()
                .credentials(institutionLogin("mxbank", "test_atrium", "password"))
                .build();
        refused(422, () -> update(member, wrong));
    }

    @Test
    void settingsChangeWithoutAnAggregationButCredentialsWaitForTheJob() {
        String member = member("password");
        update(member, MemberUpdate.builder().identifier("mine").build());
        assertThat(state(member)).isEqualTo("INITIATED CREATED true");
        List<Credential> own =
                atrium.members().listMemberCredentials(user, member).execute().getCredentials();
        MemberUpdate login = MemberUpdate.builder()
                .credentials(answers(own, "test_atrium", "password"))
                .build();
        refused(409, () -> update(member, login));
    }

    private void update(String member, MemberUpdate change) {
        atrium.members()
                .updateMember(
                        user,
                        member,
                        MemberUpdateRequestBody.builder().member(change).build())
                .execute();
    }

    @Test
    void aDeletedMemberIsGone() {
        String member = member("password");
        atrium.members().deleteMember(user, member).execute();
        refused(404, () -> status(member));
        assertThat(atrium.members().listMembers(user).execute().getMembers()).isEmpty();
    }
}
