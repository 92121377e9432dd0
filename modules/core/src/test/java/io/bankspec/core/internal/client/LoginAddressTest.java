package io.bankspec.core.internal.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.bankspec.core.fixture.RuntimeFixture;
import io.bankspec.core.fixture.Tokens;
import io.bankspec.core.generated.Credential;
import io.bankspec.core.generated.OAuth2;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No client is built that would send a login where it must not go. */
class LoginAddressTest {
    private final RuntimeFixture.Builder builder = new RuntimeFixture.Builder().baseUrl("https://bank.example");

    private static Credential user(String tokenUrl) {
        return Tokens.bearer(new OAuth2("token", tokenUrl, null).password("id", "secret", "user", "password"));
    }

    static Stream<OAuth2> plain() {
        return Stream.of(
                new OAuth2("token", "http://bank.example/token", null),
                new OAuth2("token", "https://bank.example/token", "HTTP://bank.example/refresh"));
    }

    @ParameterizedTest
    @MethodSource("plain")
    void plainHttpIsRefusedBeforeAnythingIsSent(OAuth2 oauth2) {
        Stream.of(
                        oauth2.clientCredentials("id", "secret"),
                        oauth2.password("id", "secret", "user", "password"),
                        oauth2.refreshToken("id", "secret", "refresh"))
                .forEach(login -> assertThatIllegalStateException()
                        .isThrownBy(() ->
                                builder.with("token", Tokens.bearer(login)).build(Tokens.Api.class))
                        .withMessage("credentials would travel over plain http to bank.example; "
                                + "allowPlainHttp() if that is really wanted"));
        assertThat(builder.allowPlainHttp().build(Tokens.Api.class)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://127.0.0.1:1/token", "http://localhost/token", "https://bank.example/token", "token"})
    void loopbackAndHttpsAndTheBaseUrlAreWelcome(String tokenUrl) {
        assertThat(builder.with("token", user(tokenUrl)).build(Tokens.Api.class))
                .isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://bank.example/token", "https://", "http://a b/token"})
    void whatIsNoAddressIsRefused(String tokenUrl) {
        builder.with("token", user(tokenUrl));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.build(Tokens.Api.class))
                .withMessage("the address of a login is no http or https address");
    }
}
