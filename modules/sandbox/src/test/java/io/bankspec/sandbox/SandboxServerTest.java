package io.bankspec.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bankspec.atrium.AtriumClient;
import io.bankspec.atrium.model.UserCreate;
import io.bankspec.atrium.model.UserCreateRequestBody;
import io.bankspec.core.ApiCall;
import io.bankspec.core.Time;
import io.bankspec.sandbox.client.AtriumClients;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SandboxServerTest {
    static List<String> providers() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("../../specs"))) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("providers")
    void everyProviderTellsWhereItIsAndWhatOneCanDo(String provider) {
        try (SandboxServer server = SandboxServer.start(provider)) {
            assertThat(URI.create(server.url())).hasHost("127.0.0.1").hasScheme("http");
            assertThat(server.provider()).isEqualTo(provider);
            assertThat(server.stories()).isNotEmpty().noneMatch(String::isBlank);
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void anUnknownProviderIsToldThoseThatThereAre() {
        assertThatThrownBy(() -> SandboxServer.start("plaid"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no provider called plaid; there are atrium, donkies, finapi, finicity, geezeo");
    }

    @Test
    void aPortCanBeChosenAndIsFreeAgainAfterwards() {
        SandboxServer first = SandboxServer.start("atrium");
        int port = URI.create(first.url()).getPort();
        assertThatThrownBy(() -> SandboxServer.builder("atrium").port(port).start())
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("port " + port + " is not to be had");
        first.close();
        try (SandboxServer second = SandboxServer.builder("atrium").port(port).start()) {
            assertThat(second.url()).isEqualTo(first.url());
        }
        assertThatThrownBy(() -> SandboxServer.builder("atrium").port(65536))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theTimeIsASandboxTimeUnlessAnotherIsGiven() {
        try (SandboxServer usual = SandboxServer.start("atrium");
                SandboxServer real =
                        SandboxServer.builder("atrium").time(Time.SYSTEM).start()) {
            assertThat(usual.time()).isInstanceOf(SandboxTime.class);
            assertThat(real.time()).isSameAs(Time.SYSTEM);
        }
    }

    @Test
    void serversOfOneProviderKnowNothingOfEachOther() {
        try (SandboxServer first = SandboxServer.start("atrium");
                SandboxServer second = SandboxServer.start("atrium")) {
            create(AtriumClients.builder(first).build(), "jane").execute();
            assertThat(AtriumClients.builder(second).build().users().listUsers().stream())
                    .isEmpty();
            assertThat(first.requests()).containsExactly("createUser");
            assertThat(second.requests()).containsExactly("listUsers");
        }
    }

    @Test
    void requestsThatComeTogetherLeaveNothingOut() {
        try (SandboxServer server = SandboxServer.start("atrium")) {
            AtriumClient atrium = AtriumClients.builder(server).build();
            List<CompletableFuture<?>> calls = new ArrayList<>();
            for (int n = 0; n < 60; n++) calls.add(create(atrium, "user-" + n).executeAsync());
            calls.forEach(CompletableFuture::join);
            assertThat(atrium.users().listUsers().stream()
                            .map(user -> user.getGuid())
                            .distinct())
                    .hasSize(60);
        }
    }

    private static ApiCall<?> create(AtriumClient atrium, String identifier) {
        UserCreate user = UserCreate.builder().identifier(identifier).build();
        return atrium.users()
                .createUser(UserCreateRequestBody.builder().user(user).build());
    }
}
