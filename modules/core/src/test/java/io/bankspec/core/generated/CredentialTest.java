package io.bankspec.core.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.bankspec.core.auth.TokenStore;
import io.bankspec.core.generated.spec.CredentialLocation;
import io.bankspec.core.internal.auth.Credentials;
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
                key -> Credential.fixed(CredentialLocation.header("MX-API-Key", ""), key),
                key -> Credential.fixed(CredentialLocation.query("key", ""), key),
                key -> Credential.fixed(CredentialLocation.cookie("session", ""), key),
                key -> Credential.basic(key, "password"),
                key -> Credential.fixed(CredentialLocation.bearer(), key));
    }

    /** Fixed credentials ask no client. */
    private static Request sent(Credential credential) {
        Credentials.Configured configured = credential.configured(null, TokenStore.inMemory());
        String secret = configured.source().get().join().value();
        return configured.location().put(REQUEST, secret);
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

    @ParameterizedTest
    @MethodSource("kinds")
    void keysThatWereCopiedBadlyAreRefusedWithoutBeingQuoted(Function<String, Credential> kind) {
        for (String key : new String[] {"canary ", " canary"}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> kind.apply(key))
                    .withMessageNotContaining("canary")
                    .withMessageEndingWith(" begins or ends with a blank");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer canary", "bearer canary", "BEARER canary"})
    void aTokenThatWasCopiedWithItsPrefixIsRefused(String token) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Credential.fixed(CredentialLocation.bearer(), token))
                .withMessage("Authorization begins with 'Bearer', which the client adds");
    }

    @Test
    void whatIsNoPrefixOfTheSchemeIsPartOfTheKey() {
        assertThat(sent(Credential.fixed(CredentialLocation.header("App-Key", ""), "Bearer a"))
                        .header("App-Key"))
                .isEqualTo("Bearer a");
        assertThat(sent(Credential.fixed(CredentialLocation.bearer(), "bearera"))
                        .header("Authorization"))
                .isEqualTo("Bearer bearera");
    }

    @Test
    void lettersBeyondAsciiAreRefusedInHeadersAndWelcomeInBasic() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Credential.fixed(CredentialLocation.bearer(), "canaryä"))
                .withMessageNotContaining("canary");
        assertThat(sent(Credential.basic("jürgen", "ä")).header("Authorization"))
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
        assertThat(CredentialLocation.header("Authorization", "Token ")
                        .put(request, "k1")
                        .headers("Authorization"))
                .containsExactly("Token k1");
        assertThat(CredentialLocation.bearer().put(request, "k2").headers("Authorization"))
                .containsExactly("Bearer k2");
    }

    @Test
    void aQueryKeyReplacesTheParameterAndKeepsTheOthers() {
        Request request = CredentialLocation.query("key", "").put(REQUEST, "a&b=c d");
        assertThat(request.url().encodedQuery()).isEqualTo("a=b&key=a%26b%3Dc%20d");
    }

    @Test
    void queryKeysThatGoTogetherAreBothSent() {
        Request one = CredentialLocation.query("key", "").put(REQUEST, "1");
        assertThat(CredentialLocation.query("secret", "").put(one, "2").url().encodedQuery())
                .isEqualTo("a=b&key=1&secret=2");
    }

    @Test
    void aCookieKeyStandsBesideOtherCookies() {
        CredentialLocation session = CredentialLocation.cookie("session", "");
        assertThat(session.put(REQUEST, "k1").header("Cookie")).isEqualTo("session=k1");
        Request request = REQUEST.newBuilder().header("Cookie", "lang=de").build();
        assertThat(session.put(request, "k1").headers("Cookie")).containsExactly("lang=de; session=k1");
    }

    @Test
    void aCookieKeyCannotEndItsCookie() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Credential.fixed(CredentialLocation.cookie("session", ""), "canary; admin=1"))
                .withMessageNotContaining("canary");
    }

    @Test
    void basicIsEncodedInUtf8() {
        assertThat(sent(Credential.basic("anna", "pä:ss")).header("Authorization"))
                .isEqualTo("Basic YW5uYTpww6Q6c3M=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"canary:x", ":"})
    void theUserOfBasicHasNoColon(String user) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Credential.basic(user, "password"))
                .withMessage("the user name of HTTP Basic cannot hold a colon");
    }

    @ParameterizedTest
    @ValueSource(strings = {"canary\r\nX: y", "canary\n", "can\0ary", "\tcanary", "canary\u007f"})
    void thePasswordOfBasicHasNoLineBreakAndIsNotQuoted(String password) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Credential.basic("anna", password))
                .withNoCause()
                .withMessage("password holds a line break or another control character");
    }

    @Test
    void thePasswordOfBasicMayBeEmpty() {
        assertThat(sent(Credential.basic("anna", "")).header("Authorization")).isEqualTo("Basic YW5uYTo=");
    }
}
