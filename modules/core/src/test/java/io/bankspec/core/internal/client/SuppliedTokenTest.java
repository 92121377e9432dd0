package io.bankspec.core.internal.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bankspec.core.ApiCall;
import io.bankspec.core.AuthenticationException;
import io.bankspec.core.RetryPolicy;
import io.bankspec.core.fixture.Account;
import io.bankspec.core.fixture.RuntimeFixture;
import io.bankspec.core.fixture.Tokens;
import io.bankspec.core.fixture.Way;
import io.bankspec.core.generated.Credential;
import io.bankspec.core.generated.spec.CredentialLocation;
import io.bankspec.core.generated.spec.OperationInfo;
import io.bankspec.core.generated.spec.OperationSpec;
import io.bankspec.core.generated.spec.OperationTable;
import io.bankspec.core.testing.FakeTime;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import retrofit2.http.GET;

class SuppliedTokenTest {
    interface SafeApi {
        @GET("safe")
        @OperationInfo(id = "safe", table = Table.class)
        ApiCall<Account> safe();

        /** What a spec would say about these. */
        final class Table implements OperationTable {
            public static final Table INSTANCE = new Table();

            @Override
            public void describe(String id, OperationSpec operation) {
                switch (id) {
                    case "safe" -> operation.security("token").idempotent(true);
                    default -> throw new IllegalArgumentException(id);
                }
            }
        }
    }

    @RegisterExtension
    final RuntimeFixture fixture = new RuntimeFixture();

    private final Deque<String> supply = new ArrayDeque<>();

    private Tokens.Api api(Supplier<String> supplier) {
        return fixture.builder()
                .with("token", Credential.supplied(CredentialLocation.bearer(), supplier))
                .build(Tokens.Api.class);
    }

    private Tokens.Api supplied(String... tokens) {
        supply.addAll(Arrays.asList(tokens));
        return api(supply::remove);
    }

    private void assertSent(String... tokens) {
        for (String token : tokens) {
            assertThat(Tokens.authorization(fixture.request())).isEqualTo("Bearer " + token);
        }
        assertThat(fixture.server.getRequestCount()).isEqualTo(tokens.length);
        assertThat(supply).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void itIsAskedForEveryCall(Way way) {
        Tokens.Api api = supplied("t1", "t2");
        fixture.answer(200, "{}").answer(200, "{}");
        way.execute(api.accounts());
        way.execute(api.accounts());
        assertSent("t1", "t2");
    }

    @Test
    void itIsAskedForEveryRepetition() {
        supply.addAll(Arrays.asList("t1", "t2"));
        SafeApi api = fixture.builder()
                .retries(RetryPolicy.DEFAULT)
                .time(new FakeTime())
                .with("token", Credential.supplied(CredentialLocation.bearer(), supply::remove))
                .build(SafeApi.class);
        fixture.answer(503, "{}").answer(200, "{}");
        api.safe().execute();
        assertSent("t1", "t2");
    }

    @ParameterizedTest
    @EnumSource
    void itIsAskedAgainAfterA401(Way way) {
        Tokens.Api api = supplied("t1", "t2");
        fixture.answer(401, "{}").answer(200, "{}");
        way.execute(api.accounts());
        assertSent("t1", "t2");
    }

    @ParameterizedTest
    @EnumSource
    void itIsAskedAgainOnlyOnce(Way way) {
        Tokens.Api api = supplied("t1", "t2");
        fixture.answer(401, "{}").answer(401, "{}");
        assertThatThrownBy(() -> way.execute(api.accounts())).isInstanceOf(AuthenticationException.class);
        assertSent("t1", "t2");
    }

    @ParameterizedTest
    @EnumSource
    void theSameTokenAgainIsNotSentAgain(Way way) {
        Tokens.Api api = supplied("t1", "t1");
        fixture.answer(401, "{}");
        assertThatThrownBy(() -> way.execute(api.accounts())).isInstanceOf(AuthenticationException.class);
        assertSent("t1");
    }

    @ParameterizedTest
    @EnumSource
    void noOtherAnswerMakesItAskedAgain(Way way) {
        Tokens.Api api = supplied("t1");
        fixture.answer(403, "{}");
        assertThatThrownBy(() -> way.execute(api.accounts())).hasMessage("getAccounts: HTTP 403" + fixture.where());
        assertSent("t1");
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsSentWithoutAToken(Way way) {
        for (String token : new String[] {null, "", " ", "\n"}) {
            Tokens.Api api = api(() -> token);
            assertThatThrownBy(() -> way.execute(api.accounts()))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("the supplier gave no token");
        }
        assertThat(fixture.server.getRequestCount()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void aTokenThatNoHeaderCanCarryIsRefusedWithoutBeingQuoted(Way way) {
        for (String token : new String[] {"canary\r\nX: y", "canary\0", "canaryä"}) {
            Tokens.Api api = api(() -> token);
            assertThatThrownBy(() -> way.execute(api.accounts()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("Authorization holds a line break or another ")
                    .hasMessageNotContaining("canary");
        }
        assertThat(fixture.server.getRequestCount()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void whatItThrowsReachesTheCaller(Way way) {
        RuntimeException failure = new UnsupportedOperationException("the vault is sealed");
        Tokens.Api api = api(() -> {
            throw failure;
        });
        assertThatThrownBy(() -> way.execute(api.accounts())).isSameAs(failure);
        assertThat(fixture.server.getRequestCount()).isZero();
    }

    @Test
    void anErrorOfItIsAFailureOfTheFuture() {
        Error error = new StackOverflowError("in the vault");
        Tokens.Api api = api(() -> {
            throw error;
        });
        assertThat(api.accounts().executeAsync())
                .isCompletedExceptionally()
                .failsWithin(Duration.ZERO)
                .withThrowableThat()
                .havingCause()
                .isSameAs(error);
        assertThatThrownBy(() -> api.accounts().execute()).isSameAs(error);
    }

    @Test
    void aMissingSupplierIsNamed() {
        assertThatNullPointerException()
                .isThrownBy(() -> Credential.supplied(CredentialLocation.bearer(), null))
                .withMessage("supplier == null");
    }
}
