package io.bankspec.thirdparty;

import io.bankspec.contract.Server;
import io.bankspec.contract.ServerContractTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;

/** The mock server of others answers as the specs say, which tells that the test of servers reads them as others do. */
class PrismServersTest {
    private static final Pattern OPERATION = Pattern.compile("operationId: (\\w+)");
    private static final List<MockServer> STARTED = new ArrayList<>();

    /** It keeps nothing, so that every operation may be called. */
    private static Server prism(String provider) {
        try {
            MockServer prism = MockServer.of(provider);
            STARTED.add(prism);
            Path spec = Tool.SPECS.resolve(provider).resolve("openapi.yaml");
            String[] operations = OPERATION
                    .matcher(Files.readString(spec))
                    .results()
                    .map((MatchResult match) -> match.group(1))
                    .toArray(String[]::new);
            return Server.at(prism.address(), spec.toString()).unsafe(operations);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @AfterAll
    static void stop() {
        STARTED.forEach(MockServer::close);
    }

    @Nested
    class Atrium extends ServerContractTest {
        Atrium() {
            super(prism("atrium").credential("apiKey", "key").credential("clientId", "client"));
        }
    }

    @Nested
    class Donkies extends ServerContractTest {
        Donkies() {
            super(prism("donkies").credential("token", "token"));
        }
    }

    @Nested
    class FinApi extends ServerContractTest {
        FinApi() {
            super(prism("finapi").credential("clientToken", "token").credential("userToken", "token"));
        }
    }

    @Nested
    class Finicity extends ServerContractTest {
        Finicity() {
            super(prism("finicity").credential("appKey", "key").credential("appToken", "token"));
        }
    }

    @Nested
    class Geezeo extends ServerContractTest {
        Geezeo() {
            super(prism("geezeo").credential("apiKey", "key:").credential("userJwt", "token"));
        }
    }
}
