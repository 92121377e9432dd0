package io.bankspec.contract;

import static io.bankspec.contract.AtriumScript.MEMBER;
import static io.bankspec.contract.AtriumScript.RESUME;
import static io.bankspec.contract.AtriumScript.STATUS;
import static io.bankspec.contract.AtriumScript.USER;
import static io.bankspec.contract.AtriumScript.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.bankspec.atrium.AtriumMfa;
import io.bankspec.atrium.model.CredentialAnswer;
import io.bankspec.atrium.model.MemberStatusResponseBody;
import io.bankspec.atrium.model.MemberUpdate;
import io.bankspec.atrium.model.MemberUpdateRequestBody;
import io.bankspec.core.mfa.MfaFlow;
import io.bankspec.core.mfa.MfaReason;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Jobs of a member that is there already. It runs one at a time. */
class AtriumJobsTest {
    @RegisterExtension
    final AtriumScript atrium = new AtriumScript();

    private enum Job {
        AGGREGATE("aggregate", mfa -> mfa.aggregateMember(USER, MEMBER)),
        BALANCE("balance", mfa -> mfa.aggregateMemberBalances(USER, MEMBER)),
        HISTORY("extend_history", mfa -> mfa.extendHistory(USER, MEMBER)),
        IDENTIFY("identify", mfa -> mfa.identifyMember(USER, MEMBER)),
        VERIFY("verify", mfa -> mfa.verifyMember(USER, MEMBER)),
        STATEMENTS("fetch_statements", mfa -> mfa.fetchStatements(USER, MEMBER));

        private final String line;
        private final Function<AtriumMfa, MfaFlow<MemberStatusResponseBody>> flow;

        Job(String path, Function<AtriumMfa, MfaFlow<MemberStatusResponseBody>> flow) {
            this.line = "POST /users/" + USER + "/members/" + MEMBER + "/" + path;
            this.flow = flow;
        }
    }

    private MfaFlow<MemberStatusResponseBody> flow(Job job) {
        return job.flow.apply(atrium.builder().build().mfa());
    }

    @ParameterizedTest
    @EnumSource
    void aJobIsStartedWithoutABodyAndPolledUntilItsEnd(Job job) {
        atrium.member(200, "CONNECTED", "INITIATED", true);
        atrium.status("CONNECTED", "RECEIVED", true);
        atrium.completed();
        StepCheck.completed(flow(job).start());
        assertThat(atrium.received.lines()).containsExactly(job.line, STATUS, STATUS);
        assertThat(atrium.received.bodyOf(job.line)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void theSameJobAlreadyUnderWayIs202PerhapsWithoutABodyAndPolledToo(Job job) {
        atrium.answersEmpty(202);
        atrium.status("CONNECTED", "RECEIVED", true);
        atrium.completed();
        StepCheck.completed(flow(job).start());
    }

    @ParameterizedTest
    @EnumSource
    void anotherJobUnderWayIsBusyAndNotWaitedFor(Job job) {
        atrium.answersEmpty(409);
        StepCheck.failed(MfaReason.BUSY, flow(job).start());
        assertThat(atrium.received.lines()).containsExactly(job.line);
    }

    @ParameterizedTest
    @EnumSource
    void everyJobMayAskTheUser(Job job) {
        atrium.member(202, "CONNECTED", "INITIATED", true);
        atrium.challenges(text("CRD-1", "Which city?"));
        atrium.resumed();
        atrium.completed();
        StepCheck.completed(StepCheck.challenged(flow(job).start()).answer("canary-correct"));
        assertThat(atrium.received.lines()).containsExactly(job.line, STATUS, RESUME, STATUS);
    }

    @ParameterizedTest
    @EnumSource(names = {"HISTORY", "IDENTIFY", "VERIFY", "STATEMENTS"})
    void whatTheInstitutionOrTheClientMayNotIsRefused(Job job) {
        atrium.answers(400, "{'error': {'message': 'unprintable'}}");
        StepCheck.failed(MfaReason.REQUEST_REFUSED, flow(job).start());
        atrium.answersEmpty(403);
        StepCheck.failed(MfaReason.REQUEST_REFUSED, flow(job).start());
    }

    @ParameterizedTest
    @ValueSource(strings = {"CONNECTED", "DENIED", "EXPIRED"})
    void anAggregationTooSoonReturnsTheMemberUnchangedAndIsThrottled(String connection) {
        atrium.member(200, connection, "COMPLETED", false);
        StepCheck.failed(MfaReason.THROTTLED, flow(Job.AGGREGATE).start());
        assertThat(atrium.received.lines()).containsExactly(Job.AGGREGATE.line);
    }

    @Test
    void balancesTooSoonAre429AndNotAskedForAgain() {
        atrium.answersEmpty(429);
        var failed = StepCheck.failed(MfaReason.THROTTLED, flow(Job.BALANCE).start());
        assertThat(failed.cause().statusCode()).isEqualTo(429);
        assertThat(atrium.received.lines()).containsExactly(Job.BALANCE.line);
    }

    @Test
    void newCredentialsStartAnAggregationOfTheirOwn() {
        atrium.member(200, "UPDATED", "INITIATED", true);
        atrium.status("UPDATED", "REQUESTED", true);
        atrium.completed();
        MfaFlow<MemberStatusResponseBody> flow = atrium.builder().build().mfa().updateMember(USER, MEMBER, update());
        StepCheck.completed(flow.start());
        atrium.member(200, "UPDATED", "INITIATED", true);
        atrium.status("DENIED", "DENIED", false);
        StepCheck.failed(MfaReason.LOGIN_REFUSED, flow.start());
    }

    private static MemberUpdateRequestBody update() {
        CredentialAnswer credential = CredentialAnswer.builder()
                .guid("CRD-7")
                .value("canary-new-password")
                .build();
        return MemberUpdateRequestBody.builder()
                .member(MemberUpdate.builder().credentials(List.of(credential)).build())
                .build();
    }
}
