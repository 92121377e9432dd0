package io.bankspec.sandbox;

import io.bankspec.sandbox.internal.Provider;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Sandboxes from the command line, until it is interrupted. */
public final class Main {
    private static final String HELP = """
            Simulated bank-account providers on this machine.

            java -jar bankspec-sandbox-<version>-standalone.jar [options] <provider>...

            <provider>       one or several of: %s
            --port <number>  port of the first provider; further ones take the next. Default: free ports
            --fault <fault>  something that goes wrong; may be repeated. What, where and how often:
                               503               this status
                               429/30            with Retry-After, in seconds
                               slow/500          the answer comes 500 ms late
                               reset, truncated  no answer, half an answer
                               503@readMemberStatus,aggregateMember*2   two requests of these operations
            --help           this text
            """;

    private Main() {}

    /** Exits with 2 when the arguments are wrong, with 1 when a port is taken. */
    public static void main(String[] args) throws InterruptedException {
        int status = run(args, System.out, System.err);
        if (status >= 0) System.exit(status);
        // The servers run until the process is told to end.
        Thread.currentThread().join();
    }

    /** The exit status, or -1 when servers are running. */
    private static int run(String[] args, PrintStream out, PrintStream err) {
        try {
            Options options = Options.parse(args);
            if (options.help()) {
                out.printf(HELP, String.join(", ", Provider.names()));
                return 0;
            }
            List<SandboxServer> servers = start(options);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> servers.forEach(SandboxServer::close)));
            servers.forEach(server -> tell(server, out));
            return -1;
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage() + " (--help tells more)");
            return 2;
        } catch (UncheckedIOException e) {
            err.println(e.getMessage());
            return 1;
        }
    }

    private static List<SandboxServer> start(Options options) {
        List<SandboxServer> servers = new ArrayList<>();
        try {
            for (String provider : options.providers()) {
                int port = options.port() == 0 ? 0 : options.port() + servers.size();
                SandboxServer server =
                        SandboxServer.builder(provider).port(port).start();
                servers.add(server);
            }
            for (Fault fault : options.faults()) switchOn(fault, servers);
            return servers;
        } catch (RuntimeException e) {
            servers.forEach(SandboxServer::close);
            throw e;
        }
    }

    /** At every provider that has the operations. */
    private static void switchOn(Fault fault, List<SandboxServer> servers) {
        List<SandboxServer> struck = servers.stream()
                .filter(server -> server.hasAll(fault.operations()))
                .toList();
        if (struck.isEmpty()) throw new IllegalArgumentException("no provider here has " + fault.operations());
        struck.forEach(server -> server.fault(fault));
    }

    private static void tell(SandboxServer server, PrintStream out) {
        out.println(server.provider() + ": baseUrl(\"" + server.url() + "\")");
        server.stories().forEach(story -> out.println("  " + story));
        out.flush();
    }
}
