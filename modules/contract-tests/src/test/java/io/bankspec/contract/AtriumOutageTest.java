package io.bankspec.contract;

import static io.bankspec.contract.AtriumScript.CREATE;
import static io.bankspec.contract.AtriumScript.MEMBER;
import static io.bankspec.contract.AtriumScript.RESUME;
import static io.bankspec.contract.AtriumScript.STATUS;
import static io.bankspec.contract.AtriumScript.USER;
import static io.bankspec.contract.AtriumScript.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.bankspec.atrium.model.MemberStatusResponseBody;
import io.bankspec.core.RetryPolicy;
import io.bankspec.core.mfa.MfaFlow;
import io.bankspec.core.mfa.MfaReason;
import io.bankspec.core.mfa.MfaStep.Failed;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Atrium out of order at each point of a flow: what is sent again, and what must not be. */
class AtriumOutageTest {
    @RegisterExtension
    final AtriumScript atrium = new AtriumScript();

    static Stream<Named<Consumer<AtriumScript>>> outages() {
        return Stream.of(
                Named.of("500", script -> script.answers(500, "{'error': {'message': 'unprintable'}}")),
                Named.of("502 in HTML", script -> script.answersHtml(502)),
                Named.of("503", script -> script.answersEmpty(503)),
                Named.of("504", script -> script.answersEmpty(504)),
                Named.of("broken connection", AtriumScript::breaks));
    }

    /** Without the repetitions of single calls, which would blur the picture. */
    private MfaFlow<MemberStatusResponseBody> flow() {
        return AtriumScript.flow(atrium.builder().retries(RetryPolicy.NONE).build());
    }

    @ParameterizedTest
    @MethodSource("outages")
    void aMemberIsNotCreatedTwice(Consumer<AtriumScript> outage) {
        outage.accept(atrium);
        StepCheck.failed(MfaReason.UNAVAILABLE, atrium.flow().start());
        assertThat(atrium.received.lines()).containsExactly(CREATE);
    }

    /** Whether the first one has begun nobody knows, and another would be another login at the bank. */
    @ParameterizedTest
    @MethodSource("outages")
    void anAggregationIsNotStartedTwice(Consumer<AtriumScript> outage) {
        outage.accept(atrium);
        StepCheck.failed(
                MfaReason.UNAVAILABLE,
                atrium.builder().build().mfa().aggregateMember(USER, MEMBER).start());
        assertThat(atrium.received.lines()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("outages")
    void twoFailedPollsAreForgivenAndTheThirdIsAnOutage(Consumer<AtriumScript> outage) {
        atrium.started();
        outage.accept(atrium);
        outage.accept(atrium);
        atrium.status("CREATED", "RECEIVED", true);
        for (int i = 0; i < 3; i++) outage.accept(atrium);
        Failed<?> failed = StepCheck.failed(MfaReason.UNAVAILABLE, flow().start());
        assertThat(failed.cause()).isNotNull();
        assertThat(atrium.received.count(STATUS)).isEqualTo(6);
    }

    @Test
    void aPollTooManyIsAskedAgain() {
        atrium.started();
        atrium.answersEmpty(429);
        atrium.completed();
        StepCheck.completed(flow().start());
    }

    @Test
    void aPollIsSentAgainByTheClientBeforeTheFlowHearsOfIt() {
        atrium.started();
        atrium.answersEmpty(503);
        atrium.breaks();
        atrium.completed();
        StepCheck.completed(atrium.flow().start());
    }

    @ParameterizedTest
    @MethodSource("outages")
    void anAnswerIsSentOnceAndThePollTellsThatItArrived(Consumer<AtriumScript> outage) {
        var challenge = atrium.challenged(text("CRD-1", "Which city?"));
        outage.accept(atrium);
        atrium.status("RESUMED", "RECEIVED", true);
        atrium.completed();
        StepCheck.completed(challenge.answer("canary-correct"));
        assertThat(atrium.received.count(RESUME)).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("outages")
    void anAnswerThatDidNotArriveIsAskedForAgainAndCountsNotAsWrong(Consumer<AtriumScript> outage) {
        var challenge = atrium.challenged(text("CRD-1", "Which city?"));
        for (int i = 0; i < 4; i++) {
            outage.accept(atrium);
            atrium.challenges(text("CRD-1", "Which city?"));
            challenge = StepCheck.challenged(challenge.answer("canary-correct"));
        }
        atrium.resumed();
        atrium.completed();
        StepCheck.completed(challenge.answer("canary-correct"));
    }

    @Test
    void aMemberThatIsDeletedMeanwhileIsGone() {
        atrium.started();
        atrium.answers(404, "{'error': {'message': 'unprintable'}}");
        StepCheck.failed(MfaReason.GONE, atrium.flow().start());
    }

    @Test
    void keysThatAreTakenAwayMeanwhileEndTheFlow() {
        atrium.started();
        atrium.answersEmpty(401);
        Failed<?> failed =
                StepCheck.failed(MfaReason.REQUEST_REFUSED, atrium.flow().start());
        assertThat(failed.cause().statusCode()).isEqualTo(401);
    }
}
