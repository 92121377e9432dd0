package io.bankspec.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.bankspec.finapi.FinApiClient;
import io.bankspec.sandbox.SandboxServer;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DemoTest {
    private final PrintStream console = System.out;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @BeforeEach
    void catchOutput() {
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void restoreOutput() {
        System.setOut(console);
    }

    @Test
    void demoPrintsOneRowPerCallOfEveryProvider() {
        Demo.main(new String[0]);

        String text = printed.toString(StandardCharsets.UTF_8);
        assertThat(text.lines().filter(line -> line.startsWith("finapi"))).hasSize(3);
        assertThat(text)
                .containsPattern("importBankConnection +201")
                .contains("createMember", "readMember", "getObbAnalyticsReport", "searchCeFis");
    }

    @Test
    void firstProgramOfTheReadmePrintsConnectionsAndBalances() {
        try (SandboxServer server = SandboxServer.start("finapi")) {
            ReadAccounts.print(FinApiClient.builder()
                    .baseUrl(server.url())
                    .userToken("example-token")
                    .build());
        }

        assertThat(printed.toString(StandardCharsets.UTF_8).lines())
                .allMatch(line -> line.contains(": "))
                .anyMatch(line -> line.matches(".*: -?\\d+\\.\\d\\d"));
    }
}
