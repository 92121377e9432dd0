package org.example.stub;

import com.sun.net.httpserver.HttpServer;
import io.bankspec.contract.Server;
import io.bankspec.contract.ServerContractTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;

class StubTest extends ServerContractTest {
    private static final HttpServer STUB = start();

    StubTest() {
        super(Server.at("http://127.0.0.1:" + STUB.getAddress().getPort(), "openapi.yaml")
                .credential("token", "t-1")
                .value("id", "rex")
                .body("addPet", "{\"name\": \"Rex\"}")
                .unsafe("addPet"));
    }

    private static HttpServer start() {
        try {
            HttpServer stub = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            stub.createContext("/pets", exchange -> {
                boolean known = "Bearer t-1".equals(exchange.getRequestHeaders().getFirst("Authorization"));
                boolean read = exchange.getRequestMethod().equals("GET");
                byte[] pet = "{\"name\": \"Rex\", \"price\": 12.50}".getBytes(StandardCharsets.UTF_8);
                exchange.getRequestBody().readAllBytes();
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.sendResponseHeaders(!known ? 401 : read ? 200 : 201, known && read ? pet.length : -1);
                if (known && read) exchange.getResponseBody().write(pet);
                exchange.close();
            });
            stub.start();
            return stub;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterAll
    static void stop() {
        STUB.stop(0);
    }
}
