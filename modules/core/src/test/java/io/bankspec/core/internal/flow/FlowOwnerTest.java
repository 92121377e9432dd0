package io.bankspec.core.internal.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.bankspec.core.fixture.RuntimeFixture;
import io.bankspec.core.generated.Credential;
import io.bankspec.core.generated.OAuth2;
import io.bankspec.core.generated.spec.CredentialLocation;
import io.bankspec.core.mfa.MfaFlow;
import io.bankspec.core.mfa.MfaStep.Challenged;
import io.bankspec.core.testing.JumpingTime;
import io.bankspec.core.testing.SavedText;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A saved flow belongs to one account at one server. */
class FlowOwnerTest {
    private static final CredentialLocation KEY = CredentialLocation.header("Key", "");

    @RegisterExtension
    final RuntimeFixture server = new RuntimeFixture();

    @RegisterExtension
    final RuntimeFixture otherServer = new RuntimeFixture();

    private static UnaryOperator<RuntimeFixture.Builder> with(Credential credential) {
        return builder -> builder.stateKey(FlowFixture.KEY).with("scheme", credential);
    }

    private MfaFlow<Map<String, Object>> flow(RuntimeFixture at, UnaryOperator<RuntimeFixture.Builder> setUp) {
        JumpingTime time = new JumpingTime();
        return new FlowFixture(at, time)
                .flow(FlowFixture.CONTINUE, setUp.apply(at.builder().time(time)).build());
    }

    private String saved(UnaryOperator<RuntimeFixture.Builder> setUp) {
        server.answer(200, "{\"data\": {\"prompts\": [{\"name\": \"color\"}]}}");
        return ((Challenged<?>) flow(server, setUp).start()).save();
    }

    private void isRefused(String saved, RuntimeFixture at, UnaryOperator<RuntimeFixture.Builder> setUp) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> flow(at, setUp).resume(saved))
                .withMessageContaining("another stateKey, account or server");
    }

    private void goesOn(String saved, UnaryOperator<RuntimeFixture.Builder> setUp) {
        assertThat(flow(server, setUp).resume(saved).prompts()).hasSize(1);
    }

    @Test
    void aFlowOfAnotherServerIsRefused() {
        var credential = with(Credential.fixed(KEY, "one long example key"));
        isRefused(saved(credential), otherServer, credential);
    }

    @Test
    void aFlowOfAnotherKeyIsRefusedAndTheKeyIsInNoText() {
        String saved = saved(with(Credential.fixed(KEY, "one long example key")));
        goesOn(saved, with(Credential.fixed(KEY, "one long example key")));
        isRefused(saved, server, with(Credential.fixed(KEY, "another example key")));
        assertThat(SavedText.readable(saved)).doesNotContain("one long example key");
    }

    @Test
    void aUserIsToldByNameAndMayHaveChangedThePassword() {
        String saved = saved(with(Credential.basic("jane.roe", "old")));
        goesOn(saved, with(Credential.basic("jane.roe", "new")));
        isRefused(saved, server, with(Credential.basic("john.roe", "old")));
    }

    @Test
    void aLoginIsToldByItsClientAndUser() {
        String saved = saved(login("client", "jane", "old"));
        goesOn(saved, login("client", "jane", "new"));
        isRefused(saved, server, login("client", "john", "old"));
        isRefused(saved, server, login("other", "jane", "old"));
    }

    private static UnaryOperator<RuntimeFixture.Builder> login(String client, String user, String password) {
        OAuth2 oauth2 = new OAuth2("scheme", "/token", null);
        return with(Credential.login(KEY, oauth2.password(client, "secret", user, password)));
    }

    @Test
    void whereTokensChangeTheProgramSaysWhoseClientItIs() {
        String saved = saved(builder ->
                builder.stateKey(FlowFixture.KEY, "user 7").with("scheme", Credential.supplied(KEY, () -> "first")));
        goesOn(
                saved,
                builder -> builder.stateKey(FlowFixture.KEY, "user 7").with("scheme", Credential.fixed(KEY, "second")));
        isRefused(
                saved,
                server,
                builder -> builder.stateKey(FlowFixture.KEY, "user 8").with("scheme", Credential.fixed(KEY, "first")));
        assertThat(SavedText.readable(saved)).doesNotContain("user 7");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> server.builder().stateKey(FlowFixture.KEY, " "))
                .withMessage("account is blank");
    }
}
