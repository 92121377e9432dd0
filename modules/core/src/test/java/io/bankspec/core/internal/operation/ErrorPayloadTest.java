package io.bankspec.core.internal.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.bankspec.core.ApiCall;
import io.bankspec.core.ApiException;
import io.bankspec.core.InvalidRequestException;
import io.bankspec.core.fixture.Account;
import io.bankspec.core.fixture.Alternatives.Coded;
import io.bankspec.core.fixture.Alternatives.Either;
import io.bankspec.core.fixture.Alternatives.Reasoned;
import io.bankspec.core.fixture.Messages.Problem;
import io.bankspec.core.fixture.RuntimeFixture;
import io.bankspec.core.generated.spec.OperationInfo;
import io.bankspec.core.generated.spec.OperationSpec;
import io.bankspec.core.generated.spec.OperationTable;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import retrofit2.http.GET;

/** What a caller can read of the body of an error. */
class ErrorPayloadTest {
    interface Api {
        @GET("either")
        @OperationInfo(id = "either", table = Table.class)
        ApiCall<Account> either();

        @GET("coded")
        @OperationInfo(id = "coded", table = Table.class)
        ApiCall<Account> coded();

        @GET("anything")
        @OperationInfo(id = "anything", table = Table.class)
        ApiCall<Account> anything();

        @GET("undeclared")
        @OperationInfo(id = "undeclared")
        ApiCall<Account> undeclared();

        /** What a spec would say about these. */
        final class Table implements OperationTable {
            public static final Table INSTANCE = new Table();

            @Override
            public void describe(String id, OperationSpec operation) {
                switch (id) {
                    case "either" -> operation.errors("Either", "400");
                    case "coded" -> operation.errors("Coded", "400");
                    case "anything" -> operation.errors("Problem", "400");
                    default -> throw new IllegalArgumentException(id);
                }
            }

            @Override
            public Class<?> errorType(String name) {
                return switch (name) {
                    case "Either" -> Either.class;
                    case "Coded" -> Coded.class;
                    case "Problem" -> Problem.class;
                    default -> throw new IllegalArgumentException(name);
                };
            }
        }
    }

    @RegisterExtension
    final RuntimeFixture fixture = new RuntimeFixture();

    @AfterEach
    void nothingLeaks() {
        fixture.assertNothingLeaks();
    }

    private Api api() {
        return fixture.api(Api.class);
    }

    private ApiException failure(ApiCall<?> call, String body) {
        return failure(call, "application/json", body);
    }

    private ApiException failure(ApiCall<?> call, String type, String body) {
        fixture.answer(400, type, body);
        return catchThrowableOfType(InvalidRequestException.class, call::execute);
    }

    @Test
    void anAlternativeIsGivenByItsOwnClassAndByThatOfTheUnion() {
        ApiException coded = failure(api().either(), "{\"code\": 17}");
        assertThat(coded.error(Coded.class)).isEqualTo(new Coded("17"));
        assertThat(coded.error(Either.class)).isEqualTo(new Either(new Coded("17"), 0));
        assertThat(coded.error(Reasoned.class)).isNull();
        ApiException reasoned = failure(api().either(), "{\"reason\": \"r\"}");
        assertThat(reasoned.error(Reasoned.class)).isEqualTo(new Reasoned("r"));
        assertThat(reasoned.error(Coded.class)).isNull();
    }

    @Test
    void whatFitsNoAlternativeIsAnUnknownOneAndMayBeAskedForAsAnotherClass() {
        ApiException failure = failure(api().either(), "{\"message\": \"m\"}");
        assertThat(failure.error(Either.class)).isNotNull().returns(true, Either::isUnknown);
        assertThat(failure.error(Coded.class)).isNull();
        assertThat(failure.error(Problem.class)).isEqualTo(new Problem("m"));
    }

    @Test
    void whereTheSpecDeclaresNoSchemaEveryClassThatFitsIsGiven() {
        ApiException failure = failure(api().undeclared(), "{\"reason\": \"r\", \"message\": \"m\"}");
        assertThat(failure.error(Reasoned.class)).isEqualTo(new Reasoned("r"));
        assertThat(failure.error(Problem.class)).isEqualTo(new Problem("m"));
        assertThat(failure.error(Coded.class)).isNull();
        assertThat(failure.error(Either.class)).isEqualTo(new Either(new Reasoned("r"), 1));
    }

    @Test
    void aBodyWithoutWhatTheDeclaredSchemaRequiresMayBeOfAnother() {
        ApiException failure = failure(api().coded(), "{\"reason\": \"r\"}");
        assertThat(failure.error(Coded.class)).as("as declared, code missing").isEqualTo(new Coded(null));
        assertThat(failure.error(Reasoned.class)).isEqualTo(new Reasoned("r"));
    }

