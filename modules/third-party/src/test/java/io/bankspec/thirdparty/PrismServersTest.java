package io.bankspec.thirdparty;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.bankspec.contract.Server;
import io.bankspec.contract.ServerContractTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** The mock server of others answers as the specs say, which tells that the test of servers reads them as others do. */
@ParameterizedClass
@MethodSource("providers")
class PrismServersTest extends ServerContractTest {
    private static final List<MockServer> STARTED = new ArrayList<>();

    PrismServersTest(String provider) throws IOException, InterruptedException {
        super(prism(provider));
    }

    static Stream<String> providers() throws IOException {
        try (Stream<Path> folders = Files.list(Tool.SPECS)) {
            return folders
                    .filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    /** It keeps nothing, so that every operation may be called, and asks only that there be credentials. */
    private static Server prism(String provider) throws IOException, InterruptedException {
        MockServer prism = MockServer.of(provider);
        STARTED.add(prism);
        Path file = Tool.SPECS.resolve(provider).resolve("openapi.yaml");
        JsonNode spec = new YAMLMapper().readTree(file.toFile());
        Server server = Server.at(prism.address(), file.toString())
                .unsafe(spec.findValuesAsText("operationId").toArray(String[]::new));
        spec.at("/components/securitySchemes")
                .fieldNames()
                .forEachRemaining(scheme -> server.credential(scheme, "a:b"));
        return server;
    }

    @AfterAll
    static void stop() {
        STARTED.forEach(MockServer::close);
    }
}
