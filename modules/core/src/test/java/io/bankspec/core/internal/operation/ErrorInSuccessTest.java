package io.bankspec.core.internal.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.bankspec.core.ApiCall;
import io.bankspec.core.ApiException;
import io.bankspec.core.DecodeException;
import io.bankspec.core.TransportException;
import io.bankspec.core.UnexpectedAnswerException;
import io.bankspec.core.fixture.Account;
import io.bankspec.core.fixture.Messages.Problem;
import io.bankspec.core.fixture.RuntimeFixture;
import io.bankspec.core.generated.spec.OperationInfo;
import io.bankspec.core.generated.spec.OperationSpec;
import io.bankspec.core.generated.spec.OperationTable;
import java.util.List;
import java.util.concurrent.CompletionException;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import retrofit2.http.DELETE;
import retrofit2.http.GET;

/** Errors that come with the status of a success. */
class ErrorInSuccessTest {
    interface Api {
        @GET("account")
        @OperationInfo(id = "account", table = Table.class)
        ApiCall<Account> account();

        @GET("accounts")
        @OperationInfo(id = "accounts", table = Table.class)
        ApiCall<List<Account>> accounts();

        @DELETE("account")
        @OperationInfo(id = "delete", table = Table.class)
        ApiCall<@Nullable Void> delete();

        @GET("plain")
        @OperationInfo(id = "plain")
        ApiCall<Account> plain();

        /** What a spec would say about these. */
        final class Table implements OperationTable {
            public static final Table INSTANCE = new Table();

            @Override
            public void describe(String id, OperationSpec operation) {
                switch (id) {
                    case "account" -> operation.errorProperty("error");
                    case "accounts" -> operation.errorProperty("error");
                    case "delete" -> operation.errorProperty("error");
                    default -> throw new IllegalArgumentException(id);
                }
            }
        }
    }

    private static final String ERROR = "{\"error\": \"canary\", \"message\": \"m\", \"requestId\": \"r1\"}";

    @RegisterExtension
    final RuntimeFixture fixture = new RuntimeFixture();

    @AfterEach
    void nothingLeaks() {
        fixture.assertNothingLeaks();
    }

    private Api api() {
        return fixture.api(Api.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 299})
    void anErrorInPlaceOfAResultIsAnExceptionWithTheStatusThatCame(int status) {
        fixture.answer(status, ERROR);
        ApiException failure = catchThrowableOfType(
                UnexpectedAnswerException.class, () -> api().account().execute());
        assertThat(failure).hasMessage("account: HTTP " + status + fixture.where("request r1"));
        assertThat(failure.statusCode()).isEqualTo(status);
        assertThat(failure.error(Problem.class)).isEqualTo(new Problem("m"));
    }

    @Test
    void sameWhereAListOrNothingIsExpectedAndWithoutWaiting() {
        fixture.answer(200, ERROR).answer(200, ERROR).answer(200, ERROR);
        assertThat(catchThrowableOfType(
                        ApiException.class, () -> api().accounts().execute()))
                .isInstanceOf(UnexpectedAnswerException.class);
        assertThat(catchThrowableOfType(ApiException.class, () -> api().delete().execute()))
                .isInstanceOf(UnexpectedAnswerException.class);
        CompletionException async = catchThrowableOfType(
                CompletionException.class, () -> api().account().executeAsync().join());
        assertThat(async).hasCauseInstanceOf(UnexpectedAnswerException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\": \"Anna\"}",
                "{\"error\": null, \"name\": \"Anna\"}",
                "{\"nested\": {\"error\": {}}, \"name\": \"Anna\"}",
                "{\"list\": [{\"error\": 1}], \"name\": \"Anna\"}",
                "\ufeff{\"name\": \"Anna\"}"
            })
    void aResultIsDecodedAsEver(String body) {
        fixture.answer(200, body);
        assertThat(api().account().execute().name()).isEqualTo("Anna");
    }

    @Test
    void aLongResultIsNotReadAheadBeyondItsStart() {
        fixture.answer(200, "{\"filler\": \"" + "ä".repeat(5000) + "\", \"error\": 1, \"name\": \"Anna\"}");
        assertThat(api().account().execute().name()).isEqualTo("Anna");
        fixture.answer(200, "{\"error\": \"" + "ä".repeat(5000) + "\"}");
        assertThat(catchThrowableOfType(
                        ApiException.class, () -> api().account().execute()))
                .isInstanceOf(UnexpectedAnswerException.class);
    }

    @Test
    void anEmptyAnswerHoldsNoError() {
        fixture.server.enqueue(new MockResponse.Builder().code(204).build());
        assertThat(api().delete().executeForResponse().statusCode()).isEqualTo(204);
        fixture.answer(200, "");
        assertThat(catchThrowableOfType(
                        UnexpectedAnswerException.class, () -> api().account().execute()))
                .hasMessage("account: HTTP 200 with no body" + fixture.where());
    }

    @Test
    void whatIsNoJsonOrBreaksOffFailsAsEver() {
        fixture.answer(200, "<html>").answer(200, "[]");
        assertThat(catchThrowableOfType(
                        ApiException.class, () -> api().account().execute()))
                .isInstanceOf(DecodeException.class);
        assertThat(catchThrowableOfType(
                        ApiException.class, () -> api().account().execute()))
                .isInstanceOf(DecodeException.class);
        fixture.server.enqueue(new MockResponse.Builder()
                .body("{\"name\": \"" + "A".repeat(4000) + "\"}")
                .onResponseBody(new SocketEffect.CloseSocket())
                .build());
        assertThat(catchThrowableOfType(
                        ApiException.class, () -> api().account().execute()))
                .isInstanceOf(TransportException.class);
    }

    @Test
    void withoutThePropertyInTheSpecAnErrorIsAResultLikeAnyOther() {
        fixture.answer(200, ERROR);
        assertThat(api().plain().execute().name()).isNull();
    }
}
