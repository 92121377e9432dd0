package io.bankspec.sandbox.atrium;

import static org.assertj.core.api.Assertions.assertThat;

import io.bankspec.atrium.AtriumClient;
import io.bankspec.atrium.model.MemberCreate;
import io.bankspec.atrium.model.MemberCreateRequestBody;
import io.bankspec.atrium.model.MemberStatusResponseBody;
import io.bankspec.atrium.model.UserCreate;
import io.bankspec.atrium.model.UserCreateRequestBody;
import io.bankspec.core.mfa.MfaFlow;
import io.bankspec.core.mfa.MfaReason;
import io.bankspec.core.mfa.MfaStep;
import io.bankspec.core.mfa.MfaStep.Challenged;
import io.bankspec.core.mfa.MfaStep.Failed;
import io.bankspec.sandbox.Fault;
import io.bankspec.sandbox.SandboxServer;
import io.bankspec.sandbox.client.AtriumClients;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The flows of the generated client, which find out everything by polling. */
class FlowsTest extends AtriumFixture {
    @ParameterizedTest
    @ValueSource(strings = {"challenge", "options", "image", "image_options"})
    void theRightAnswerCompletes(String password) {
        MfaStep<?> end = challenged(password).answer("correct");
        assertThat(end).isInstanceOf(MfaStep.Completed.class);
        assertThat(atrium.transactions().listUserTransactions(user).stream()).hasSize(60);
    }

    @Test
    void aWrongOptionIsAskedAgainAndTheRightOneCompletes() {
        assertThat(again(challenged("options").answer("wrong")).answer("correct"))
                .isInstanceOf(MfaStep.Completed.class);
    }

    @Test
    void anAnswerThatAsksAgainCanBeFollowedByTheRightOne() {
        assertThat(again(challenged("challenge").answer("challenge")).answer("correct"))
                .isInstanceOf(MfaStep.Completed.class);
    }

    @ParameterizedTest
    @CsvSource({
        "nonsense, WRONG_ANSWER",
        "LOCKED, USER_ACTION_NEEDED",
        "UNAVAILABLE, UNAVAILABLE",
    })
    void anAnswerThatEndsTheJobFailsWithItsReason(String answer, MfaReason reason) {
        assertThat(reason(challenged("challenge").answer(answer))).isEqualTo(reason);
    }

    @Test
    void aRefusedLoginIsNoWrongAnswer() {
        assertThat(reason(link("INVALID").start())).isEqualTo(MfaReason.LOGIN_REFUSED);
    }

    @Test
    void anAnswerAfterTenMinutesIsTooLate() {
        Challenged<?> challenge = challenged("challenge");
        time.skip(Duration.ofMinutes(10));
        assertThat(challenge.answer("correct")).isInstanceOf(Failed.class);
        assertThat(atrium.members()
                        .listMembers(user)
                        .execute()
                        .getMembers()
                        .get(0)
                        .getConnectionStatus())
                .hasToString("EXPIRED");
    }

    @Test
    void aSavedFlowGoesOnWithAnotherClient() {
        String saved = challenged("challenge").save();
        AtriumClient other = AtriumClients.builder(server).build();
        assertThat(other.mfa()
                        .resumeCreateMember(saved, user, login("challenge"))
                        .answer("correct"))
                .isInstanceOf(MfaStep.Completed.class);
    }

    @Test
    void aSecondAggregationElsewhereIsThrottled() {
        String member = create("example_savings", "test_atrium", "password").getGuid();
        stateAfter(8, member);
        assertThat(reason(atrium.mfa().aggregateMember(user, member).start())).isEqualTo(MfaReason.THROTTLED);
    }

    @Test
    void anOutageBetweenPollsIsOvercome() {
        server.fault(Fault.status(503).on("readMemberStatus").times(1))
                .fault(Fault.reset().on("readMemberStatus").times(1));
        assertThat(AtriumClients.builder(server)
                        .build()
                        .mfa()
                        .createMember(user, login("password"))
                        .start())
                .isInstanceOf(MfaStep.Completed.class);
        assertThat(server.requests()).filteredOn("readMemberStatus"::equals).hasSizeGreaterThan(3);
    }

    /** With the time that users get: the waits between polls pass at once, and the deadline rings among them. */
    @Test
    void aDeadlineEndsAFlowThatIsPolledInSandboxTime() {
        try (SandboxServer own = SandboxServer.start("atrium")) {
            AtriumClient client = AtriumClients.builder(own).build();
            UserCreate jane = UserCreate.builder().identifier("jane").build();
            String owner = client.users()
                    .createUser(UserCreateRequestBody.builder().user(jane).build())
                    .execute()
                    .getUser()
                    .getGuid();
            MfaStep<?> end = client.mfa()
                    .createMember(owner, login("password"))
                    .withDeadline(Duration.ofSeconds(5))
                    .start();
            assertThat(reason(end)).isEqualTo(MfaReason.TIMEOUT);
        }
    }

    private MfaFlow<MemberStatusResponseBody> link(String password) {
        return atrium.mfa().createMember(user, login(password));
    }

    private MemberCreateRequestBody login(String password) {
        MemberCreate fields = MemberCreate.builder()
                .institutionCode("mxbank")
                .credentials(institutionLogin("mxbank", "test_atrium", password))
                .build();
        return MemberCreateRequestBody.builder().member(fields).build();
    }

    private Challenged<MemberStatusResponseBody> challenged(String password) {
        return again(link(password).start());
    }

    private static <T> Challenged<T> again(MfaStep<T> step) {
        assertThat(step).isInstanceOf(Challenged.class);
        return (Challenged<T>) step;
    }

    private static MfaReason reason(MfaStep<?> step) {
        assertThat(step).isInstanceOf(Failed.class);
        return ((Failed<?>) step).reason();
    }
}
