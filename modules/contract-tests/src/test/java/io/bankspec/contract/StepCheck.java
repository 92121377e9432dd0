package io.bankspec.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.bankspec.core.mfa.MfaReason;
import io.bankspec.core.mfa.MfaStep;
import io.bankspec.core.mfa.MfaStep.Challenged;
import io.bankspec.core.mfa.MfaStep.Completed;
import io.bankspec.core.mfa.MfaStep.Failed;
import java.io.PrintWriter;
import java.io.StringWriter;

/** What a step has to be. None of them prints the words of which a test makes secrets and messages of the provider. */
final class StepCheck {
    private StepCheck() {}

    static <T> T completed(MfaStep<T> step) {
        assertThat(step).isInstanceOf(Completed.class);
        assertThat(step.toString()).doesNotContain("canary", "unprintable");
        return ((Completed<T>) step).value();
    }

    static <T> Challenged<T> challenged(MfaStep<T> step) {
        assertThat(step).isInstanceOf(Challenged.class);
        assertThat(step.toString()).doesNotContain("canary", "unprintable");
        return (Challenged<T>) step;
    }

    static Failed<?> failed(MfaReason reason, MfaStep<?> step) {
        assertThat(step)
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.reason()).isEqualTo(reason));
        Failed<?> failed = (Failed<?>) step;
        StringWriter printed = new StringWriter().append(failed.toString());
        failed.toException().printStackTrace(new PrintWriter(printed));
        assertThat(printed.toString()).doesNotContain("canary", "unprintable");
        return failed;
    }
}
