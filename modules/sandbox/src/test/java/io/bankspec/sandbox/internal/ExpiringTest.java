package io.bankspec.sandbox.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.bankspec.core.testing.JumpingTime;
import io.bankspec.sandbox.TestDay;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ExpiringTest {
    private final JumpingTime time = TestDay.time();
    private final Expiring<String> tokens = new Expiring<>(new World(time), Duration.ofMinutes(5));

    @Test
    void whatWasPutIsGoodForItsLifetimeAndKnownForEver() {
        tokens.put("key", "value");
        time.skip(Duration.ofMinutes(4));
        assertThat(tokens.get("key")).isEqualTo("value");
        assertThat(tokens.left("key")).isEqualTo(Duration.ofMinutes(1));
        time.skip(Duration.ofMinutes(1));
        assertThat(tokens.get("key")).isNull();
        assertThat(tokens.knew("key")).isTrue();
        assertThat(tokens.knew("another")).isFalse();
    }

    @Test
    void whatIsTakenIsGone() {
        tokens.put("key", "value");
        assertThat(tokens.take("key")).isEqualTo("value");
        assertThat(tokens.take("key")).isNull();
    }
}
