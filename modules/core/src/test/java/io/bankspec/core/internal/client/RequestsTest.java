package io.bankspec.core.internal.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.bankspec.core.ApiCall;
import io.bankspec.core.fixture.Account;
import io.bankspec.core.fixture.RuntimeFixture;
import io.bankspec.core.generated.spec.OperationInfo;
import io.bankspec.core.generated.spec.OperationSpec;
import io.bankspec.core.generated.spec.OperationTable;
import io.bankspec.core.generated.spec.RequestParams;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import mockwebserver3.RecordedRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.Header;
import retrofit2.http.POST;
import retrofit2.http.PUT;
import retrofit2.http.Path;
import retrofit2.http.Query;
import retrofit2.http.Tag;

class RequestsTest {
    interface Api {
        @POST("json")
        @OperationInfo(id = "json", table = Table.class)
        ApiCall<Account> json(@Body Account body);

        @POST("list")
        @OperationInfo(id = "list")
        ApiCall<Account> list(@Body List<Account> body);

        @POST("form")
        @OperationInfo(id = "form", table = Table.class)
        ApiCall<Account> form(@Body Map<String, @Nullable Object> body);

        @PUT("text")
        @OperationInfo(id = "text", table = Table.class)
        ApiCall<Account> text(@Body String body);

        @POST("jsonText")
        @OperationInfo(id = "jsonText", table = Table.class)
        ApiCall<Account> jsonText(@Body String body);

        @GET("banks/{ids}/accounts/{name}")
        @OperationInfo(id = "path")
        ApiCall<Account> path(@Path("ids") List<Long> ids, @Path("name") String name);

        @GET("query")
        @OperationInfo(id = "query")
        ApiCall<Account> query(
                @Query("day") LocalDate day,
                @Query("at") LocalDateTime at,
                @Query("min") BigDecimal min,
                @Query("id") List<Long> ids);

        @GET("header")
        @OperationInfo(id = "header")
        ApiCall<Account> header(@Header("MFA-Session") String session, @Tag RequestParams params);

        /** What a spec would say about these. */
        final class Table implements OperationTable {
            public static final Table INSTANCE = new Table();

            @Override
            public void describe(String id, OperationSpec operation) {
                switch (id) {
                    case "json" -> operation.consumes("application/vnd.bank.v1+json");
                    case "form" -> operation.consumes("application/x-www-form-urlencoded");
                    case "text" -> operation.consumes("text/plain; charset=utf-8");
                    case "jsonText" -> operation.consumes("application/json");
                    default -> throw new IllegalArgumentException(id);
                }
            }
        }
    }

    @RegisterExtension
    final RuntimeFixture fixture = new RuntimeFixture();

    private Api api;

    @BeforeEach
    void build() {
        api = fixture.api(Api.class);
    }

    private RecordedRequest sent(ApiCall<Account> call) {
        fixture.answer(200, "{}");
        call.execute();
        return fixture.request();
    }

    @Test
    void objectsAreJsonOfTheDeclaredMediaType() {
        RecordedRequest request = sent(api.json(new Account("Zoë €", new BigDecimal("1.50"))));
        assertThat(request.getMethod()).isEqualTo("POST");
        assertThat(request.getHeaders().get("Content-Type")).isEqualTo("application/vnd.bank.v1+json");
        assertThat(request.getBody().utf8()).isEqualTo("{\"name\":\"Zoë €\",\"balance\":1.50}");
        assertThat(request.getHeaders().get("Content-Length"))
                .isEqualTo(String.valueOf(request.getBody().size()));
    }

    @Test
    void jsonIsTheMediaTypeWhenNoneIsDeclared() {
        RecordedRequest request = sent(api.list(List.of(new Account("a", null))));
        assertThat(request.getHeaders().get("Content-Type")).isEqualTo("application/json");
        assertThat(request.getBody().utf8()).isEqualTo("[{\"name\":\"a\",\"balance\":null}]");
    }

    @Test
    void formsAreFieldsInBrackets() {
        RecordedRequest request = sent(api.form(Map.of("accounts", Map.of("657", Map.of("type_code", "SDA,SDA")))));
        assertThat(request.getHeaders().get("Content-Type")).isEqualTo("application/x-www-form-urlencoded");
        assertThat(request.getBody().utf8()).isEqualTo("accounts%5B657%5D%5Btype_code%5D=SDA%2CSDA");
    }

    @Test
    void textIsSentAsItIsOrAsJson() {
        RecordedRequest plain = sent(api.text("a \"b\" ü"));
        assertThat(plain.getHeaders().get("Content-Type")).isEqualTo("text/plain; charset=utf-8");
        assertThat(plain.getBody().utf8()).isEqualTo("a \"b\" ü");
        assertThat(sent(api.jsonText("a \"b\"")).getBody().utf8()).isEqualTo("\"a \\\"b\\\"\"");
    }

    @Test
    void pathArgumentsStayInTheirSegment() {
        assertThat(sent(api.path(List.of(1L, 2L), "a?b#c d%2F")).getTarget())
                .isEqualTo("/banks/1,2/accounts/a%3Fb%23c%20d%252F");
        assertThat(sent(api.path(List.of(1L), "a/b")).getTarget()).isEqualTo("/banks/1/accounts/a%2Fb");
        assertThat(sent(api.path(List.of(1L), "/..b/.../")).getTarget()).isEqualTo("/banks/1/accounts/%2F..b%2F...%2F");
    }

    @ParameterizedTest
    @CsvSource({
        "'', is empty",
        "., has the segment . or ..",
        ".., has the segment . or ..",
        "../users, has the segment . or ..",
        "a/./b, has the segment . or ..",
        "a\\..\\b, has the segment . or .."
    })
    void pathArgumentsThatCouldLeadElsewhereAreRefused(String argument, String problem) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> api.path(List.of(1L), argument).execute())
                .withMessage("path argument name " + problem);
        assertThat(fixture.server.getRequestCount()).isZero();
    }

    @Test
    void aPathArgumentThatIsAnEmptyListIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> api.path(List.of(), "x").execute());
        assertThat(fixture.server.getRequestCount()).isZero();
    }

    @Test
    void queryArgumentsHaveTheirWireForm() {
        LocalDateTime noon = LocalDateTime.of(2016, 10, 13, 12, 0);
        assertThat(sent(api.query(noon.toLocalDate(), noon, new BigDecimal("1E+2"), List.of(1L, 2L)))
                        .getUrl()
                        .query())
                .isEqualTo("day=2016-10-13&at=2016-10-13T12:00:00&min=100&id=1&id=2");
    }

    @Test
    void headerArgumentsThatCannotTravelAreNotQuoted() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> api.header("canary\r\nX: y", editor -> {}).execute())
                .withMessageStartingWith("MFA-Session holds a line break")
                .withMessageNotContaining("canary");
        assertThat(sent(api.header("abc", editor -> {})).getHeaders().get("MFA-Session"))
                .isEqualTo("abc");
    }

    @Test
    void aParamsObjectIsWrittenIntoTheRequest() {
        RecordedRequest request = sent(api.header("abc", editor -> {
            editor.query("page", 2);
            editor.header("Accept-Language", "de");
        }));
        assertThat(request.getTarget()).isEqualTo("/header?page=2");
        assertThat(request.getHeaders().get("Accept-Language")).isEqualTo("de");
        assertThat(request.getHeaders().get("MFA-Session")).isEqualTo("abc");
    }
}
