package io.bankspec.sandbox.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.bankspec.atrium.AtriumClient;
import io.bankspec.atrium.model.UserCreate;
import io.bankspec.atrium.model.UserCreateRequestBody;
import io.bankspec.donkies.DonkiesClient;
import io.bankspec.finapi.FinApiClient;
import io.bankspec.finicity.FinicityClient;
import io.bankspec.geezeo.GeezeoClient;
import io.bankspec.sandbox.SandboxServer;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** The extension as its users use it. */
class SandboxTest {
    private static final Set<SandboxServer> SERVERS = new HashSet<>();

    @Sandbox
    static AtriumClient ofTheClass;

    @Sandbox
    static SandboxServer serverOfTheClass;

    @Sandbox
    AtriumClient atrium;

    @Sandbox
    SandboxServer server;

    @BeforeAll
    static void staticFieldsAreFilledBeforeTheClass(@Sandbox("atrium") SandboxServer parameter) {
        SERVERS.clear();
        assertThat(serverOfTheClass).isSameAs(parameter);
        create(ofTheClass, "of-the-class");
    }

    @BeforeEach
    void fieldsAndParametersOfOneTestShareAServer(@Sandbox SandboxServer parameter) {
        assertThat(server).isSameAs(parameter).isNotSameAs(serverOfTheClass);
        assertThat(users(atrium)).isZero();
        create(atrium, "jane");
    }

    @AfterEach
    void theServerIsThereToTheEnd() {
        assertThat(server.requests()).contains("createUser");
    }

    @AfterAll
    static void theServerOfTheClassStaysForAllTests() {
        assertThat(users(ofTheClass)).isEqualTo(1);
        assertThat(SERVERS).hasSize(3);
    }

    @RepeatedTest(3)
    void everyTestHasAServerOfItsOwn() {
        SERVERS.add(server);
        assertThat(users(atrium)).isEqualTo(1);
    }

    @Test
    void aParameterIsAnotherClientOfTheSameServer(@Sandbox AtriumClient second) {
        assertThat(second).isNotSameAs(atrium);
        assertThat(users(second)).isEqualTo(1);
    }

    @Test
    void everyProviderHasAClient(
            @Sandbox DonkiesClient donkies,
            @Sandbox FinApiClient finapi,
            @Sandbox FinicityClient finicity,
            @Sandbox GeezeoClient geezeo,
            @Sandbox("finapi") SandboxServer finapiServer) {
        assertThat(finapiServer.provider()).isEqualTo("finapi");
        assertThat(donkies).isNotNull();
        assertThat(finapi).isNotNull();
        assertThat(finicity).isNotNull();
        assertThat(geezeo).isNotNull();
    }

    @Nested
    class Inner {
        @Sandbox
        SandboxServer inner;

        @Test
        void aNestedTestSharesTheServerOfItsOuterFields() {
            assertThat(inner).isSameAs(server);
            assertThat(users(atrium)).isEqualTo(1);
        }
    }

    private static int users(AtriumClient client) {
        return client.users().listUsers().execute().getUsers().size();
    }

    private static void create(AtriumClient client, String identifier) {
        UserCreate user = UserCreate.builder().identifier(identifier).build();
        client.users()
                .createUser(UserCreateRequestBody.builder().user(user).build())
                .execute();
    }
}
