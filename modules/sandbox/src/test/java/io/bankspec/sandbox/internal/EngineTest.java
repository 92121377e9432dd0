package io.bankspec.sandbox.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bankspec.sandbox.TestDay;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;

/** What every provider gets from the engine, shown by one that does little. */
class EngineTest {
    private static final Headers ATRIUM = Headers.of("MX-API-Key", "a", "MX-Client-ID", "b");

    @Test
    void anOperationWithoutHandlerAnswersWithTheExampleOfItsSpec() {
        Answer answer = get(engine(handlers -> {}), "/users/USR-1/transactions");
        assertThat(answer.status()).isEqualTo(200);
        // With the scale that the spec gives it.
        assertThat(text(answer)).containsPattern("\"amount\":\\d+\\.\\d0[,}]");
    }

    @Test
    void theHandlerOfTheOperationAnswersAndKnowsTheParametersOfThePath() {
        Engine engine = engine(handlers -> handlers.on(
                "readUser",
                r -> Answer.json(200, Json.object("user", Json.object().put("guid", r.path("user_guid"))))));
        Answer answer = get(engine, "/users/USR-%C3%A4%201");
        assertThat(text(answer)).isEqualTo("{\"user\":{\"guid\":\"USR-ä 1\"}}");
        assertThat(answer.mediaType()).isEqualTo("application/vnd.mx.atrium.v1+json");
    }

    @Test
    void anAnswerThatDoesNotFitTheSpecIsAMistakeOfTheSandbox() {
        Engine engine =
                engine(handlers -> handlers.on("readUser", r -> Answer.json(200, Json.object("user", Json.object()))));
        Answer answer = get(engine, "/users/USR-1");
        assertThat(answer.status()).isEqualTo(500);
        assertThat(text(answer)).contains("the sandbox answers wrongly").contains("guid");
    }

    @Test
    void aHandlerThatFailsIsAMistakeOfTheSandbox() {
        Engine engine = engine(handlers -> handlers.on("readUser", r -> {
            throw new IllegalStateException("oops");
        }));
        assertThat(text(get(engine, "/users/USR-1")))
                .contains("the sandbox failed")
                .contains("oops");
    }

    @Test
    void aRefusalHasTheShapeOfTheProviderOrItsOwn() {
        Engine engine = engine(handlers -> handlers.on("readUser", r -> {
                    throw new Refusal(404, "who?");
                })
                .on("deleteUser", r -> {
                    throw new Refusal(Answer.of(423, "text/plain", "locked".getBytes(StandardCharsets.US_ASCII)));
                }));
        assertThat(text(get(engine, "/users/USR-1"))).isEqualTo("{\"error\":{\"message\":\"who?\"}}");
        Answer own = answer(engine, "DELETE", "/users/USR-1");
        assertThat(own.status()).isEqualTo(423);
        assertThat(own.mediaType()).isEqualTo("text/plain");
    }

    @Test
    void aHandlerOfNoOperationAndASecondOneAreMistakes() {
        assertThatThrownBy(() -> engine(handlers -> handlers.on("readEverything", Request::example)))
                .hasMessage("no operation readEverything");
        assertThatThrownBy(() -> engine(
                        handlers -> handlers.on("readUser", Request::example).on("readUser", Request::example)))
                .hasMessage("two for readUser");
    }

    @Test
    void aLiteralPathWinsOverAPlaceholder() {
        Engine geezeo = new Engine("geezeo", TestDay.time(), Examples.of("geezeo"));
        assertThat(operation(geezeo, "GET", "/ce_fis/search")).isEqualTo("searchCeFis");
        assertThat(operation(geezeo, "GET", "/ce_fis/2")).isNotEqualTo("searchCeFis");
    }

    @Test
    void theMediaTypeThatIsAskedForIsAnswered() {
        Engine finicity = new Engine("finicity", TestDay.time(), Examples.of("finicity"));
        Headers headers = Headers.of("Finicity-App-Key", "a", "Finicity-App-Token", "b", "Accept", "application/pdf");
        Answer answer =
                finicity.answer(finicity.request("GET", url(finicity, "/analytics/data/v1/report"), headers, ""));
        assertThat(answer.mediaType()).isEqualTo("application/pdf");
        assertThat(text(answer)).startsWith("%PDF");
    }

    @Test
    void aFormWithBracketsIsHeldAgainstTheSpecAndReadAsAnObject() {
        Headers headers = Headers.of(
                "Authorization", "Basic a2V5Og==", "Content-Type", "application/x-www-form-urlencoded; charset=utf-8");
        Engine geezeo = new Engine("geezeo", TestDay.time(), Examples.of("geezeo"));
        HttpUrl url = url(geezeo, "/users/cust-1/ce_fis");
        Request good = geezeo.request("POST", url, headers, "id=1&credentials%5Blogin_params%5D%5B42%5D=%C3%A4");
        assertThat(good.body().at("/credentials/login_params/42").asText()).isEqualTo("ä");
        assertThat(geezeo.answer(good).status()).isEqualTo(200);
        Request bad = geezeo.request("POST", url, headers, "credentials%5Blogin_params%5D%5B42%5D=a");
        assertThat(text(geezeo.answer(bad)))
                .contains("missing required properties")
                .contains("id");
        assertThat(geezeo.answer(bad).status()).isEqualTo(400);
        assertThat(geezeo.answer(geezeo.request("POST", url, headers, "id")).status())
                .isEqualTo(400);
    }

    private static String operation(Engine engine, String method, String path) {
        return engine.request(method, url(engine, path), Headers.EMPTY, "").operation();
    }

    private static Engine engine(Consumer<Handlers> registration) {
        return new Engine("atrium", TestDay.time(), world -> new Simulation() {
            @Override
            public void register(Handlers handlers) {
                registration.accept(handlers);
            }

            @Override
            public Answer error(int status, String message) {
                return Answer.json(status, Json.object("error", Json.object().put("message", message)));
            }

            @Override
            public List<String> stories() {
                return List.of();
            }
        });
    }

    private static Answer get(Engine engine, String path) {
        return answer(engine, "GET", path);
    }

    private static Answer answer(Engine engine, String method, String path) {
        return engine.answer(engine.request(method, url(engine, path), ATRIUM, ""));
    }

    private static HttpUrl url(Engine engine, String path) {
        return HttpUrl.get("http://localhost" + engine.basePath() + path);
    }

    private static String text(Answer answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
