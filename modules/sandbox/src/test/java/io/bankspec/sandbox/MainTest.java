package io.bankspec.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command line, as a process from the class path; {@link StandaloneIT} runs the jar. */
class MainTest {
    private static Process sandbox(String... args) throws Exception {
        return new Command("-cp", System.getProperty("java.class.path"), Main.class.getName()).start(args);
    }

    @Test
    void helpNamesProvidersAndOptions() throws Exception {
        Process process = sandbox("--help");
        assertThat(Command.text(process.getInputStream()))
                .contains("atrium, donkies, finapi, finicity, geezeo", "--port", "--fault", "503@readMemberStatus");
        assertThat(Command.text(process.getErrorStream())).isEmpty();
        assertThat(process.waitFor()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no provider named |",
                "no provider called plaid; there are atrium, donkies, finapi, finicity, geezeo | plaid",
                "no option --prot | --prot 1 atrium",
                "nothing after --port | atrium --port",
                "no number: x | --port x atrium",
                "no port: 65536 | --port 65536 atrium",
                "no status of an error: 200 | --fault 200 atrium",
                "no fault: slow | --fault slow atrium",
                "no provider here has [nope] | --fault 503@nope atrium"
            })
    void wrongArgumentsAreToldInOneLine(String message, String args) throws Exception {
        Process process = sandbox(args == null ? new String[0] : args.split(" "));
        assertThat(Command.lines(process.getErrorStream())).containsExactly(message + " (--help tells more)");
        assertThat(Command.text(process.getInputStream())).isEmpty();
        assertThat(process.waitFor()).isEqualTo(2);
    }

    @Test
    void aPortThatIsTakenIsToldInOneLine() throws Exception {
        try (SandboxServer taken = SandboxServer.start("atrium")) {
            String port = taken.url().replaceAll(".*:", "");
            Process process = sandbox("--port", port, "atrium");
            assertThat(Command.lines(process.getErrorStream())).containsExactly("port " + port + " is not to be had");
            assertThat(process.waitFor()).isEqualTo(1);
        }
    }

    @Test
    void faultsAreReadAsTheHelpWritesThem() {
        Fault limited = Options.fault("429/30@readMemberStatus,aggregateMember*2");
        assertThat(limited.status()).isEqualTo(429);
        assertThat(limited.retryAfter()).isEqualTo("30");
        assertThat(limited.operations()).containsExactlyInAnyOrder("readMemberStatus", "aggregateMember");
        assertThat(limited.times()).isEqualTo(2);
        assertThat(Options.fault("slow/500").delay()).hasMillis(500);
        assertThat(Options.fault("reset").isReset()).isTrue();
        assertThat(Options.fault("truncated@listUsers").isTruncated()).isTrue();
        for (String wrong : List.of("", "503@", "503*", "503*0", "reset/1", "503 @x"))
            assertThatThrownBy(() -> Options.fault(wrong)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void severalProvidersTakePortsInARow() {
        Options options = Options.parse(new String[] {"--port", "8080", "atrium", "finapi"});
        assertThat(options.port()).isEqualTo(8080);
        assertThat(options.providers()).containsExactly("atrium", "finapi");
    }
}
