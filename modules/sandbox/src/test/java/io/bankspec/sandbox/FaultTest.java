package io.bankspec.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.bankspec.atrium.AtriumClient;
import io.bankspec.atrium.model.UserCreate;
import io.bankspec.atrium.model.UserCreateRequestBody;
import io.bankspec.core.ApiException;
import io.bankspec.core.RateLimitException;
import io.bankspec.core.RetryPolicy;
import io.bankspec.core.ServerException;
import io.bankspec.core.TransportException;
import io.bankspec.sandbox.client.AtriumClients;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FaultTest {
    private final SandboxServer server = SandboxServer.start("atrium");
    private final AtriumClient once =
            AtriumClients.builder(server).retries(RetryPolicy.NONE).build();
    private final AtriumClient patient = AtriumClients.builder(server).build();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void aStatusStrikesUntilFaultsAreCleared() {
        server.fault(Fault.status(503));
        for (int n = 0; n < 3; n++) assertThat(failure().statusCode()).isEqualTo(503);
        assertThat(failure()).isInstanceOf(ServerException.class);
        server.clearFaults();
        users(once);
    }

    @Test
    void aFaultStrikesItsOperationsSoManyTimes() {
        server.fault(Fault.status(500).on("listUsers", "listMerchants").times(2));
        once.institutions().listInstitutions().execute();
        assertThat(failure().statusCode()).isEqualTo(500);
        assertThatThrownBy(() -> once.merchants().listMerchants().execute()).isInstanceOf(ServerException.class);
        users(once);
    }

    @Test
    void faultsStrikeInTheOrderInWhichTheyWereSwitchedOn() {
        server.fault(Fault.status(500).times(1)).fault(Fault.status(502).times(1));
        assertThat(failure().statusCode()).isEqualTo(500);
        assertThat(failure().statusCode()).isEqualTo(502);
        users(once);
    }

    @Test
    void theClientIsToldWhenToComeAgainAndWaitsInSandboxTime() {
        server.fault(Fault.status(429).retryAfter(Duration.ofSeconds(20)).times(1));
        RateLimitException limit = catchThrowableOfType(RateLimitException.class, () -> users(once));
        assertThat(limit.retryAfter()).isEqualTo(Duration.ofSeconds(20));

        server.fault(Fault.status(429).retryAfter(Duration.ofSeconds(20)).times(1));
        Instant before = server.time().now();
        users(patient);
        assertThat(server.time().now()).isAfterOrEqualTo(before.plusSeconds(20));
        assertThat(server.requests()).containsExactly("listUsers", "listUsers", "listUsers");
    }

    @Test
    void afterARefusalNothingHasHappenedButAfterALostAnswerItHas() {
        server.fault(Fault.status(503).times(1));
        assertThatThrownBy(this::createUser).isInstanceOf(ServerException.class);
        assertThat(users(once)).isZero();

        server.fault(Fault.reset().times(1));
        assertThatThrownBy(this::createUser).isInstanceOf(TransportException.class);
        assertThat(users(once)).isEqualTo(1);
    }

    @Test
    void aLostAndAHalfAnswerAreAskedForAgain() {
        server.fault(Fault.reset().times(1)).fault(Fault.truncated().times(1));
        assertThat(users(patient)).isZero();
        assertThat(server.requests()).hasSize(3);
    }

    @Test
    void halfAnAnswerIsNoAnswer() {
        server.fault(Fault.truncated());
        assertThatThrownBy(() -> users(once)).isInstanceOf(TransportException.class);
    }

    @Test
    void aSlowAnswerTakesRealTime() {
        server.fault(Fault.slow(Duration.ofMillis(200)));
        long start = System.nanoTime();
        users(once);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(200));
    }

    @Test
    void mistakesAreNamed() {
        assertThatThrownBy(() -> server.fault(Fault.reset().on("listUser")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("atrium has no operation [listUser]");
        assertThatThrownBy(() -> Fault.status(200)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Fault.reset().times(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Fault.slow(Duration.ofMillis(-1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Fault.reset().retryAfter(Duration.ofSeconds(1)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Fault.status(429).retryAfter(Duration.ofMillis(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private ApiException failure() {
        return catchThrowableOfType(ApiException.class, () -> users(once));
    }

    private static int users(AtriumClient client) {
        return client.users().listUsers().execute().getUsers().size();
    }

    private void createUser() {
        UserCreate user = UserCreate.builder().identifier("jane").build();
        once.users()
                .createUser(UserCreateRequestBody.builder().user(user).build())
                .execute();
    }
}
