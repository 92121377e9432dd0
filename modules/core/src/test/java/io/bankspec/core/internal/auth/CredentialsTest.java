package io.bankspec.core.internal.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bankspec.core.ApiCall;
import io.bankspec.core.AuthenticationException;
import io.bankspec.core.fixture.Account;
import io.bankspec.core.fixture.RuntimeFixture;
import io.bankspec.core.generated.Credential;
import io.bankspec.core.generated.spec.CredentialLocation;
import io.bankspec.core.generated.spec.OperationInfo;
import io.bankspec.core.generated.spec.OperationSpec;
import io.bankspec.core.generated.spec.OperationTable;
import java.time.Duration;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import retrofit2.http.GET;

class CredentialsTest {
    interface Api {
        @GET("open")
        @OperationInfo(id = "open")
        ApiCall<Account> open();

        @GET("one")
        @OperationInfo(id = "one", table = Table.class)
        ApiCall<Account> one();

        @GET("both?page=2")
        @OperationInfo(id = "both", table = Table.class)
        ApiCall<Account> both();

        @GET("either")
        @OperationInfo(id = "either", table = Table.class)
        ApiCall<Account> either();

        @GET("optional")
        @OperationInfo(id = "optional", table = Table.class)
        ApiCall<Account> optional();

        /** What a spec would say about these. */
        final class Table implements OperationTable {
            public static final Table INSTANCE = new Table();

            @Override
            public void describe(String id, OperationSpec operation) {
                switch (id) {
                    case "one" -> operation.security("header");
                    case "both" -> operation.security("header query");
                    case "either" -> operation.security("header query", "bearer", "cookie");
                    case "optional" -> operation.security("header", "");
                    default -> throw new IllegalArgumentException(id);
                }
            }
        }
    }

    @RegisterExtension
    final RuntimeFixture fixture = new RuntimeFixture();

    private final Credential header = Credential.fixed(CredentialLocation.header("App-Key", ""), "canary1");
    private final Credential query = Credential.fixed(CredentialLocation.query("key", ""), "canary2");
    private final Credential bearer = Credential.fixed(CredentialLocation.bearer(), "canary3");

    private RecordedRequest sent(ApiCall<Account> call) {
        fixture.answer(200, "{}");
        call.execute();
        return fixture.request();
    }

    @Test
    void anOperationWithoutSecurityGetsNoCredential() {
        Api api = fixture.builder()
                .with("header", header)
                .with("query", query)
                .with("bearer", bearer)
                .build(Api.class);
        RecordedRequest request = sent(api.open());
        assertThat(request.getTarget()).isEqualTo("/open");
        assertThat(request.getHeaders().toString()).doesNotContain("canary");
    }

    @Test
    void onlyTheDeclaredSchemeIsSent() {
        Api api = fixture.builder()
                .with("header", header)
                .with("query", query)
                .with("bearer", bearer)
                .build(Api.class);
        RecordedRequest request = sent(api.one());
        assertThat(request.getHeaders().get("App-Key")).isEqualTo("canary1");
        assertThat(request.getHeaders().get("Authorization")).isNull();
        assertThat(request.getTarget()).isEqualTo("/one");
    }

    @Test
    void schemesThatGoTogetherAreAllSent() {
        Api api = fixture.builder().with("header", header).with("query", query).build(Api.class);
        RecordedRequest request = sent(api.both());
        assertThat(request.getHeaders().get("App-Key")).isEqualTo("canary1");
        assertThat(request.getTarget()).isEqualTo("/both?page=2&key=canary2");
    }

    @Test
    void theFirstAlternativeThatIsCompleteIsSent() {
        RecordedRequest second = sent(fixture.builder()
                .with("header", header)
                .with("bearer", bearer)
                .build(Api.class)
                .either());
        assertThat(second.getHeaders().get("Authorization")).isEqualTo("Bearer canary3");
        assertThat(second.getHeaders().get("App-Key")).isNull();
        RecordedRequest first = sent(fixture.builder()
                .with("bearer", bearer)
                .with("query", query)
                .with("header", header)
                .build(Api.class)
                .either());
        assertThat(first.getHeaders().get("Authorization")).isNull();
        assertThat(first.getTarget()).isEqualTo("/either?key=canary2");
    }

    @Test
    void optionalSecurityNeedsNothingAndUsesWhatIsThere() {
        assertThat(sent(fixture.api(Api.class).optional()).getHeaders().get("App-Key"))
                .isNull();
        Api api = fixture.builder().with("header", header).build(Api.class);
        assertThat(sent(api.optional()).getHeaders().get("App-Key")).isEqualTo("canary1");
    }

    @Test
    void missingCredentialsFailBeforeAnythingIsSent() {
        Api api = fixture.builder().with("query", query).build(Api.class);
        assertThatIllegalStateException()
                .isThrownBy(() -> api.either().execute())
                .withMessage("either needs credentials that the client was built without: "
                        + "header and query or bearer or cookie");
        assertThat(api.either().executeAsync())
                .failsWithin(Duration.ofSeconds(10))
                .withThrowableThat()
                .havingCause()
                .isInstanceOf(IllegalStateException.class)
                .withMessageNotContaining("canary");
        assertThat(fixture.server.getRequestCount()).isZero();
    }

    @Test
    void aRefusedCredentialIsNotSentAgain() {
        Api api = fixture.builder().with("header", header).build(Api.class);
        fixture.answer(401, "{}");
        assertThatThrownBy(() -> api.one().execute())
                .isInstanceOf(AuthenticationException.class)
                .hasMessageNotContaining("canary");
        assertThat(fixture.server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void whatTheBuilderGetsLaterIsNotForTheClientBefore() {
        RuntimeFixture.Builder builder = fixture.builder().with("header", header);
        Api before = builder.build(Api.class);
        builder.with("header", Credential.fixed(CredentialLocation.header("App-Key", ""), "other"));
        assertThat(sent(before.one()).getHeaders().get("App-Key")).isEqualTo("canary1");
    }
}
