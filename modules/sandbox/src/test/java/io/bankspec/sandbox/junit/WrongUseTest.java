package io.bankspec.sandbox.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.instanceOf;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import io.bankspec.atrium.AtriumClient;
import io.bankspec.finapi.FinApiClient;
import io.bankspec.sandbox.SandboxServer;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Test classes that get it wrong, and what they are told. */
class WrongUseTest {
    static String url = "";

    static class UnknownType {
        @Sandbox
        String text;

        @Test
        void test() {}
    }

    static class PrivateField {
        @Sandbox
        private AtriumClient atrium;

        @Test
        void test() {
            assertThat(atrium).isNull();
        }
    }

    static class FinalField {
        @Sandbox
        final AtriumClient atrium = null;

        @Test
        void test() {}
    }

    static class StaticFinalField {
        @Sandbox
        static final AtriumClient ATRIUM = null;

        @Test
        void test() {}
    }

    static class ServerAlone {
        @Sandbox
        SandboxServer server;

        @Test
        void test() {}
    }

    static class ServerBesideTwo {
        @Test
        void test(@Sandbox AtriumClient atrium, @Sandbox FinApiClient finapi, @Sandbox SandboxServer server) {}
    }

    static class UnknownProvider {
        @Test
        void test(@Sandbox("plaid") SandboxServer server) {}
    }

    static class OtherProvider {
        @Test
        void test(@Sandbox("finapi") AtriumClient atrium) {}
    }

    static class InConstructor {
        InConstructor(@Sandbox AtriumClient atrium) {}

        @Test
        void test() {}
    }

    @Test
    void aTypeThatIsNoClientIsToldTheTypes() {
        assertTold(
                UnknownType.class, "must be a SandboxServer or one of AtriumClient, DonkiesClient, FinApiClient, Fin");
    }

    @Test
    void privateAndFinalFieldsCannotBeFilled() {
        assertTold(PrivateField.class, "PrivateField.atrium must be neither private nor final");
        assertTold(FinalField.class, "FinalField.atrium must be neither private nor final");
        assertTold(StaticFinalField.class, "StaticFinalField.ATRIUM must be neither private nor final");
    }

    @Test
    void whatIsWrongIsTheConfiguration() {
        run(UnknownType.class)
                .allEvents()
                .assertThatEvents()
                .haveAtLeastOne(finishedWithFailure(instanceOf(ExtensionConfigurationException.class)));
    }

    @Test
    void aServerNeedsAProviderOrOneKindOfClientBesideIt() {
        assertTold(ServerAlone.class, "needs a provider, as in @Sandbox(\"atrium\"): there is no client beside it");
        assertTold(ServerBesideTwo.class, "there are clients of [atrium, finapi] beside it");
    }

    @Test
    void aProviderHasToExistAndToBeThatOfTheClient() {
        assertTold(UnknownProvider.class, "names no provider called plaid; there are atrium, donkies");
        assertTold(OtherProvider.class, "is a client of atrium, not of finapi");
    }

    @Test
    void aConstructorIsToldToUseAField() {
        assertTold(InConstructor.class, "of a constructor cannot be filled; use a field");
    }

    private static void assertTold(Class<?> test, String part) {
        run(test)
                .allEvents()
                .assertThatEvents()
                .haveAtLeastOne(
                        finishedWithFailure(message(text -> text.contains("@Sandbox: ") && text.contains(part))));
    }

    private static EngineExecutionResults run(Class<?> test) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(test))
                .execute();
    }

    static class Failing {
        @Test
        void test(@Sandbox("atrium") SandboxServer server) {
            url = server.url();
            throw new IllegalStateException("on purpose");
        }
    }

    static class OfTheClass {
        @Sandbox("atrium")
        static SandboxServer server;

        @Test
        void test() {
            url = server.url();
        }
    }

    @Test
    void serversAreClosedAfterTheTestOrTheClassWhateverComesOfIt() {
        for (Class<?> test : new Class<?>[] {Failing.class, OfTheClass.class}) {
            run(test).testEvents().assertStatistics(events -> events.finished(1));
            Assertions.assertThatThrownBy(
                            () -> new Socket("127.0.0.1", URI.create(url).getPort()).close())
                    .isInstanceOf(ConnectException.class);
        }
    }
}
