package io.bankspec.contract;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import okhttp3.Response;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Holds the answers of a running server against its document: one test for each operation, which fails with all that differs and
 * where. A subclass says in its constructor which server that is. Skipped, with the reason, are operations that may change
 * something and are not asked for, those that lack a credential or a value, and those that answer as the document says, but with
 * an error: that proves little.
 */
public abstract class ServerContractTest {
    private final Server server;
    private final ServerFindings findings;

    /** Tests of one server. */
    protected ServerContractTest(Server server) {
        this.server = server;
        this.findings = new ServerFindings(server.spec);
    }

    @TestFactory
    Stream<DynamicTest> answersAreThoseOfTheDocument() {
        return server.spec.operations().stream()
                .map(one ->
                        DynamicTest.dynamicTest(one.id() + ": " + one.method() + ' ' + one.path(), () -> check(one)));
    }

    private void check(Operation operation) throws IOException {
        Assumptions.assumeTrue(server.mayCall(operation), "changes something: name it in unsafe()");
        ServerRequest request = new ServerRequest(server, operation);
        Assumptions.assumeTrue(request.missing().isEmpty(), () -> "needs " + String.join(", ", request.missing()));
        try (Response response = server.client().newCall(request.toRequest()).execute()) {
            String answered = operation.id() + ": " + operation.method() + ' ' + operation.path() + " answered "
                    + response.code();
            List<String> found = findings.of(operation, response);
            if (!found.isEmpty()) Assertions.fail(answered + "\n  " + String.join("\n  ", found));
            Assumptions.assumeTrue(response.code() < 400, () -> answered + ", as the document says of errors");
        }
    }
}
