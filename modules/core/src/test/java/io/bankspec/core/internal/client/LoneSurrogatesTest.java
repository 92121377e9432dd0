package io.bankspec.core.internal.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.gson.TypeAdapter;
import io.bankspec.core.ApiCall;
import io.bankspec.core.fixture.Account;
import io.bankspec.core.fixture.RuntimeFixture;
import io.bankspec.core.fixture.Way;
import io.bankspec.core.generated.Credential;
import io.bankspec.core.generated.OAuth2;
import io.bankspec.core.generated.json.Adapters;
import io.bankspec.core.generated.json.Scalars;
import io.bankspec.core.generated.spec.OperationInfo;
import io.bankspec.core.generated.spec.OperationSpec;
import io.bankspec.core.generated.spec.OperationTable;
import io.bankspec.core.generated.spec.RequestParams;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.POST;
import retrofit2.http.PUT;
import retrofit2.http.Path;
import retrofit2.http.Query;
import retrofit2.http.Tag;

/** A question mark in the place of half a character would be another PIN. */
class LoneSurrogatesTest {
    private static final String HALF = "canary\uD83D";

    interface Api {
        @POST("json")
        @OperationInfo(id = "json")
        ApiCall<Account> json(@Body List<Account> body);

        @POST("map")
        @OperationInfo(id = "map")
        ApiCall<Account> map(@Body Map<String, @Nullable Object> body);

        @POST("form")
        @OperationInfo(id = "form", table = Table.class)
        ApiCall<Account> form(@Body Map<String, @Nullable Object> body);

        @PUT("text")
        @OperationInfo(id = "text", table = Table.class)
        ApiCall<Account> text(@Body String body);

        @GET("users/{name}")
        @OperationInfo(id = "path")
        ApiCall<Account> path(@Path("name") String name);

        @GET("query")
        @OperationInfo(id = "query")
        ApiCall<Account> query(@Query("pin") List<String> pins);

        @GET("params")
        @OperationInfo(id = "params")
        ApiCall<Account> params(@Tag RequestParams params);

        /** What a spec would say about these. */
        final class Table implements OperationTable {
            public static final Table INSTANCE = new Table();

            @Override
            public void describe(String id, OperationSpec operation) {
                operation.consumes(id.equals("form") ? "application/x-www-form-urlencoded" : "text/plain");
            }
        }
    }

    private static final TypeAdapter<@Nullable Map<String, @Nullable String>> TEXTS = Adapters.map(Scalars.TEXT);

    @RegisterExtension
    final RuntimeFixture fixture = new RuntimeFixture();

    private record Case(String named, Function<Api, ApiCall<Account>> call) {
        @Override
        public String toString() {
            return named;
        }
    }

    private static Case params(String named, RequestParams params) {
        return new Case(named, api -> api.params(params));
    }

    static Stream<Arguments> cases() {
        return Way.with(List.of(
                new Case("path argument name", api -> api.path(HALF)),
                new Case("pin", api -> api.query(List.of("1", HALF))),
                new Case("the body", api -> api.text(HALF)),
                new Case("$[1].name", api -> api.json(List.of(new Account("a", null), new Account(HALF, null)))),
                new Case("$.a.b[0]", api -> api.map(Map.of("a", Map.of("b", List.of(HALF))))),
                new Case("a property name at $.a", api -> api.map(Map.of("a", Map.of(HALF, 1)))),
                new Case("a[b]", api -> api.form(Map.of("a", Map.of("b", HALF)))),
                new Case("the name of a form field", api -> api.form(Map.of(HALF, "b"))),
                params("plain", editor -> editor.query("plain", HALF)),
                params("each", editor -> editor.queryEach("each", List.of(HALF))),
                params("joined", editor -> editor.queryJoined("joined", List.of(HALF))),
                params("piped", editor -> editor.queryPiped("piped", List.of(HALF))),
                params("spaced", editor -> editor.querySpaced("spaced", List.of(HALF))),
                params("deep[a]", editor -> editor.deepObject("deep", Map.of("a", HALF), TEXTS)),
                params("exploded", editor -> editor.explodedObject("x", Map.of("exploded", HALF), TEXTS)),
                params("json", editor -> editor.queryJson("json", Map.of("a", HALF), TEXTS)),
                params("header", editor -> editor.header("header", HALF)),
                params("cookie", editor -> editor.cookie("cookie", HALF))));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void nothingIsSentAndTheMessageSaysWhere(Way way, Case half) {
        Api api = fixture.api(Api.class);
        IllegalArgumentException problem = catchThrowableOfType(
                IllegalArgumentException.class, () -> way.execute(half.call().apply(api)));
        assertThat(problem).hasMessageStartingWith(half.named() + " holds ").hasNoCause();
        assertThat(problem.getMessage()).doesNotContain("canary");
        assertThat(fixture.server.getRequestCount()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uD83D", "\uDE00", "\uDE00\uD83D", "a\uD83Db", "\uD83D\uD83D\uDE00", "\uD83D\uDE00\uDE00"})
    void halvesAreFoundWhereverTheyStand(String text) {
        Api api = fixture.api(Api.class);
        for (ApiCall<Account> call : List.of(
                api.json(List.of(new Account(text, null))), api.path(text), api.query(List.of(text)), api.text(text)))
            assertThatIllegalArgumentException().isThrownBy(call::execute);
        assertThat(fixture.server.getRequestCount()).isZero();
    }

    @Test
    void wholeCharactersAreSent() {
        Api api = fixture.api(Api.class);
        for (int i = 0; i < 4; i++) fixture.answer(200, "{}");
        api.json(List.of(new Account("\uD83D\uDE00", null))).execute();
        assertThat(fixture.request().getBody().utf8()).contains("\uD83D\uDE00");
        api.path("\uD83D\uDE00").execute();
        assertThat(fixture.request().getUrl().pathSegments()).contains("\uD83D\uDE00");
        api.query(List.of("\uD83D\uDE00")).execute();
        assertThat(fixture.request().getUrl().queryParameter("pin")).isEqualTo("\uD83D\uDE00");
        api.text("\uD83D\uDE00").execute();
        assertThat(fixture.request().getBody().utf8()).isEqualTo("\uD83D\uDE00");
    }

    @Test
    void credentialsAreRefusedWhenTheyAreGiven() {
        OAuth2 oauth = new OAuth2("oauth", "token", null);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> oauth.password("id", "secret", "user", HALF))
                .withMessageStartingWith("password holds half a character")
                .withMessageNotContaining("canary");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Credential.basic("user", HALF))
                .withMessageStartingWith("password holds half a character")
                .withMessageNotContaining("canary");
    }
}
