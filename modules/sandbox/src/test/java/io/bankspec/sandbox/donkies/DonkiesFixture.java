package io.bankspec.sandbox.donkies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bankspec.core.ApiException;
import io.bankspec.core.RetryPolicy;
import io.bankspec.core.testing.JumpingTime;
import io.bankspec.donkies.DonkiesClient;
import io.bankspec.donkies.model.ChallengeAnswer;
import io.bankspec.donkies.model.CredentialValue;
import io.bankspec.donkies.model.Member;
import io.bankspec.donkies.model.MemberCreate;
import io.bankspec.donkies.model.MemberResume;
import io.bankspec.sandbox.SandboxServer;
import io.bankspec.sandbox.TestDay;
import io.bankspec.sandbox.client.DonkiesClients;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;

/** A fresh Donkies, and a client of it that logs in by itself. */
abstract class DonkiesFixture {
    static final String CITY = "In which city were you born?";

    final JumpingTime time = TestDay.time();
    final SandboxServer server = SandboxServer.builder("donkies").time(time).start();
    final DonkiesClient donkies =
            DonkiesClients.builder(server).retries(RetryPolicy.NONE).build();

    @AfterEach
    void close() {
        server.close();
    }

    DonkiesClient withKey(String key) {
        return DonkiesClient.builder()
                .baseUrl(server.url())
                .time(time)
                .retries(RetryPolicy.NONE)
                .token(key)
                .build();
    }

    static Member create(DonkiesClient donkies, String institution, String username, String password) {
        return donkies.finance()
                .createMember(MemberCreate.builder()
                        .institutionCode(institution)
                        .credentials(List.of(value("LOGIN", username), value("PASSWORD", password)))
                        .build())
                .execute();
    }

    static CredentialValue value(String field, String value) {
        return CredentialValue.builder().fieldName(field).value(value).build();
    }

    /** A member of mxbank. */
    String member(String password) {
        return create(donkies, "mxbank", "test_atrium", password).getIdentifier();
    }

    Member read(String identifier) {
        return donkies.finance().readMember(identifier).execute();
    }

    /** Status and its summary, in one text. */
    String state(String identifier) {
        Member member = read(identifier);
        return member.getStatus() + " " + member.getMemberStatus();
    }

    /** The state so many seconds later. */
    String stateAfter(int seconds, String identifier) {
        time.skip(Duration.ofSeconds(seconds));
        return state(identifier);
    }

    void resume(String identifier, String label, String value) {
        ChallengeAnswer answer =
                ChallengeAnswer.builder().label(label).value(value).build();
        donkies.finance()
                .resumeMember(
                        identifier,
                        MemberResume.builder().challenges(List.of(answer)).build())
                .execute();
    }

    static void refused(int status, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.statusCode()).isEqualTo(status));
    }
}
