package io.bankspec.examples;

import io.bankspec.sandbox.SandboxServer;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.function.Function;

/**
 * The main job at every provider, offline: links a test bank that asks a question, with the right answer and with a wrong one
 * first, reads accounts and transactions, and prints a table. Real HTTP against the sandbox in this process; its time skips all
 * waits. Ends with an exception when anything fails. With {@code --interactive} you answer.
 */
public final class Demo {
    private Demo() {}

    /** A provider and how its test bank is reached. */
    private record Provider(String name, Function<SandboxServer, TestBank<?>> bank) {}

    private static final List<Provider> PROVIDERS = List.of(
            new Provider("atrium", AtriumBank::new),
            new Provider("donkies", DonkiesBank::new),
            new Provider("finapi", FinApiBank::new),
            new Provider("finicity", FinicityBank::new),
            new Provider("geezeo", GeezeoBank::new));

    public static void main(String[] args) {
        boolean interactive = List.of(args).contains("--interactive");
        run(interactive, System.in, System.out);
    }

    static void run(boolean interactive, InputStream keyboard, PrintStream screen) {
        Table table = new Table("provider", "auth", "MFA", "steps", "accounts", "transactions", "ms");
        Terminal person = new Terminal(keyboard, screen);
        for (Provider provider : PROVIDERS) {
            screen.println("linking a bank at " + provider.name() + " …");
            if (interactive) {
                table.add(link(provider, bank -> person, screen));
            } else {
                table.add(link(provider, bank -> Answering.scripted(0, bank.wrong()), screen));
                table.add(link(provider, bank -> Answering.scripted(1, bank.wrong()), screen));
            }
        }
        screen.println();
        screen.print(table);
    }

    private static List<String> link(
            Provider provider, Function<TestBank<?>, Answering> answering, PrintStream screen) {
        try (SandboxServer server = SandboxServer.start(provider.name())) {
            TestBank<?> bank = provider.bank().apply(server);
            return new Linking<>(bank, answering.apply(bank), screen).run();
        }
    }
}
