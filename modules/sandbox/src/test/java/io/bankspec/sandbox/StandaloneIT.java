package io.bankspec.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.bankspec.atrium.AtriumClient;
import io.bankspec.core.RetryPolicy;
import io.bankspec.core.ServerException;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** The jar that stands alone, run as its users do. */
class StandaloneIT {
    private static final Pattern URL = Pattern.compile("(\\w+): baseUrl\\(\"(.*)\"\\)");

    @Test
    void itServesUntilItIsToldToEnd() throws Exception {
        Process process =
                new Command("-jar", System.getProperty("jar")).start("--fault", "503@listUsers*1", "atrium", "donkies");
        try (BufferedReader out = Command.reader(process.getInputStream())) {
            List<String> lines = new ArrayList<>();
            AtriumClient atrium = client(url("atrium", out, lines));
            url("donkies", out, lines);

            assertThat(lines).anyMatch(line -> line.contains("test_atrium"));
            Assertions.assertThatThrownBy(() -> atrium.users().listUsers().execute())
                    .isInstanceOf(ServerException.class);
            assertThat(atrium.users().listUsers().execute().getUsers()).isEmpty();
        } finally {
            // Not the process itself, which would close its error stream as well.
            process.toHandle().destroy();
        }
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(Command.text(process.getErrorStream())).isEmpty();
    }

    private static String url(String provider, BufferedReader out, List<String> lines) throws IOException {
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            lines.add(line);
            Matcher url = URL.matcher(line);
            if (url.matches() && url.group(1).equals(provider)) return url.group(2);
        }
        throw new AssertionError("no address of " + provider + " in " + lines);
    }

    private static AtriumClient client(String url) {
        return AtriumClient.builder()
                .baseUrl(url)
                .apiKey("any")
                .clientId("any")
                .retries(RetryPolicy.NONE)
                .build();
    }

    @Test
    void itHasNeitherClientsNorJUnit() throws IOException {
        try (JarFile jar = new JarFile(System.getProperty("jar"))) {
            assertThat(jar.stream().map(entry -> entry.getName()))
                    .noneMatch(name -> name.startsWith("io/bankspec/atrium/") || name.startsWith("org/junit/"))
                    .contains("io/bankspec/sandbox/Main.class", "io/bankspec/sandbox/specs/finapi/openapi.yaml");
        }
    }
}
