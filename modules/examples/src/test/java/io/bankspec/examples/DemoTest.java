package io.bankspec.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.bankspec.sandbox.SandboxServer;
import io.bankspec.sandbox.client.FinApiClients;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoTest {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream screen = new PrintStream(printed, true, StandardCharsets.UTF_8);

    private String run(boolean interactive, String typed) {
        Demo.run(interactive, new ByteArrayInputStream(typed.getBytes(Charset.defaultCharset())), screen);
        return printed.toString(StandardCharsets.UTF_8);
    }

    private static List<String> row(String text, String provider, int number) {
        return text.lines()
                .filter(line -> line.matches(provider + " {2,}.*"))
                .map(line -> Arrays.asList(line.split(" {2,}")))
                .toList()
                .get(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"atrium", "donkies", "finapi", "finicity", "geezeo"})
    void aBankIsLinkedWithTheRightAnswerAndWithAWrongOneFirst(String provider) {
        String text = run(false, "");

        assertThat(row(text, provider, 0)).element(3).isEqualTo("asked, linked");
        assertThat(row(text, provider, 1).get(3)).matches("asked, (wrong|failed), asked, linked");
        for (int number = 0; number < 2; number++) {
            assertThat(Integer.parseInt(row(text, provider, number).get(4)))
                    .as("accounts")
                    .isPositive();
            assertThat(Integer.parseInt(row(text, provider, number).get(5)))
                    .as("transactions")
                    .isPositive();
        }
    }

    @Test
    void aPersonMayAnswer() {
        String text = run(true, "correct\ncorrect\nwrong\n123456\ncorrect\nred\n");

        assertThat(row(text, "finapi", 0)).element(3).isEqualTo("asked, wrong, asked, linked");
        assertThat(row(text, "geezeo", 0)).element(3).isEqualTo("asked, linked");
        assertThat(text).contains("What is your favorite color?");
    }

    @Test
    void inputThatEndsEndsTheDemo() {
        assertThatIllegalStateException().isThrownBy(() -> run(true, "")).withMessageContaining("input ended");
    }

    @Test
    void firstProgramOfTheReadmePrintsConnectionsAndBalances() {
        PrintStream console = System.out;
        try (SandboxServer server = SandboxServer.start("finapi")) {
            var finapi = FinApiClients.builder(server).build();
            new Linking<>(new FinApiBank(server), Answering.scripted(0, ""), screen).run();
            printed.reset();
            System.setOut(screen);
            ReadAccounts.print(finapi);
        } finally {
            System.setOut(console);
        }

        assertThat(printed.toString(StandardCharsets.UTF_8).lines())
                .allMatch(line -> line.contains(": "))
                .anyMatch(line -> line.matches(".*: -?\\d+\\.\\d\\d"));
    }
}
