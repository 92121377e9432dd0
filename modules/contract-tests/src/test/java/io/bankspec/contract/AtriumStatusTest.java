package io.bankspec.contract;

import static io.bankspec.contract.AtriumScript.STATUS;
import static org.assertj.core.api.Assertions.assertThat;

import io.bankspec.core.mfa.MfaLimits;
import io.bankspec.core.mfa.MfaReason;
import io.bankspec.core.mfa.MfaStep.Failed;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each state of a member does to a flow: the newer {@code connection_status} and the older {@code status}. */
class AtriumStatusTest {
    @RegisterExtension
    final AtriumScript atrium = new AtriumScript();

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"CREATED", "UPDATED", "RESUMED", "CHALLENGED"})
    void aConnectionThatIsUnderWayIsPolled(String connection) {
        atrium.started();
        atrium.status(connection, "RECEIVED", false);
        atrium.completed();
        StepCheck.completed(atrium.flow().start());
        assertThat(atrium.received.count(STATUS)).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "PREVENTED, USER_ACTION_NEEDED",
        "DENIED, LOGIN_REFUSED",
        "REJECTED, WRONG_ANSWER",
        "LOCKED, USER_ACTION_NEEDED",
        "IMPEDED, USER_ACTION_NEEDED",
        "RECONNECTED, USER_ACTION_NEEDED",
        "DEGRADED, UNAVAILABLE",
        "DISCONNECTED, UNAVAILABLE",
        "DISCONTINUED, GONE",
        "CLOSED, GONE",
        "DELAYED, UNAVAILABLE",
        "FAILED, UNAVAILABLE",
        "DISABLED, GONE",
        "IMPORTED, USER_ACTION_NEEDED",
        "EXPIRED, EXPIRED",
        "IMPAIRED, USER_ACTION_NEEDED",
        "PENDING, USER_ACTION_NEEDED"
    })
    void aConnectionThatCannotBeMadeEndsTheFlow(String connection, MfaReason reason) {
        atrium.started();
        atrium.status(connection, "INITIATED", false);
        Failed<?> failed = StepCheck.failed(reason, atrium.flow().start());
        assertThat(failed.problem()).contains(connection);
        assertThat(failed.operation()).isEqualTo("createMember");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CONNECTED", "PREVENTED", "DENIED", "REJECTED", "LOCKED", "IMPEDED", "RECONNECTED", "DEGRADED",
                "DISCONNECTED", "DISCONTINUED", "CLOSED", "DELAYED", "FAILED", "DISABLED", "IMPORTED", "EXPIRED",
                "IMPAIRED", "PENDING"
            })
    void whileTheMemberIsBeingAggregatedAnEndIsThatOfTheJobBefore(String connection) {
        atrium.started();
        atrium.status(connection, "RECEIVED", true);
        atrium.completed();
        StepCheck.completed(atrium.flow().start());
        assertThat(atrium.received.count(STATUS)).isEqualTo(2);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "INITIATED",
                "REQUESTED",
                "AUTHENTICATED",
                "RECEIVED",
                "TRANSFERRED",
                "PROCESSED",
                "CREATED",
                "UPDATED",
                "RESUMED",
                "CONNECTED",
                "DEGRADED",
                "DELAYED",
                "CHALLENGED"
            })
    void anOlderStatusThatIsUnderWayIsPolled(String status) {
        atrium.started();
        atrium.status(null, status, null);
        atrium.status(null, "COMPLETED", null);
        StepCheck.completed(atrium.flow().start());
        assertThat(atrium.received.count(STATUS)).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "PREVENTED, USER_ACTION_NEEDED",
        "DENIED, LOGIN_REFUSED",
        "IMPAIRED, USER_ACTION_NEEDED",
        "REJECTED, WRONG_ANSWER",
        "EXPIRED, EXPIRED",
        "LOCKED, USER_ACTION_NEEDED",
        "IMPEDED, USER_ACTION_NEEDED",
        "HALTED, UNAVAILABLE",
        "FAILED, UNAVAILABLE",
        "TERMINATED, UNAVAILABLE",
        "ABORTED, UNAVAILABLE",
        "STOPPED, UNAVAILABLE",
        "THROTTLED, THROTTLED",
        "SUSPENDED, UNAVAILABLE",
        "ERRORED, UNAVAILABLE",
        "DISCONTINUED, GONE",
        "CLOSED, GONE",
        "DISABLED, GONE"
    })
    void anOlderStatusThatIsAnEndEndsTheFlowWhereTheNewerOneIsMissing(String status, MfaReason reason) {
        atrium.started();
        atrium.status(null, status, false);
        assertThat(StepCheck.failed(reason, atrium.flow().start()).problem()).contains(status);
    }

    @Test
    void whereTheTwoDisagreeTheNewerOneCounts() {
        atrium.started();
        atrium.status("UPDATED", "DENIED", false);
        atrium.status("EXPIRED", "INITIATED", false);
        StepCheck.failed(MfaReason.EXPIRED, atrium.flow().start());
    }

    @Test
    void aStatusThatMxHasAddedIsToldAndPolled() {
        atrium.started();
        atrium.status("QUANTUM", "ENTANGLED", false);
        atrium.status(null, "ENTANGLED", false);
        atrium.completed();
        List<String> states = new ArrayList<>();
        StepCheck.completed(atrium.flow().onProgress(states::add).start());
        assertThat(states).containsExactly("QUANTUM", "ENTANGLED", "CONNECTED");
    }

    @Test
    void aStatusThatNobodyKnowsAndThatStaysIsNamedInTheEnd() {
        atrium.started();
        for (int i = 0; i < 5; i++) atrium.status("QUANTUM", null, false);
        Failed<?> failed = StepCheck.failed(
                MfaReason.LIMIT_REACHED,
                atrium.flow().withLimits(MfaLimits.DEFAULT.withPolls(5)).start());
        assertThat(failed.problem()).contains("5 polls", "QUANTUM");
    }
}
