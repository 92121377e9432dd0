package io.bankspec.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

/** What the test of a server says about one that does as it likes. */
class WrongServerTest {
    private static final String RIGHT = "{\"id\": \"7\", \"lines\": [{\"sku\": \"a\", \"count\": 1}]}";

    private final MockWebServer shop = new MockWebServer();

    @BeforeEach
    void start() throws IOException {
        shop.start();
    }

    @AfterEach
    void stop() {
        shop.close();
    }

    private Server server() {
        return Server.at(shop.url("/v1/").toString(), "classpath:io/bankspec/contract/shop.yaml")
                .credential("key", "k 1")
                .value("id", "a/b");
    }

    /** What a test of the operation ends with, null when it holds. */
    private static Throwable test(Server server, String operation) {
        ServerContractTest tests = new ServerContractTest(server) {};
        DynamicTest test = tests.answersAreThoseOfTheDocument()
                .filter(one -> one.getDisplayName().startsWith(operation + ": "))
                .findFirst()
                .orElseThrow();
        return catchThrowable(test.getExecutable()::execute);
    }

    private Throwable answered(int status, String type, String body) {
        MockResponse.Builder answer = new MockResponse.Builder().code(status).addHeader("X-Left", "3");
        if (!type.isEmpty()) answer.addHeader("Content-Type", type);
        if (!body.isEmpty()) answer.body(body);
        shop.enqueue(answer.build());
        return test(server(), "readOrder");
    }

    private Throwable answered(String body) {
        return answered(200, "application/json", body);
    }

    @Test
    void anAnswerThatFitsIsNoFinding() throws InterruptedException {
        assertThat(answered(RIGHT)).isNull();
        assertThat(shop.takeRequest().getTarget()).isEqualTo("/v1/orders/a%2Fb?lang=de&key=k%201");
    }

    @Test
    void theFailureNamesOperationAndStatus() {
        assertThat(answered("{\"id\": 7, \"lines\": []}"))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("readOrder: GET /orders/{id} answered 200\n  $.id: ");
    }

    @Test
    void aWrongTypeIsFoundAtItsPath() {
        assertThat(answered(RIGHT.replace("1}", "\"one\"}"))).hasMessageContaining("\n  $.lines[0].count: ");
    }

    @Test
    void allFindingsAreTold() {
        assertThat(answered("{\"id\": 7, \"state\": \"lost\", \"lines\": [{\"sku\": 1}]}"))
                .hasMessageContainingAll("\n  $.id: ", "\n  $.state: ", "\n  $.lines[0].sku: ");
    }

    @Test
    void aMissingPropertyIsFound() {
        assertThat(answered("{\"id\": \"7\", \"lines\": [{}]}")).hasMessageContaining("\n  $.lines[0]: ", "sku");
    }

    @Test
    void anUnknownPropertyIsFound() {
        assertThat(answered(RIGHT.replace("\"count\"", "\"amount\"")))
                .hasMessageContainingAll("\n  $.lines[0]: ", "amount");
    }

    @Test
    void whatIsAltogetherOfAnotherTypeIsFoundAtTheRoot() {
        assertThat(answered("[]")).hasMessageContaining("\n  $: ");
    }

    @Test
    void anUndeclaredStatusIsFound() {
        assertThat(answered(418, "application/json", "{}")).hasMessageContaining("status 418");
    }

    @Test
    void anUndeclaredMediaTypeIsFound() {
        assertThat(answered(200, "text/html", "<p>")).hasMessageContainingAll("text/html", "application/json");
        assertThat(answered(200, "", RIGHT)).hasMessageContaining("Content-Type: missing");
    }

    @Test
    void whatIsNoJsonAndWhatIsNothingIsFound() {
        assertThat(answered("{\"id\": ")).isInstanceOf(AssertionError.class);
        assertThat(answered("")).hasMessageContaining("no response body found");
    }

    @Test
    void aMissingAndAWrongHeaderIsFound() {
        MockResponse.Builder answer = new MockResponse.Builder()
                .addHeader("Content-Type", "application/json")
                .body(RIGHT);
        shop.enqueue(answer.build());
        assertThat(test(server(), "readOrder")).hasMessageContaining("Header 'X-Left' is expected");
        shop.enqueue(answer.addHeader("X-Left", "many").build());
        assertThat(test(server(), "readOrder")).hasMessageContaining("\n  X-Left: ");
    }

    @Test
    void aBodyWhereNoneIsDeclaredIsFound() {
        shop.enqueue(new MockResponse.Builder().code(201).body("{}").build());
        Server server = server().unsafe("createOrder").body("createOrder", RIGHT);
        assertThat(test(server, "createOrder")).hasMessageContaining("No response body is expected");
    }

    @Test
    void anErrorIsHeldAgainstTheDocumentAndIsNoSuccess() {
        assertThat(answered(404, "application/json", "{\"text\": \"none\"}"))
                .isInstanceOf(TestAbortedException.class)
                .hasMessageContaining("answered 404, as the document says");
        assertThat(answered(404, "application/json", "{}")).isInstanceOf(AssertionError.class);
    }

    @Test
    void whatMayChangeSomethingIsCalledOnRequestOnly() throws InterruptedException {
        assertThat(test(server(), "deleteOrder")).isInstanceOf(TestAbortedException.class);
        assertThat(shop.getRequestCount()).isZero();
        shop.enqueue(new MockResponse.Builder().code(204).build());
        assertThat(test(server().unsafe("deleteOrder"), "deleteOrder")).isNull();
        assertThat(shop.takeRequest().getMethod()).isEqualTo("DELETE");
    }

    @Test
    void whatIsMissingIsNamedAndNothingIsSent() {
        Server bare = Server.at(shop.url("/").toString(), "classpath:io/bankspec/contract/shop.yaml");
        assertThat(test(bare, "readOrder"))
                .isInstanceOf(TestAbortedException.class)
                .hasMessageContaining("needs a value of path id, a credential of key");
        assertThat(test(server().unsafe("createOrder"), "createOrder"))
                .isInstanceOf(TestAbortedException.class)
                .hasMessageContaining("needs a body");
        assertThat(shop.getRequestCount()).isZero();
    }

    @Test
    void valuesGoWhereTheDocumentSays() throws InterruptedException {
        shop.enqueue(new MockResponse.Builder().build());
        Server server = server().value("readOrder", "id", 8)
                .value("part", List.of("x", "y"))
                .value("X-Trace", "t");
        test(server, "readOrder");
        RecordedRequest request = shop.takeRequest();
        assertThat(request.getTarget()).isEqualTo("/v1/orders/8?lang=de&part=x&part=y&key=k%201");
        assertThat(request.getHeaders().get("X-Trace")).isEqualTo("t");
    }

    @Test
    void anOperationWithoutIdAndCredentialsIsTestedByItsPath() throws InterruptedException {
        shop.enqueue(new MockResponse.Builder()
                .addHeader("Content-Type", "text/plain")
                .body("well")
                .build());
        assertThat(test(server(), "GET /health")).isNull();
        assertThat(shop.takeRequest().getTarget()).isEqualTo("/v1/health");
    }

    @Test
    void namesThatTheDocumentDoesNotHaveAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> server().value("ids", "7"))
                .withMessage("the document has no parameter ids");
        assertThatIllegalArgumentException().isThrownBy(() -> server().credential("token", "t"));
        assertThatIllegalArgumentException().isThrownBy(() -> server().unsafe("dropOrder"));
    }
}
