package io.bankspec.core.internal.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.bankspec.core.ApiCall;
import io.bankspec.core.fixture.Account;
import io.bankspec.core.fixture.RuntimeFixture;
import io.bankspec.core.generated.Credential;
import io.bankspec.core.generated.spec.CredentialLocation;
import io.bankspec.core.generated.spec.OperationInfo;
import io.bankspec.core.generated.spec.OperationSpec;
import io.bankspec.core.generated.spec.OperationTable;
import java.io.File;
import java.io.IOException;
import mockwebserver3.MockResponse;
import okhttp3.Cache;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import retrofit2.http.GET;

class SharedCacheTest {
    interface Api {
        @GET("accounts")
        @OperationInfo(id = "getAccounts", table = Table.class)
        ApiCall<Account> accounts();

        /** What a spec would say about these. */
        final class Table implements OperationTable {
            public static final Table INSTANCE = new Table();

            @Override
            public void describe(String id, OperationSpec operation) {
                switch (id) {
                    case "getAccounts" -> operation.security("key");
                    default -> throw new IllegalArgumentException(id);
                }
            }
        }
    }

    @RegisterExtension
    final RuntimeFixture fixture = new RuntimeFixture();

    @TempDir
    File directory;

    private Api of(String user, OkHttpClient client) {
        return fixture.builder()
                .httpClient(client)
                .with("key", Credential.fixed(CredentialLocation.header("X-Key", ""), user))
                .build(Api.class);
    }

    private void answer(String name) {
        fixture.server.enqueue(new MockResponse.Builder()
                .addHeader("Cache-Control", "private, max-age=60")
                .body("{\"name\": \"" + name + "\"}")
                .build());
    }

    /** OkHttp's cache goes by the address, which is the same for both. */
    @Test
    void noUserGetsTheAnswerOfAnother() throws IOException {
        try (Cache cache = new Cache(directory, 1_000_000)) {
            OkHttpClient shared = fixture.http.newBuilder().cache(cache).build();
            answer("Anna's");
            answer("Ben's");
            assertThat(of("anna", shared).accounts().execute().name()).isEqualTo("Anna's");
            assertThat(of("ben", shared).accounts().execute().name()).isEqualTo("Ben's");
            assertThat(cache.size()).as("no answer is kept on the disk").isZero();
        }
        assertThat(fixture.request().getHeaders().get("X-Key")).isEqualTo("anna");
        assertThat(fixture.request().getHeaders().get("X-Key")).isEqualTo("ben");
    }
}
