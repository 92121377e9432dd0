package io.bankspec.sandbox.atrium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bankspec.atrium.AtriumClient;
import io.bankspec.atrium.model.Challenge;
import io.bankspec.atrium.model.Credential;
import io.bankspec.atrium.model.CredentialAnswer;
import io.bankspec.atrium.model.Member;
import io.bankspec.atrium.model.MemberCreate;
import io.bankspec.atrium.model.MemberCreateRequestBody;
import io.bankspec.atrium.model.MemberResume;
import io.bankspec.atrium.model.MemberResumeRequestBody;
import io.bankspec.atrium.model.MemberStatus;
import io.bankspec.atrium.model.UserCreate;
import io.bankspec.atrium.model.UserCreateRequestBody;
import io.bankspec.core.ApiException;
import io.bankspec.core.RetryPolicy;
import io.bankspec.core.testing.JumpingTime;
import io.bankspec.sandbox.SandboxServer;
import io.bankspec.sandbox.TestDay;
import io.bankspec.sandbox.client.AtriumClients;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;

/** A fresh Atrium, a client of it, and one user. */
abstract class AtriumFixture {
    final JumpingTime time = TestDay.time();
    final SandboxServer server = SandboxServer.builder("atrium").time(time).start();
    final AtriumClient atrium =
            AtriumClients.builder(server).retries(RetryPolicy.NONE).build();
    final String user = createUser("jane-roe");

    @AfterEach
    void close() {
        server.close();
    }

    String createUser(String identifier) {
        UserCreate fields = UserCreate.builder().identifier(identifier).build();
        return atrium.users()
                .createUser(UserCreateRequestBody.builder().user(fields).build())
                .execute()
                .getUser()
                .getGuid();
    }

    Member create(String institution, String username, String password) {
        return create(MemberCreate.builder()
                .institutionCode(institution)
                .credentials(institutionLogin(institution, username, password))
                .build());
    }

    Member create(MemberCreate fields) {
        return atrium.members()
                .createMember(
                        user, MemberCreateRequestBody.builder().member(fields).build())
                .execute()
                .getMember();
    }

    /** A member of mxbank. */
    String member(String password) {
        return create("mxbank", "test_atrium", password).getGuid();
    }

    List<CredentialAnswer> institutionLogin(String institution, String... values) {
        return answers(
                atrium.institutions()
                        .readInstitutionCredentials(institution)
                        .execute()
                        .getCredentials(),
                values);
    }

    static List<CredentialAnswer> answers(List<Credential> fields, String... values) {
        List<CredentialAnswer> answers = new ArrayList<>();
        for (int i = 0; i < values.length; i++) answers.add(answer(fields.get(i).getGuid(), values[i]));
        return answers;
    }

    static CredentialAnswer answer(String guid, String value) {
        return CredentialAnswer.builder().guid(guid).value(value).build();
    }

    MemberStatus status(String member) {
        return atrium.members().readMemberStatus(user, member).execute().getMember();
    }

    /** Legacy status, connection status and whether a job runs, in one text. */
    String state(String member) {
        MemberStatus status = status(member);
        return status.getStatus() + " " + status.getConnectionStatus() + " " + status.getIsBeingAggregated();
    }

    /** The state so many seconds later. */
    String stateAfter(int seconds, String member) {
        time.skip(Duration.ofSeconds(seconds));
        return state(member);
    }

    /** The open question. */
    Challenge question(String member) {
        List<Challenge> challenges = status(member).getChallenges();
        assertThat(challenges).hasSize(1);
        return challenges.get(0);
    }

    void resume(String member, CredentialAnswer... answers) {
        MemberResume body = MemberResume.builder().challenges(List.of(answers)).build();
        atrium.members()
                .resumeMember(
                        user,
                        member,
                        MemberResumeRequestBody.builder().member(body).build())
                .execute();
    }

    /** Answers the open question. */
    void resume(String member, String value) {
        resume(member, answer(question(member).getGuid(), value));
    }

    /** A member of mxbank, all of whose data has been read. */
    String connected() {
        String member = member("password");
        assertThat(stateAfter(8, member)).isEqualTo("COMPLETED CONNECTED false");
        return member;
    }

    static void refused(int status, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.statusCode()).isEqualTo(status));
    }
}
