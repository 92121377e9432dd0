package io.bankspec.core.logging;

import static io.bankspec.core.logging.LogFixture.body;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bankspec.core.logging.LogFixture.Place;
import io.bankspec.core.logging.LoggingInterceptor.Level;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.List;
import mockwebserver3.MockResponse;
import okhttp3.Headers;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LoggingInterceptorTest {
    private static final String JSON = "application/json";
    private static final String PIN = "{\"pin\":\"canary\",\"size\":1.50}";

    @RegisterExtension
    final LogFixture fixture = new LogFixture();

    private OkHttpClient client(Place place, Level level) {
        return place.put(fixture.interceptor(level)).build();
    }

    private String origin() {
        return "http://127.0.0.1:" + fixture.server.getPort();
    }

    @ParameterizedTest
    @EnumSource
    void basicTellsLinesOnly(Place place) throws IOException {
        fixture.answer(JSON, PIN);
        Request request = fixture.request("/a/b?page=2&pin=canary&f%5Biban%5D=canary&x")
                .header("MFA-Answer", "canary")
                .post(body(JSON, PIN))
                .build();

        assertThat(fixture.send(client(place, Level.BASIC), request)).isEqualTo(PIN);

        String line = "POST " + origin() + "/a/b?page=2&pin=***&f%5Biban%5D=***&*** ";
        assertThat(fixture.log).hasSize(2);
        assertThat(fixture.log.get(0)).isEqualTo("--> " + line + "(28 bytes application/json)");
        assertThat(fixture.log.get(1).replaceAll("\\d+ ms", "N ms"))
                .isEqualTo("<-- 200 " + line + "(N ms, 28 bytes application/json)");
    }

    @ParameterizedTest
    @EnumSource
    void whatComesFromOutsideStartsNoLineAndSteersNoTerminal(Place place) throws IOException {
        Headers headers = new Headers.Builder()
                .addUnsafeNonAscii("X-Trace", "a\r<-- 200 GET\u001b[2K\u009b")
                .add("Content-Type", JSON)
                .build();
        fixture.server.enqueue(new MockResponse(200, headers, "{\"a\u009b\":\"\u202e\"}"));

        fixture.send(client(place, Level.BODY), fixture.request("/").build());

        assertThat(fixture.log.get(1))
                .contains("\nX-Trace: a\\r<-- 200 GET\\u001b[2K", "{\"a\\u009b\":\"\\u202e\"}")
                .doesNotContainPattern("[\\p{Cntrl}\u009b\u202e&&[^\n]]");
    }

    @ParameterizedTest
    @EnumSource
    void headersAreToldWithoutTheirSecretsAndWithoutBodies(Place place) throws IOException {
        fixture.answer(
                JSON,
                PIN,
                "mfa-answer",
                "canary",
                "Set-Cookie",
                "a=canary",
                "X-Session-Id",
                "canary",
                "X-Request-Id",
                "r1",
                "Link",
                "<https://bank.example/?q=canary>");
        Request request = fixture.request("/")
                .header("MFA-Answer", "canary")
                .header("Authorization", "Basic canary")
                .header("Proxy-Authorization", "canary")
                .header("Cookie", "a=canary")
                .header("X-Api-Key", "canary")
                .header("X-Trace", "t1")
                .build();

        fixture.send(client(place, Level.HEADERS), request);

        assertThat(fixture.log.get(0)).contains("MFA-Answer: ***", "Authorization: ***", "Cookie: ***", "X-Trace: t1");
        assertThat(fixture.log.get(1)).contains("mfa-answer: ***", "X-Session-Id: ***", "X-Request-Id: r1");
        assertThat(fixture.log.toString()).doesNotContain("canary", "size");
    }

    @Test
    void everyHopOfARedirectIsToldOnTheNetworkAndItsAddressIsMasked() throws IOException {
        fixture.server.enqueue(new MockResponse.Builder()
                .code(302)
                .addHeader(
                        "Location",
                        "http://me:canary@127.0.0.1:" + fixture.server.getPort() + "/b?pin=canary&p=1#canary")
                .build());
        fixture.answer(JSON, PIN);

        fixture.send(client(Place.NETWORK, Level.HEADERS), fixture.request("/a").build());

        assertThat(fixture.log).hasSize(4);
        assertThat(fixture.log.get(1)).contains("<-- 302 GET ", "Location: " + origin() + "/b?pin=***&p=1");
        assertThat(fixture.log.get(2)).startsWith("--> GET " + origin() + "/b?pin=***&p=1");
        assertThat(fixture.log.toString()).doesNotContain("canary");
    }

    @Test
    void aFailureIsToldByItsClassAlone() {
        fixture.server.close();
        Request request = fixture.request("/?pin=canary").build();

        assertThatThrownBy(() -> fixture.send(client(Place.APPLICATION, Level.BODY), request))
                .isInstanceOf(ConnectException.class);

        assertThat(fixture.log.get(1).replaceAll("\\d+ ms", "N ms"))
                .isEqualTo("<-- java.net.ConnectException GET " + origin() + "/?pin=*** (N ms)");
    }

    @Test
    void whatASinkThrowsEndsTheCallAndItsConnection() {
        fixture.answer(JSON, PIN);
        OkHttpClient client = Place.APPLICATION
                .put(new LoggingInterceptor(Level.BASIC, LogFixture.SECRETS, entry -> {
                    if (entry.startsWith("<--")) throw new IllegalStateException("disk full");
                }))
                .callTimeout(Duration.ofSeconds(10))
                .build();

        assertThatThrownBy(() -> fixture.send(client, fixture.request("/").build()))
                .hasMessage("disk full");

        assertThat(client.connectionPool().idleConnectionCount())
                .isEqualTo(client.connectionPool().connectionCount());
    }

    @Test
    void pathsAndBodiesCanBeHiddenAltogether() throws IOException {
        Secrets all = Secrets.of(List.of(), List.of()).hidingPaths().hidingBodies();
        OkHttpClient client = Place.APPLICATION
                .put(new LoggingInterceptor(Level.BODY, all, fixture.log::add))
                .build();
        fixture.answer(JSON, PIN, "Content-Location", "/users/canary");

        fixture.send(
                client,
                fixture.request("/users/canary?p=1").post(body(JSON, PIN)).build());

        assertThat(fixture.log)
                .allSatisfy(entry -> assertThat(entry)
                        .contains(origin() + "/***?p=1", "(body not shown)")
                        .doesNotContain("canary"));
    }
}
