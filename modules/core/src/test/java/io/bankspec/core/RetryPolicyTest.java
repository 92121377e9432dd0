package io.bankspec.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.Duration;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryPolicyTest {
    private static final Duration FOREVER = Duration.ofSeconds(Long.MAX_VALUE);

    private static RetryPolicy policy(Duration firstDelay, Duration maxDelay) {
        return new RetryPolicy(9, firstDelay, maxDelay, Duration.ZERO);
    }

    @Test
    void theCeilingDoublesUpToTheMaximum() {
        RetryPolicy policy = policy(Duration.ofSeconds(1), Duration.ofSeconds(6));
        assertThat(IntStream.rangeClosed(1, 5).mapToObj(policy::ceiling))
                .containsExactly(
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(4),
                        Duration.ofSeconds(6),
                        Duration.ofSeconds(6));
    }

    @Test
    void theDefaultWaitsAtMostHalfASecondAndASecond() {
        assertThat(RetryPolicy.DEFAULT.maxRetries()).isEqualTo(2);
        assertThat(RetryPolicy.DEFAULT.ceiling(1)).isEqualTo(Duration.ofMillis(500));
        assertThat(RetryPolicy.DEFAULT.ceiling(2)).isEqualTo(Duration.ofSeconds(1));
        assertThat(RetryPolicy.DEFAULT.maxRetryAfter()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void noNumberOfRepetitionsOverflows() {
        assertThat(policy(Duration.ofSeconds(1), Duration.ofSeconds(6)).ceiling(Integer.MAX_VALUE))
                .isEqualTo(Duration.ofSeconds(6));
        assertThat(policy(Duration.ofSeconds(1), FOREVER).ceiling(Integer.MAX_VALUE))
                .isEqualTo(FOREVER);
        assertThat(policy(Duration.ZERO, FOREVER).ceiling(Integer.MAX_VALUE)).isZero();
    }

    @Test
    void anotherNumberOfRepetitionsKeepsTheDelays() {
        RetryPolicy more = RetryPolicy.DEFAULT.withMaxRetries(5);
        assertThat(more.maxRetries()).isEqualTo(5);
        assertThat(more.withMaxRetries(2)).isEqualTo(RetryPolicy.DEFAULT);
    }

    @ParameterizedTest
    @CsvSource({
        "-1,0,0,0,maxRetries",
        "0,-1,0,0,firstDelay",
        "0,2,1,0,maxDelay",
        "0,0,-1,0,maxDelay",
        "0,0,0,-1,maxRetryAfter"
    })
    void aBadArgumentIsNamed(int maxRetries, long first, long max, long retryAfter, String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RetryPolicy(
                        maxRetries, Duration.ofSeconds(first), Duration.ofSeconds(max), Duration.ofSeconds(retryAfter)))
                .withMessageStartingWith(name);
    }

    @Test
    void otherStatusesKeepTheRest() {
        RetryPolicy other = RetryPolicy.DEFAULT.withStatuses(Set.of(500, 503));
        assertThat(other.statuses()).containsExactlyInAnyOrder(500, 503);
        assertThat(other.withMaxRetries(7).statuses()).isEqualTo(other.statuses());
        assertThat(other.withStatuses(RetryPolicy.DEFAULT.statuses())).isEqualTo(RetryPolicy.DEFAULT);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 200, 302, 399, 600})
    void onlyErrorsAreRepeated(int status) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RetryPolicy.DEFAULT.withStatuses(Set.of(503, status)))
                .withMessage("statuses: " + status + " is no status of an error");
    }

    @ParameterizedTest
    @NullSource
    void nullIsRefusedAtOnce(Duration none) {
        assertThatNullPointerException().isThrownBy(() -> new RetryPolicy(1, none, Duration.ZERO, Duration.ZERO));
        assertThatNullPointerException().isThrownBy(() -> new RetryPolicy(1, Duration.ZERO, none, Duration.ZERO));
        assertThatNullPointerException().isThrownBy(() -> new RetryPolicy(1, Duration.ZERO, Duration.ZERO, none));
    }
}