    @Test
    void aBodyThatCannotBeOfTheDeclaredSchemaMayBeOfAnother() {
        ApiException failure = failure(api().anything(), "{\"message\": {}, \"detail\": 1}");
        assertThat(failure.error(Problem.class)).isNull();
        ApiException other = failure(api().coded(), "{\"code\": {}, \"reason\": \"r\"}");
        assertThat(other.error(Coded.class)).isNull();
        assertThat(other.error(Reasoned.class)).isEqualTo(new Reasoned("r"));
        assertThat(other.errorProperty("reason")).isEqualTo("r");
        assertThat(failure(api().anything(), "{\"code\": 1e999999999}").errorProperty("code"))
                .isNull();
    }

    @Test
    void aBodyOfTheDeclaredSchemaIsOfNoOther() {
        ApiException failure = failure(api().coded(), "{\"code\": \"c\", \"reason\": \"r\"}");
        assertThat(failure.error(Coded.class)).isEqualTo(new Coded("c"));
        assertThat(failure.error(Reasoned.class)).isNull();
    }

    @Test
    void onlyGeneratedClassesAreGiven() {
        ApiException failure = failure(api().undeclared(), "{\"reason\": \"r\"}");
        assertThat(failure.error(Object.class)).isNull();
        assertThat((Object) failure.error(Map.class)).isNull();
        assertThat(failure.error(String.class)).isNull();
    }

    @Test
    void aSentenceIsGivenAsTextWhenItSaysThatItIsOne() {
        String sentence = "Invalid value of header App-Token";
        ApiException plain = failure(api().coded(), "text/plain;charset=utf-8", sentence);
        assertThat(plain.error(String.class)).isEqualTo(sentence);
        assertThat(plain.error(Coded.class)).isNull();
        assertThat(plain.toString()).doesNotContain("Token");
        assertThat(failure(api().coded(), "text/html", sentence).error(String.class))
                .isNull();
        assertThat(failure(api().coded(), "text/plain", "").error(String.class)).isNull();
        assertThat(failure(api().coded(), "text/plain", "{\"code\": 1}").error(Coded.class))
                .isEqualTo(new Coded("1"));
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"code\": 10022}', 10022",
        "'{\"code\": \"10022\"}', 10022",
        "'{\"code\": 1.50}', 1.50",
        "'{\"code\": true}', true",
        "'{\"code\": \"\"}', ''",
        "'{\"code\": null}', ",
        "'{\"code\": {\"code\": 1}}', ",
        "'{\"code\": [1]}', ",
        "'{\"other\": 1}', ",
        "'[{\"code\": 1}]', ",
        "'\"code\"', ",
        "'{\"code\": 1', ",
        "'', "
    })
    void onePropertyReadsTheSameHoweverItIsSent(String body, @Nullable String text) {
        assertThat(failure(api().coded(), body).errorProperty("code")).isEqualTo(text);
        assertThat(failure(api().undeclared(), body).errorProperty("code")).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/html", "text/plain", "application/octet-stream", "nonsense", "application/json; charset=no"
            })
    void theContentTypeDoesNotDecide(String type) {
        assertThat(failure(api().coded(), type, "{\"code\": \"ä\"}").error(Coded.class))
                .isEqualTo(new Coded("ä"));
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheBody() {
        ApiException failure = failure(api().coded(), "\ufeff{\"code\": \"ä\"}");
        assertThat(failure.error(Coded.class)).isEqualTo(new Coded("ä"));
        assertThat(failure.errorProperty("code")).isEqualTo("ä");
    }

    @Test
    void aLongBodyIsDecodedAsDeclaredButNotKept() {
        String longText = "x".repeat(64 * 1024);
        ApiException declared = failure(api().coded(), "{\"code\": \"" + longText + "\"}");
        assertThat(declared.error(Coded.class)).isEqualTo(new Coded(longText));
        assertThat(declared.errorProperty("code")).isNull();
        String body = "{\"reason\": \"" + longText.substring(14) + "\"}";
        assertThat(body).hasSize(64 * 1024);
        assertThat(failure(api().undeclared(), body).error(Reasoned.class)).isNotNull();
        assertThat(failure(api().undeclared(), body + " ").error(Reasoned.class))
                .isNull();
    }

    @Test
    void anErrorOfMoreThanAMegabyteIsNotRead() {
        String body = "{\"code\": \"c\"}";
        String blanks = " ".repeat(1024 * 1024 - body.length());
        assertThat(failure(api().coded(), body + blanks).error(Coded.class)).isEqualTo(new Coded("c"));
        assertThat(failure(api().coded(), body + blanks + " ").error(Coded.class))
                .isNull();
    }

    @Test
    void serializationTakesTheStatusButNotTheBody() throws Exception {
        ApiException failure = failure(api().coded(), "{\"code\": \"canary\", \"requestId\": \"r1\"}");
        byte[] bytes = serialized(failure);
        assertThat(new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("canary");
        ApiException copy = (ApiException) new ObjectInputStream(new ByteArrayInputStream(bytes)).readObject();
        assertThat(copy.statusCode()).isEqualTo(400);
        assertThat(copy.requestId()).isEqualTo("r1");
        assertThat(copy.error(Coded.class)).isNull();
        assertThat(copy.errorProperty("code")).isNull();
    }

    private static byte[] serialized(Object value) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        }
        return bytes.toByteArray();
    }
}
