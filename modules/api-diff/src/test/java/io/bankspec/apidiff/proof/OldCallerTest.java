package io.bankspec.apidiff.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.bankspec.apidiff.client.Client;
import io.bankspec.apidiff.client.Provider;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OldCallerTest {
    private static final Path SPECS = Path.of("../../specs");

    @TempDir
    Path folder;

    @Test
    void nothingBreaksWithTheSameClient() throws IOException {
        for (String[] p : new String[][] {
            {"donkies", "Donkies"},
            {"finapi", "FinApi"},
            {"finicity", "Finicity"},
            {"geezeo", "Geezeo"},
            {"atrium", "Atrium"}
        }) {
            long t = System.nanoTime();
            Client client = Client.of(
                    SPECS.resolve(p[0] + "/openapi.yaml"), new Provider(p[0], p[1]), folder.resolve(p[0] + "a"));
            System.out.println(p[0] + " client " + (System.nanoTime() - t) / 1000000);
            t = System.nanoTime();
            OldCaller caller = OldCaller.of(client, folder.resolve(p[0] + "b"));
            System.out.println("caller " + (System.nanoTime() - t) / 1000000);
            t = System.nanoTime();
            Breaks breaks = caller.with(client);
            System.out.println("breaks " + (System.nanoTime() - t) / 1000000 + " " + breaks);
            assertThat(breaks.isEmpty()).isTrue();
        }
    }
}
