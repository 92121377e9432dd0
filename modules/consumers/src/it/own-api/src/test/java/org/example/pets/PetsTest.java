package org.example.pets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpServer;
import io.bankspec.core.NotFoundException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.example.pets.model.Pet;
import org.junit.jupiter.api.Test;

class PetsTest {
    @Test
    void theClientOfAnApiOfOnesOwnReadsAndFails() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            boolean isThere = exchange.getRequestURI().getRawPath().equals("/pets/a%2Fb")
                    && "k-1".equals(exchange.getRequestHeaders().getFirst("X-Key"));
            byte[] body = (isThere ? "{\"name\": \"Rex\", \"price\": 12.50}" : "{\"text\": \"none\"}")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(isThere ? 200 : 404, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        try (PetsClient client = PetsClient.builder()
                .baseUrl("http://127.0.0.1:" + server.getAddress().getPort())
                .key("k-1")
                .build()) {
            Pet pet = client.pets().getPet("a/b").execute();
            assertEquals("Rex", pet.getName());
            assertEquals(new BigDecimal("12.50"), pet.getPrice());
            assertThrows(NotFoundException.class, () -> client.pets().getPet("c").execute());
        } finally {
            server.stop(0);
        }
    }
}
