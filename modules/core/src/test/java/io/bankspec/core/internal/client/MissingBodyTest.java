package io.bankspec.core.internal.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.bankspec.core.ApiCall;
import io.bankspec.core.UnexpectedAnswerException;
import io.bankspec.core.fixture.Account;
import io.bankspec.core.fixture.RuntimeFixture;
import io.bankspec.core.fixture.Way;
import io.bankspec.core.generated.spec.OperationInfo;
import io.bankspec.core.generated.spec.OperationSpec;
import io.bankspec.core.generated.spec.OperationTable;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.POST;
import retrofit2.http.Streaming;

/** A body that is declared comes, or the call has no result. */
class MissingBodyTest {
    interface Api {
        @POST("payment")
        @OperationInfo(id = "pay")
        ApiCall<Account> pay();

        @GET("accounts")
        @OperationInfo(id = "list")
        ApiCall<List<Account>> list();

        @GET("text")
        @OperationInfo(id = "text")
        ApiCall<String> text();

        @Streaming
        @GET("pdf")
        @OperationInfo(id = "pdf")
        ApiCall<ResponseBody> pdf();

        @GET("challenges")
        @OperationInfo(id = "maybe", table = Table.class)
        ApiCall<@Nullable Account> maybe();

        @GET("any")
        @OperationInfo(id = "any", table = Table.class)
        ApiCall<@Nullable Account> any();

        @DELETE("account")
        @OperationInfo(id = "delete")
        ApiCall<@Nullable Void> delete();

        final class Table implements OperationTable {
            public static final Table INSTANCE = new Table();

            @Override
            public void describe(String id, OperationSpec operation) {
                operation.withoutBody(id.equals("any") ? "2xx" : "202 204");
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

    @AfterEach
    void nothingLeaks() {
        fixture.assertNothingLeaks();
    }

    private record Answer(int status, String body) {}

    private void answer(Answer answer) {
        MockResponse.Builder response = new MockResponse.Builder()
                .code(answer.status)
                .addHeader("X-Request-Id", "r1")
                .addHeader("Content-Type", "application/json");
        fixture.server.enqueue((answer.body.isEmpty() ? response : response.body(answer.body)).build());
    }

    private static final List<Answer> NOTHING = List.of(
            new Answer(200, ""),
            new Answer(200, "null"),
            new Answer(200, " null\n"),
            new Answer(201, ""),
            new Answer(202, ""),
            new Answer(204, ""),
            new Answer(205, ""));

    static Stream<Arguments> nothing() {
        return Way.with(NOTHING);
    }

    @ParameterizedTest
    @MethodSource("nothing")
    void withoutItThereIsNoResult(Way way, Answer answer) {
        List<Function<Api, ApiCall<?>>> operations = List.of(Api::pay, Api::list, Api::text);
        for (Function<Api, ApiCall<?>> operation : operations) {
            answer(answer);
            UnexpectedAnswerException failure =
                    catchThrowableOfType(UnexpectedAnswerException.class, () -> way.execute(operation.apply(api)));
            assertThat(failure)
                    .hasMessageEndingWith(": HTTP %d with no body%s", answer.status(), fixture.where("request r1"));
            assertThat(failure.statusCode()).isEqualTo(answer.status());
            assertThat(failure.requestId()).isEqualTo("r1");
            assertThat(failure.error(Object.class)).isNull();
        }
        assertThat(fixture.server.getRequestCount()).isEqualTo(operations.size());
    }

    @ParameterizedTest
    @EnumSource
    void aStreamWithoutContentIsNone(Way way) {
        answer(new Answer(204, ""));
        assertThat(catchThrowableOfType(UnexpectedAnswerException.class, () -> way.execute(api.pdf())))
                .hasMessage("pdf: HTTP 204 with no body" + fixture.where("request r1"));
    }

    @ParameterizedTest
    @EnumSource
    void itMayBeMissingWithAStatusOfWhichTheSpecSaysSo(Way way) {
        answer(new Answer(202, ""));
        assertThat(way.execute(api.maybe())).isNull();
        answer(new Answer(204, ""));
        assertThat(way.execute(api.maybe())).isNull();
        answer(new Answer(202, "{\"name\": \"Anna\"}"));
        assertThat(way.execute(api.maybe())).isEqualTo(new Account("Anna", null));
        answer(new Answer(200, ""));
        assertThat(catchThrowableOfType(UnexpectedAnswerException.class, () -> way.execute(api.maybe())))
                .hasMessage("maybe: HTTP 200 with no body" + fixture.where("request r1"));
    }

    @ParameterizedTest
    @MethodSource("nothing")
    void itMayBeMissingWithEveryStatusOfAClass(Way way, Answer answer) {
        answer(answer);
        assertThat(way.execute(api.any())).isNull();
    }

    @ParameterizedTest
    @MethodSource("nothing")
    void whereNoneIsDeclaredNoneIsMissed(Way way, Answer answer) {
        answer(answer);
        assertThat(way.execute(api.delete())).isNull();
    }
}
