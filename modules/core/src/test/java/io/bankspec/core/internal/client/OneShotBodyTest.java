package io.bankspec.core.internal.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bankspec.core.ApiCall;
import io.bankspec.core.AuthenticationException;
import io.bankspec.core.fixture.Account;
import io.bankspec.core.fixture.RuntimeFixture;
import io.bankspec.core.fixture.Tokens;
import io.bankspec.core.fixture.Way;
import io.bankspec.core.generated.spec.OperationInfo;
import io.bankspec.core.generated.spec.OperationSpec;
import io.bankspec.core.generated.spec.OperationTable;
import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import retrofit2.http.Body;
import retrofit2.http.POST;

class OneShotBodyTest {
    interface Api {
        @POST("files")
        @OperationInfo(id = "upload", table = Table.class)
        ApiCall<Account> upload(@Body RequestBody body);

        /** What a spec would say about these. */
        final class Table implements OperationTable {
            public static final Table INSTANCE = new Table();

            @Override
            public void describe(String id, OperationSpec operation) {
                switch (id) {
                    case "upload" -> operation.security("token").consumes("application/octet-stream");
                    default -> throw new IllegalArgumentException(id);
                }
            }
        }
    }

    /** Such as one that comes from a pipe. */
    private static final class OneShot extends RequestBody {
        private boolean written;

        @Override
        public MediaType contentType() {
            return null;
        }

        @Override
        public boolean isOneShot() {
            return true;
        }

        @Override
        public void writeTo(BufferedSink sink) throws IOException {
            assertThat(written).isFalse();
            written = true;
            sink.writeUtf8("content");
        }
    }

    @RegisterExtension
    final RuntimeFixture fixture = new RuntimeFixture();

    @ParameterizedTest
    @EnumSource
    void itIsNotSentAgainAfterARejectionButTheNextCallHasANewToken(Way way) {
        Api api = fixture.builder().with("token", Tokens.bearer(Tokens.user())).build(Api.class);
        fixture.answer(200, Tokens.answer("t1", "")).answer(401, "{}");
        assertThatThrownBy(() -> way.execute(api.upload(new OneShot()))).isInstanceOf(AuthenticationException.class);
        assertThat(fixture.server.getRequestCount()).isEqualTo(2);
        fixture.answer(200, Tokens.answer("t2", "")).answer(200, "{}");
        way.execute(api.upload(new OneShot()));
        assertThat(fixture.request().getRequestLine()).isEqualTo(Tokens.TOKEN);
        assertThat(Tokens.authorization(fixture.request())).isEqualTo("Bearer t1");
        assertThat(fixture.request().getRequestLine()).isEqualTo(Tokens.TOKEN);
        assertThat(Tokens.authorization(fixture.request())).isEqualTo("Bearer t2");
    }
}
