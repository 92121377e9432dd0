package io.bankspec.core.mfa;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MfaStepTest {
    /** A switch over them needs no default, so that a fourth would break programs that were compiled long ago. */
    @Test
    void aFlowStandsInOneOfThreeWaysForEver() {
        assertThat(MfaStep.class.getPermittedSubclasses())
                .containsExactlyInAnyOrder(MfaStep.Completed.class, MfaStep.Challenged.class, MfaStep.Failed.class);
    }
}
