package io.bankspec.core.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.bankspec.core.ApiCall;
import io.bankspec.core.fixture.Account;
import io.bankspec.core.fixture.RuntimeFixture;
import io.bankspec.core.generated.spec.OperationInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import retrofit2.http.GET;

class ClientBuilderTest {
    interface Api {
        @GET("users")
        @OperationInfo(id = "users")
        ApiCall<Account> users();
    }

    @RegisterExtension
    final RuntimeFixture fixture = new RuntimeFixture();

    private static RuntimeFixture.Builder builder() {
        return new RuntimeFixture.Builder();
    }

    private static String urlOf(RuntimeFixture.Builder builder) {
        return builder.build(Api.class).users().toCall().request().url().toString();
    }

    @Test
    void aClientNeedsAServer() {
        assertThatIllegalStateException()
                .isThrownBy(() -> builder().build(Api.class))
                .withMessageStartingWith("no server");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "bank.example",
                "ftp://canary@bank.example",
                "https://",
                "//bank.example",
                "http:/canary:canary"
            })
    void whatIsNoAbsoluteAddressIsRefused(String address) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder().baseUrl(address))
                .withMessageStartingWith("baseUrl ")
                .withMessageNotContaining("canary");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://canary@bank.example",
                "https://user:canary@bank.example/",
                "https://bank.example/api?key=canary",
                "https://bank.example/#canary",
                "https://bank.example/api?"
            })
    void anAddressWithMoreThanHostAndPathIsRefused(String address) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder().baseUrl(address))
                .withMessage("baseUrl has more than scheme, host, port and path");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://bank.example",
                "http://127.bank.example",
                "http://localhost.bank.example",
                "http://10.0.0.1",
                "http://127.0.0.999",
                "http://127.0.0.256",
                "http://[::2]"
            })
    void plainHttpIsRefusedOutsideTheLoopback(String address) {
        assertThatIllegalStateException()
                .isThrownBy(() -> builder().baseUrl(address).build(Api.class))
                .withMessageStartingWith("credentials would travel over plain http to ");
    }

    @Test
    void plainHttpCanBeAllowedBeforeOrAfterTheAddress() {
        String address = "http://bank.example/api";
        assertThat(urlOf(builder().allowPlainHttp().baseUrl(address))).isEqualTo(address + "/users");
        assertThat(urlOf(builder().baseUrl(address).allowPlainHttp())).isEqualTo(address + "/users");
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:8080, http://localhost:8080/users",
        "http://127.0.0.1, http://127.0.0.1/users",
        "http://127.8.8.8/, http://127.8.8.8/users",
        "http://127.255.255.254/, http://127.255.255.254/users",
        "http://[::1]:81, http://[::1]:81/users",
        "https://bank.example, https://bank.example/users",
        "https://bank.example/api/v1, https://bank.example/api/v1/users",
        "https://bank.example/api/v1/, https://bank.example/api/v1/users",
        "https://bank.example/a%20b, https://bank.example/a%20b/users",
        "HTTPS://Bank.Example:443, https://bank.example/users"
    })
    void pathsAreKeptWithOrWithoutTheirLastSlash(String address, String url) {
        assertThat(urlOf(builder().baseUrl(address))).isEqualTo(url);
    }

    @Test
    void theProgramsOwnHttpClientIsUsed() {
        fixture.answer(200, "{}");
        builder()
                .baseUrl(fixture.server.url("/base").toString())
                .httpClient(fixture.http
                        .newBuilder()
                        .addInterceptor(chain -> chain.proceed(chain.request()
                                .newBuilder()
                                .header("X-Trace", "t1")
                                .build()))
                        .build())
                .build(Api.class)
                .users()
                .execute();
        assertThat(fixture.request().getHeaders().get("X-Trace")).isEqualTo("t1");
    }

    @Test
    void anInterfaceIsMadeOnce() {
        ApiRuntime runtime = builder().baseUrl("https://bank.example").runtime(null, null);
        assertThat(runtime.api(Api.class)).isSameAs(runtime.api(Api.class));
    }
}
