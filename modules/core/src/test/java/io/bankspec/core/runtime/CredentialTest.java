package io.bankspec.core.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.function.Function;
import java.util.stream.Stream;
import okhttp3.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialTest {
    private static final Request REQUEST =
            new Request.Builder().url("https://bank.example/users?key=old&a=b").build();

    static Stream<Function<String, Credential>> kinds() {
        return Stream.of(
                key -> Credential.headerKey("MX-API-Key", "", key),
                key -> Credential.queryKey("key", "", key),
                key -> Credential.cookieKey("session", "", key),
                key -> Credential.basic(key, "password"),
                Credential::bearer);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void keysThatNoHeaderCanCarryAreRefusedWithoutBeingQuoted(Function<String, Credential> kind) {
        for (String key :
                new String[] {"", " ", "\t", "\n", "canary\r\nX: y", "canary\n", "can\0ary", "canary\u007f"}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> kind.apply(key))
                    .withNoCause()
                    .withMessageNotContaining("canary")
                    .withMessageMatching("[\\w-]+ (is blank|holds a line break or .*)");
        }
    }

    @Test
    void lettersBeyondAsciiAreRefusedInHeadersAndWelcomeInBasic() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Credential.bearer("canaryä"))
                .withMessageNotContaining("canary");
        assertThat(Credential.basic("jürgen", "ä").applyTo(REQUEST).header("Authorization"))
                .isEqualTo("Basic asO8cmdlbjrDpA==");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aMissingKeyIsNamed(Function<String, Credential> kind) {
        assertThatNullPointerException().isThrownBy(() -> kind.apply(null)).withMessageMatching("[\\w-]+ == null");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void noCredentialShowsItsKey(Function<String, Credential> kind) {
        assertThat(kind.apply("canary").toString()).doesNotContain("canary");
    }

    @Test
    void aHeaderKeyReplacesTheHeader() {
        Request request = REQUEST.newBuilder().header("Authorization", "old").build();
        assertThat(Credential.headerKey("Authorization", "Token ", "k1")
                        .applyTo(request)
                        .headers("Authorization"))
                .containsExactly("Token k1");
        assertThat(Credential.bearer("k2").applyTo(request).headers("Authorization"))
                .containsExactly("Bearer k2");
    }

    @Test
    void aQueryKeyReplacesTheParameterAndKeepsTheOthers() {
        Credential key = Credential.queryKey("key", "", "a&b=c d");
        assertThat(key.applyTo(REQUEST).url().encodedQuery()).isEqualTo("a=b&key=a%26b%3Dc%20d");
    }

    @Test
    void queryKeysThatGoTogetherAreBothSent() {
        Request request = Credential.queryKey("secret", "", "2")
                .applyTo(Credential.queryKey("key", "", "1").applyTo(REQUEST));
        assertThat(request.url().encodedQuery()).isEqualTo("a=b&key=1&secret=2");
    }

    @Test
    void aCookieKeyStandsBesideOtherCookies() {
        Credential key = Credential.cookieKey("session", "", "k1");
        assertThat(key.applyTo(REQUEST).header("Cookie")).isEqualTo("session=k1");
        Request request = REQUEST.newBuilder().header("Cookie", "lang=de").build();
        assertThat(key.applyTo(request).headers("Cookie")).containsExactly("lang=de; session=k1");
    }

    @Test
    void aCookieKeyCannotEndItsCookie() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Credential.cookieKey("session", "", "canary; admin=1"))
                .withMessageNotContaining("canary");
    }

    @Test
    void basicIsEncodedInUtf8() {
        Request request = Credential.basic("anna", "pä:ss").applyTo(REQUEST);
        assertThat(request.header("Authorization")).isEqualTo("Basic YW5uYTpww6Q6c3M=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"canary:x", ":"})
    void theUserOfBasicHasNoColon(String user) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Credential.basic(user, "password"))
                .withMessage("the user name of HTTP Basic cannot hold a colon");
    }
}
