package io.bankspec.core.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.bankspec.core.fixture.Tokens;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a login is made of is checked when it is given, long before it is sent. */
class LoginInputTest {
    static Stream<Arguments> arguments() {
        OAuth2 oauth2 = Tokens.oauth2();
        return Stream.of(
                argument("clientId", text -> oauth2.clientCredentials(text, "b")),
                argument("clientSecret", text -> oauth2.clientCredentials("a", text)),
                argument("clientId", text -> oauth2.password(text, "b", "c", "d")),
                argument("clientSecret", text -> oauth2.password("a", text, "c", "d")),
                argument("username", text -> oauth2.password("a", "b", text, "d")),
                argument("password", text -> oauth2.password("a", "b", "c", text)),
                argument("clientId", text -> oauth2.refreshToken(text, "b", "c")),
                argument("clientSecret", text -> oauth2.refreshToken("a", text, "c")),
                argument("refreshToken", text -> oauth2.refreshToken("a", "b", text)));
    }

    private static Arguments argument(String name, Function<String, TokenLogin> factory) {
        return Arguments.of(name, factory);
    }

    @ParameterizedTest
    @MethodSource("arguments")
    void aMissingOneIsNamed(String name, Function<String, TokenLogin> factory) {
        assertThatNullPointerException().isThrownBy(() -> factory.apply(null)).withMessage(name + " == null");
    }

    @ParameterizedTest
    @MethodSource("arguments")
    void anEmptyOneIsRefused(String name, Function<String, TokenLogin> factory) {
        for (String blank : new String[] {"", " ", "\t", "\r\n"}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> factory.apply(blank))
                    .withMessage(name + " is blank");
        }
    }

    @ParameterizedTest
    @MethodSource("arguments")
    void oneWithALineBreakIsRefusedWithoutBeingQuoted(String name, Function<String, TokenLogin> factory) {
        for (String broken : new String[] {"canary\n", "canary\r\nX: y", "can\0ary", "canary\u007f"}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> factory.apply(broken))
                    .withNoCause()
                    .withMessage(name + " holds a line break or another control character");
        }
    }

    @ParameterizedTest
    @MethodSource("arguments")
    void onlyWhatAPersonThinksUpMayEndWithABlank(String name, Function<String, TokenLogin> factory) {
        for (String copied : new String[] {"canary ", "\u00a0canary"}) {
            if (name.equals("username") || name.equals("password"))
                assertThat(factory.apply(copied)).isNotNull();
            else
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> factory.apply(copied))
                        .withMessage(name + " begins or ends with a blank");
        }
    }

    @ParameterizedTest
    @MethodSource("arguments")
    void everyLetterIsWelcomeAndNoneIsShown(String name, Function<String, TokenLogin> factory) {
        TokenLogin login = factory.apply("canary ä€😀 \"&=+%");
        assertThat(login.toString()).doesNotContain("canary");
        assertThat(Tokens.bearer(login).toString()).doesNotContain("canary");
    }
}
