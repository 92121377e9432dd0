package io.bankspec.core.mfa;

import static org.assertj.core.api.Assertions.assertThat;

import io.bankspec.core.ApiException;
import io.bankspec.core.ApiException.Failure;
import io.bankspec.core.ServerException;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;

class MfaFailedExceptionTest {
    private static final ApiException CAUSE = new ServerException(
            "HTTP 503", new Failure("readWork", 503, Headers.EMPTY, "r1", "https://bank.example", null, null), null);

    @Test
    void theMessageNamesOperationAndRequestOnce() {
        MfaFailedException failed =
                new MfaStep.Failed<>(MfaReason.UNAVAILABLE, "startWork", CAUSE.getMessage(), CAUSE).toException();
        assertThat(failed)
                .hasMessage("startWork: UNAVAILABLE, HTTP 503 (request r1, at https://bank.example)")
                .hasCause(CAUSE);
        assertThat(CAUSE).hasMessage("readWork: HTTP 503 (request r1, at https://bank.example)");
    }

    @Test
    void whatAProviderSaysIsCutAndOnOneLine() {
        MfaStep.Failed<?> failed = new MfaStep.Failed<>(
                MfaReason.LIMIT_REACHED,
                "startWork",
                "its last state: A\nERROR forged\u001b[2K" + "x".repeat(200_000),
                null);
        assertThat(failed.problem()).startsWith("its last state: A\\nERROR forged\\u001b[2Kxxx");
        assertThat(failed.problem()).hasSizeLessThan(1_100);
        assertThat(failed.toException().getMessage())
                .startsWith("startWork: LIMIT_REACHED, its last state: A\\nERROR forged")
                .endsWith("… (cut)")
                .hasSizeLessThan(600);
    }
}
